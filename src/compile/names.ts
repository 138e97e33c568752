/** The scope of a rubric: its indicators, and its derived quantities in an order that lets each use the others. */
import { isEmpty, onTicks } from "../exact/interval.js";
import { one } from "../exact/quotient.js";
import { namesIn } from "../formula/expression.js";
import { limits, parseFormula } from "../formula/parse.js";
import { unitOf } from "../formula/units.js";
import { exactText } from "../exact/decimal.js";
import type { Report } from "../issue/issue.js";
import { suggester } from "../issue/suggest.js";
import type { Rubric } from "../rubric/rubric.js";
import { ownValue } from "../tree/node.js";
import { compileFormula } from "./formula.js";
import { type Derived, type Indicator, type Scope, compileIndicator } from "./scope.js";

export function compileNames({ indicators, derived = {} }: Rubric, report: Report): Scope {
  const named = new Map<string, Indicator>();
  for (const [id, spec] of Object.entries(indicators)) {
    const indicator = compileIndicator(id, spec);
    const { from, to } = indicator.domain;
    const isWhole = "integer" in spec && spec.integer === true;
    if (from && to && isEmpty(isWhole ? onTicks(indicator.domain, one) : indicator.domain)) {
      report("bad-limits", ["indicators", id], { low: exactText(from), high: exactText(to) });
    }
    named.set(id, indicator);
  }
  for (const [kind, ids] of [
    ["indicators", indicators],
    ["derived", derived],
  ] as const) {
    for (const id of Object.keys(ids)) {
      if (id === ownValue) report("reserved-name", [kind, id], { name: id });
      if (kind === "derived" && named.has(id)) report("duplicate-id", [kind, id], { id });
    }
  }
  const nearest = suggester([...named.keys(), ...Object.keys(derived)]);
  return compileDerived(derived, named, nearest, report);
}

function compileDerived(
  specs: NonNullable<Rubric["derived"]>,
  indicators: ReadonlyMap<string, Indicator>,
  nearest: Scope["nearest"],
  report: Report,
): Scope {
  const derived = new Map<string, Derived>();
  const unsound = new Set<string>();
  const scope: Scope = { indicators, derived, unsound, nearest };
  const done = new Set<string>();
  const refuse: Report = (code, path, params) => {
    unsound.add(String(path[1]));
    report(code, path, params);
  };

  function visit(id: string, above: readonly string[]): void {
    if (done.has(id)) return;
    const spec = Object.hasOwn(specs, id) ? specs[id] : undefined;
    if (!spec) return;
    const path = ["derived", id, "formula"];
    if (above.includes(id)) return refuse("circular-derived", path, { names: [...above.slice(above.indexOf(id)), id] });
    if (above.length > limits.depth) return refuse("formula-too-deep", path, { at: 0, limit: limits.depth });
    const parsed = parseFormula(spec.formula);
    for (const name of parsed.ok ? namesIn(parsed.expression) : []) visit(name, [...above, id]);
    if (done.has(id)) return;
    done.add(id);
    const expression = compileFormula(spec.formula, spec.unit, scope, report, path);
    if (expression) derived.set(id, { id, expression, ...unitOf(spec.unit) });
    else unsound.add(id);
  }

  for (const id of Object.keys(specs)) visit(id, []);
  return scope;
}

/** The indicators behind a name: the indicator itself, or those of the derived quantity. */
export function indicatorsBehind({ derived }: Scope, name: string): Iterable<string> {
  const quantity = derived.get(name);
  return quantity ? namesIn(quantity.expression) : [name];
}
