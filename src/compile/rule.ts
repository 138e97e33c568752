/** A rule written as a tree: what its kind asks for is looked up in the rubric, inner rules and parts included. */
import { exact, exactText } from "../exact/decimal.js";
import type { Interval } from "../exact/interval.js";
import { type Quotient, divide, equal, one, zero } from "../exact/quotient.js";
import type { ValueSpec } from "../format/value.js";
import { type Expression, binary, name, namesIn, number } from "../formula/expression.js";
import { valuesOf } from "../formula/hull.js";
import { parseFormula } from "../formula/parse.js";
import { type Measure, dimensionText, unitOf } from "../formula/units.js";
import type { Path, Report } from "../issue/issue.js";
import { lowerRule } from "../rules/kinds.js";
import type { Lowered, Lowering, NamedIndicator, NamedQuantity, NestedRule, PartSpec } from "../rules/lowering.js";
import type { Node } from "../tree/node.js";
import { checkPlaces, compileEntries, entriesNode } from "./awards.js";
import { compileCondition } from "./condition.js";
import { compileFormula } from "./formula.js";
import { type Scope, scaleInterval } from "./scope.js";

/** A rule, or a part of one, with the most and least that it must come to. */
export interface Whole extends Lowered {
  readonly path: Path;
}

export interface RuleContext {
  readonly max: Quotient;
  readonly unit: Measure;
  readonly otherwise: Node | null;
  readonly valuePath: Path;
  readonly places: number;
  readonly scope: Scope;
  readonly report: Report;
  readonly path: Path;
  /** Hears of every part that has a maximum of its own. */
  readonly onPart: (part: Whole) => void;
}

export function compileRule(rule: NestedRule, context: RuleContext): Lowered {
  const { max, scope, report, path } = context;
  const limits = { floor: zero, cap: max };
  const lowering: Lowering = {
    ...context,
    allow: (declared) => Object.assign(limits, declared),
    indicator: (named, ...keys) => lookUp(named, scope, report, [...path, ...keys]),
    quantity: (named, ...keys) => quantityOf(named, context, [...path, ...keys]),
    condition: (when, ...keys) => compileCondition(when, scope, report, [...path, ...keys]),
    inner: (inside, keys) => compileRule(inside, { ...context, path: [...path, ...keys] }),
    part: (part, keys) => compilePart(part, { ...context, path: [...path, ...keys] }),
  };
  return { node: lowerRule(rule, lowering), ...limits };
}

function lookUp(named: string, scope: Scope, report: Report, path: Path): NamedIndicator | undefined {
  const found = scope.indicators.get(named);
  if (!found && scope.declared.has(named)) report("list-not-value", path, { name: named });
  else if (!found) {
    const suggestion = scope.derived.has(named) ? null : scope.nearest(named); // a rule reads indicators only
    report("unknown-name", path, { name: named, suggestion, at: null });
  }
  return found && { ...found, own: inUnit(name(named), found.factor) };
}

/** A quantity in base units as so many of a unit. */
export const inUnit = (expression: Expression, factor: Quotient): Expression =>
  equal(factor, one)
    ? expression
    : binary("*", expression, number(divide(one, factor), exactText(divide(one, factor))));

function quantityOf(named: string, { scope, unit, report }: RuleContext, path: Path): NamedQuantity | undefined {
  const derived = scope.derived.get(named);
  const indicator = scope.indicators.get(named);
  const found = derived ?? indicator;
  if (!found) {
    if (scope.declared.has(named)) report("list-not-value", path, { name: named });
    else if (!scope.unsound.has(named))
      report("unknown-name", path, { name: named, suggestion: scope.nearest(named), at: null });
    return undefined;
  }
  if (indicator && indicator.type !== "number")
    return void report("not-a-number-name", path, { name: named, at: null });
  const own = unitOf(unit.unit);
  const [expected, is] = [dimensionText(own.dimension), dimensionText(found.dimension)];
  if (expected !== is) return void report("unit-result", path, { expected, found: is });
  const base = derived?.expression ?? name(named);
  const values = valuesOf(base, (each) => domainIn(scope, each));
  if (!values) return undefined;
  return {
    expression: inUnit(base, own.factor),
    shown: name(named),
    values: scaleInterval(values, divide(one, own.factor)),
  };
}

/** The declared limits of an indicator, in base units. */
export function domainIn({ indicators }: Scope, named: string): Interval {
  const indicator = indicators.get(named);
  return indicator
    ? scaleInterval(indicator.domain, indicator.factor)
    : { from: null, fromIncluded: false, to: null, toIncluded: false };
}

function compilePart({ max, value, rule }: PartSpec, context: RuleContext): Lowered {
  const { places, report, path, onPart } = context;
  checkPlaces(max, places, report, [...path, "max"]);
  const own = { ...context, max: exact(max), path: [...path, "rule"] };
  const entries = value && compileEntries(value.ifUndefined, { ...context, max }, [...path, "value", "ifUndefined"]);
  const lowered = compileRule(
    rule,
    entries && value ? { ...own, unit: value, otherwise: entriesNode(entries), valuePath: [...path, "value"] } : own,
  );
  const node = value ? overValue(value, lowered.node, entriesNode(entries ?? []), context) : lowered.node;
  onPart({ ...lowered, node, path: [...path, "rule"] });
  return { ...lowered, node };
}

/** What is inside goes by a value of its own. */
function overValue(value: ValueSpec, of: Node, otherwise: Node | null, { scope, report, path }: RuleContext): Node {
  const source = [...path, "value"];
  const expression = compileFormula(value.formula, value.unit, scope, report, [...source, "formula"]);
  const parsed = parseFormula(value.formula);
  if (!expression || !parsed.ok) return of;
  const round = value.round ?? null;
  const formula = inUnit(expression, unitOf(value.unit).factor);
  const shown = parsed.expression;
  const listed = [...namesIn(shown)].some((name) => scope.vectors.has(name)) ? expression : undefined;
  return { node: "over", formula, shown, listed, unit: value, round, of, otherwise, source };
}
