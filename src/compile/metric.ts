/** A metric of a rubric, ready to be judged. */
import { type Condition, factsIn } from "../condition/condition.js";
import { type Decimal, decimal, exact } from "../exact/decimal.js";
import type { Quotient } from "../exact/quotient.js";
import type { Round } from "../exact/rounded.js";
import { type Expression, namesIn } from "../formula/expression.js";
import { unitOf } from "../formula/units.js";
import type { Path, Report } from "../issue/issue.js";
import type { MetricSpec, ValueSpec } from "../rubric/rubric.js";
import { type Node, ownValue } from "../tree/node.js";
import { childrenOf, namesInTree } from "../tree/tree.js";
import { type Award, checkPlaces, compileEntries, compileWaiver, entriesNode } from "./awards.js";
import { compileFormula } from "./formula.js";
import { indicatorsBehind } from "./names.js";
import { type Whole, compileRule } from "./rule.js";
import type { Scope } from "./scope.js";

export interface Value {
  /** Over indicators, in base units. */
  readonly expression: Expression;
  readonly names: ReadonlySet<string>;
  /** One of the metric's unit in base units. */
  readonly factor: Quotient;
  readonly round: Round | null;
}

export interface Metric {
  readonly id: string;
  readonly section: string;
  readonly spec: MetricSpec;
  readonly path: Path;
  readonly max: Decimal;
  readonly notApplicable: Award | null;
  readonly value: Value | null;
  readonly ifUndefined: readonly Award[];
  /** The same inside a rule whose own formula divides by zero. */
  readonly otherwise: Node | null;
  readonly tree: Node;
  /** The least and most points that the rule declares: 0 and the maximum, unless a floor or bonus says else. */
  readonly floor: Quotient;
  readonly cap: Quotient;
  /** The rule itself, and its parts with maxima of their own. */
  readonly wholes: readonly Whole[];
  /** Every indicator that the metric may read, in the order of its formula, rule and conditions. */
  readonly indicators: readonly string[];
}

/** Whether a tree reads the metric's value, so that the metric needs a formula. */
function readsValue(node: Node): boolean {
  if (node.node === "over") return namesIn(node.formula).has(ownValue);
  if (node.node === "curve" || (node.node === "first" && node.branches.some(({ within }) => within))) return true;
  return childrenOf(node).some(readsValue);
}

export function compileMetric(
  spec: MetricSpec,
  section: string,
  scope: Scope,
  places: number,
  report: Report,
  path: Path,
): Metric {
  checkPlaces(spec.max, places, report, [...path, "max"]);
  const context = { max: spec.max, places, scope, report };
  const notApplicable = compileWaiver(spec.notApplicable, context, [...path, "notApplicable"]);
  const ifUndefined = compileEntries(spec.value?.ifUndefined, context, [...path, "value", "ifUndefined"]);
  const otherwise = entriesNode(ifUndefined);
  const value = spec.value ? compileValue(spec.value, scope, report, [...path, "value"]) : null;

  const parts: Whole[] = [];
  const rulePath = [...path, "rule"];
  const { node: tree, ...limits } = compileRule(spec.rule, {
    max: exact(spec.max),
    unit: spec.value ?? {},
    otherwise,
    valuePath: [...path, "value"],
    places,
    scope,
    report,
    path: rulePath,
    onPart: (part) => parts.push(part),
  });
  if (!spec.value && readsValue(tree)) report("value-without-formula", path, { kind: spec.rule.kind });

  const names = [
    ...(value?.names ?? []),
    ...namesInTree(tree),
    ...[notApplicable, ...ifUndefined].flatMap((each) => conditionOf(each).flatMap((when) => [...factsIn(when)])),
  ];
  return {
    id: spec.id,
    section,
    spec,
    path,
    max: decimal(spec.max),
    notApplicable,
    value,
    ifUndefined,
    otherwise,
    tree,
    ...limits,
    wholes: [{ node: tree, ...limits, path: rulePath }, ...parts],
    indicators: [...new Set(names.flatMap((name) => [...indicatorsBehind(scope, name)]))],
  };
}

const conditionOf = (award: Award | null): Condition[] => (award?.when ? [award.when] : []);

function compileValue({ formula, unit, round }: ValueSpec, scope: Scope, report: Report, path: Path): Value | null {
  const expression = compileFormula(formula, unit, scope, report, [...path, "formula"]);
  return expression && { expression, names: namesIn(expression), factor: unitOf(unit).factor, round: round ?? null };
}
