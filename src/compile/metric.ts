/** A metric of a rubric, ready to be judged. */
import { type Condition, factsIn } from "../condition/condition.js";
import { type Decimal, decimal, exact } from "../exact/decimal.js";
import type { Quotient } from "../exact/quotient.js";
import type { Round } from "../exact/rounded.js";
import { type Expression, namesIn } from "../formula/expression.js";
import { parseFormula } from "../formula/parse.js";
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
import { overYears } from "./years.js";

export interface Value {
  /** Over indicators, in base units. */
  readonly expression: Expression;
  /** The formula as it is written, where it reads lists that are too long to be written out. */
  readonly shown: Expression | null;
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
  /** Of a row of a repeated metric: the metric as the rubric writes it. */
  readonly template: Metric | null;
  /** Of a row: its columns, which it may leave empty where its own rule does not ask for them. */
  readonly optional: ReadonlySet<string>;
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
  const valuePath = [...path, "value"];
  const notApplicable = compileWaiver(spec.notApplicable, context, [...path, "notApplicable"]);
  const ifUndefined = compileEntries(spec.value?.ifUndefined, context, [...valuePath, "ifUndefined"]);
  const otherwise = entriesNode(ifUndefined);

  const wholes: Whole[] = [];
  const { node, ...limits } = compileRule(spec.rule, {
    max: exact(spec.max),
    unit: spec.value ?? {},
    otherwise,
    valuePath,
    places,
    scope,
    report,
    path: [...path, "rule"],
    onPart: (part) => wholes.push(part),
  });
  if (!spec.value && readsValue(node)) report("value-without-formula", path, { kind: spec.rule.kind });
  const yearly = spec.value?.perYear ? overYears(spec.value, node, otherwise, scope, report, valuePath) : null;
  const value = spec.value && !spec.value.perYear ? compileValue(spec.value, scope, report, valuePath) : null;
  const tree = yearly ?? node;

  const names = [
    ...(value?.names ?? []),
    ...askedFor(spec.value?.formula, scope),
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
    wholes: [{ node: tree, ...limits, path: [...path, "rule"] }, ...wholes],
    indicators: [...new Set(names.flatMap((name) => [...indicatorsBehind(scope, name)]))],
    template: null,
    optional: new Set(),
  };
}

/** What decides which rows of a table a formula is about. */
function askedFor(formula: string | undefined, { vectors }: Scope): string[] {
  const parsed = formula === undefined ? null : parseFormula(formula);
  return parsed?.ok ? [...namesIn(parsed.expression)].flatMap((name) => vectors.get(name)?.asked ?? []) : [];
}

const conditionOf = (award: Award | null): Condition[] => (award?.when ? [award.when] : []);

function compileValue({ formula, unit, round }: ValueSpec, scope: Scope, report: Report, path: Path): Value | null {
  const expression = compileFormula(formula, unit, scope, report, [...path, "formula"]);
  const parsed = parseFormula(formula);
  const readsList = parsed.ok && [...namesIn(parsed.expression)].some((name) => scope.vectors.has(name));
  return (
    expression && {
      expression,
      shown: readsList ? parsed.expression : null,
      names: namesIn(expression),
      factor: unitOf(unit).factor,
      round: round ?? null,
    }
  );
}
