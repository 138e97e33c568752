/** The scope of a rubric: its indicators, and its derived quantities in an order that lets each use the others. */
import { exactText } from "../exact/decimal.js";
import { isEmpty, onTicks } from "../exact/interval.js";
import { one } from "../exact/quotient.js";
import { namesIn } from "../formula/expression.js";
import { limits, parseFormula } from "../formula/parse.js";
import { unitOf } from "../formula/units.js";
import type { Path, Report } from "../issue/issue.js";
import { suggester } from "../issue/suggest.js";
import type { IndicatorSpec, Rubric } from "../rubric/rubric.js";
import { ownValue } from "../tree/node.js";
import { compileFormula } from "./formula.js";
import { type For, type ListParts, countName, compileSeries, compileTable } from "./lists.js";
import { type Declared, type Derived, type Indicator, type Scope, type Vector, compileIndicator } from "./scope.js";
import { compileView } from "./view.js";

export function compileNames(rubric: Rubric, report: Report, rows: For): Scope {
  const { indicators, derived = {} } = rubric;
  const scope = {
    declared: new Map<string, Declared>(),
    indicators: new Map<string, Indicator>(),
    vectors: new Map<string, Vector>(),
    unbounded: new Set<string>(),
    derived: new Map<string, Derived>(),
    unsound: new Set<string>(),
    nearest: suggester([...Object.keys(indicators), ...Object.keys(derived)]),
  };
  for (const [id, spec] of Object.entries(indicators)) {
    const { declared, indicators: own, vectors } = partsOf(id, spec, rows);
    checkLimits(
      declared.kind === "table" ? [...declared.columns.values()] : own.slice(0, 1),
      id,
      declared.kind,
      report,
    );
    scope.declared.set(id, declared);
    for (const each of own) scope.indicators.set(each.id, each);
    for (const [name, vector] of vectors) scope.vectors.set(name, vector);
    const isOpen = declared.kind === "table" && typeof rows !== "string" && !rows.has(id);
    for (const each of isOpen ? own : []) scope.unbounded.add(each.id);
    if (declared.kind === "table" && rows === "any") addCount(id, scope);
  }
  for (const [kind, ids] of [
    ["indicators", indicators],
    ["derived", derived],
  ] as const) {
    for (const id of Object.keys(ids)) {
      if (id === ownValue) report("reserved-name", [kind, id], { name: id });
      if (kind === "derived" && scope.declared.has(id)) report("duplicate-id", [kind, id], { id });
    }
  }
  compileDerived(derived, scope, rows, report);
  return scope;
}

function partsOf(id: string, spec: IndicatorSpec, rows: For): ListParts {
  if (spec.type === "table") return compileTable(id, spec, typeof rows === "string" ? undefined : rows.get(id));
  if ("series" in spec && spec.series !== undefined) return compileSeries(id, spec);
  const indicator = compileIndicator(id, spec);
  return { declared: { kind: "value", indicator }, indicators: [indicator], vectors: [] };
}

/** How many rows there are, where that may be any number. */
export function addCount(over: string, scope: { readonly indicators: Map<string, Indicator> }): void {
  const title = { zh: `“${over}”的行数`, en: `rows of “${over}”` };
  const id = countName(over);
  scope.indicators.set(id, compileIndicator(id, { title, integer: true, min: 0 }, over));
}

/** Limits between which there is a number. */
function checkLimits(all: readonly Indicator[], id: string, kind: string, report: Report): void {
  for (const { spec, domain, ...indicator } of all) {
    const path: Path = ["indicators", id, ...(kind === "table" ? ["columns", indicator.id] : [])];
    const isWhole = "integer" in spec && spec.integer === true;
    const { from, to } = domain;
    if (from && to && isEmpty(isWhole ? onTicks(domain, one) : domain))
      report("bad-limits", path, { low: exactText(from), high: exactText(to) });
  }
}

interface Filling extends Scope {
  readonly indicators: Map<string, Indicator>;
  readonly derived: Map<string, Derived>;
  readonly vectors: Map<string, Vector>;
  readonly unsound: Set<string>;
  readonly unbounded: Set<string>;
}

function compileDerived(specs: NonNullable<Rubric["derived"]>, scope: Filling, rows: For, report: Report): void {
  const done = new Set<string>();
  const refuse: Report = (code, path, params) => {
    scope.unsound.add(String(path[1]));
    report(code, path, params);
  };

  function visit(id: string, above: readonly string[]): void {
    if (done.has(id)) return;
    const spec = Object.hasOwn(specs, id) ? specs[id] : undefined;
    if (!spec?.formula) return;
    const path = ["derived", id, "formula"];
    if (above.includes(id)) return refuse("circular-derived", path, { names: [...above.slice(above.indexOf(id)), id] });
    if (above.length > limits.depth) return refuse("formula-too-deep", path, { at: 0, limit: limits.depth });
    const parsed = parseFormula(spec.formula);
    for (const name of parsed.ok ? namesIn(parsed.expression) : []) visit(name, [...above, id]);
    if (done.has(id)) return;
    done.add(id);
    const expression = compileFormula(spec.formula, spec.unit, scope, report, path);
    if (expression) scope.derived.set(id, { id, expression, ...unitOf(spec.unit) });
    else scope.unsound.add(id);
  }

  for (const [id, spec] of Object.entries(specs)) {
    if (spec.rows !== undefined) compileView(id, spec.rows, spec.where, scope, rows, report);
    if (spec.rows !== undefined && rows === "any") addCount(id, scope);
  }
  for (const id of Object.keys(specs)) visit(id, []);
}

/** The indicators behind a name: the indicator itself, or those of the derived quantity. */
export function indicatorsBehind({ derived }: Scope, name: string): Iterable<string> {
  const quantity = derived.get(name);
  return quantity ? namesIn(quantity.expression) : [name];
}
