/** A metric of a rubric, ready to be judged. */
import { type Condition, factsIn } from "../condition/condition.js";
import { type Decimal, type Rounding, decimal, exact, exactText } from "../exact/decimal.js";
import { type Quotient, compare, zero } from "../exact/quotient.js";
import { type Expression, namesIn } from "../formula/expression.js";
import { unitOf } from "../formula/units.js";
import type { Path, Report } from "../issue/issue.js";
import type { MetricSpec, ValueSpec } from "../rubric/rubric.js";
import { lowerRule } from "../rules/kinds.js";
import { type Node, ownValue } from "../tree/node.js";
import { namesInTree, nodesOf } from "../tree/tree.js";
import { compileCondition } from "./condition.js";
import { compileFormula } from "./formula.js";
import { indicatorsBehind } from "./names.js";
import type { Scope } from "./scope.js";

export interface Value {
  /** Over indicators, in base units. */
  readonly expression: Expression;
  readonly names: ReadonlySet<string>;
  /** One of the metric's unit in base units. */
  readonly factor: Quotient;
  readonly round: { readonly places: number; readonly rounding: Rounding } | null;
}

/** A condition with the points that it awards; null points leave the metric out. */
export interface Award {
  readonly when: Condition | null;
  readonly points: Decimal | null;
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
  readonly tree: Node;
  /** The least and most points that the rule declares: 0 and the maximum, unless a floor or bonus says else. */
  readonly floor: Quotient;
  readonly cap: Quotient;
  /** Every indicator that the metric may read, in the order of its formula, rule and conditions. */
  readonly indicators: readonly string[];
}

/** Whether a tree reads the metric's value, so that the metric needs a formula. */
const readsValue = (tree: Node): boolean =>
  nodesOf(tree).some((node) =>
    node.node === "curve"
      ? node.over === null || namesIn(node.over).has(ownValue)
      : node.node === "first" && node.branches.some(({ within }) => within !== undefined),
  );

export function compileMetric(
  spec: MetricSpec,
  section: string,
  scope: Scope,
  places: number,
  report: Report,
  path: Path,
): Metric {
  const max = decimal(spec.max);
  const full = exact(spec.max);
  checkPlaces(spec.max, places, report, [...path, "max"]);

  const award = (points: "full" | "exclude" | string | number, at: Path): Decimal | null => {
    if (points === "full") return max;
    if (points === "exclude") return null;
    checkPlaces(points, places, report, at);
    if (compare(exact(points), full) > 0) {
      report("points-out-of-range", at, { found: exactText(exact(points)), minimum: "0", maximum: exactText(full) });
    }
    return decimal(points);
  };
  const condition = (when: NonNullable<MetricSpec["notApplicable"]>["when"], at: Path): Condition =>
    compileCondition(when, scope, report, at);

  const waiver = spec.notApplicable;
  const waiverPath = [...path, "notApplicable"];
  const notApplicable = waiver
    ? { when: condition(waiver.when, [...waiverPath, "when"]), points: award(waiver.award, [...waiverPath, "award"]) }
    : null;
  const ifUndefined = (spec.value?.ifUndefined ?? []).map((entry, index): Award => {
    const at = [...path, "value", "ifUndefined", index];
    return {
      when: entry.when ? condition(entry.when, [...at, "when"]) : null,
      points: award(entry.award, [...at, "award"]),
    };
  });
  checkLastEntry(ifUndefined, report, [...path, "value", "ifUndefined"]);

  const value = spec.value ? compileValue(spec.value, scope, report, [...path, "value"]) : null;
  const limits = { floor: zero, cap: full };
  const tree = lowerRule(spec.rule, {
    max: full,
    allow: (declared) => Object.assign(limits, declared),
    report,
    path: [...path, "rule"],
    indicator: (name, key) => {
      const found = scope.indicators.get(name);
      if (!found) {
        const suggestion = scope.derived.has(name) ? null : scope.nearest(name); // a rule reads indicators only
        report("unknown-name", [...path, "rule", key], { name, suggestion, at: null });
      }
      return found && { type: found.type, labels: found.labels, max: found.domain.to };
    },
  });
  if (!spec.value && readsValue(tree)) report("value-without-formula", path, { kind: spec.rule.kind });

  const conditions = [...(notApplicable ? [notApplicable] : []), ...ifUndefined].flatMap(({ when }) =>
    when ? [...factsIn(when)] : [],
  );
  const names = [...(value?.names ?? []), ...namesInTree(tree), ...conditions];
  const indicators = [...new Set(names.flatMap((name) => [...indicatorsBehind(scope, name)]))];
  return { id: spec.id, section, spec, path, max, notApplicable, value, ifUndefined, tree, ...limits, indicators };
}

function compileValue({ formula, unit, round }: ValueSpec, scope: Scope, report: Report, path: Path): Value | null {
  const expression = compileFormula(formula, unit, scope, report, [...path, "formula"]);
  return expression && { expression, names: namesIn(expression), factor: unitOf(unit).factor, round: round ?? null };
}

/** The last entry answers always; what stands behind such an entry would never be read. */
function checkLastEntry(entries: readonly Award[], report: Report, path: Path): void {
  for (const [index, { when }] of entries.entries()) {
    if (index === entries.length - 1 && when) report("last-entry-conditional", [...path, index], {});
    if (index < entries.length - 1 && !when) report("entry-after-unconditional", [...path, index + 1], {});
  }
}

export function checkPlaces(points: string | number, places: number, report: Report, path: Path): void {
  if (decimal(points).decimalPlaces() > places) report("too-many-places", path, { found: String(points), places });
}
