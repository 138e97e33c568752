/** Adjustments of the total: a bonus, a penalty, a cap of the points or of the grade. */
import { type Condition, factsIn } from "../condition/condition.js";
import { type Decimal, decimal, exact } from "../exact/decimal.js";
import { everything } from "../exact/interval.js";
import { type Quotient, negate, one, sign, zero } from "../exact/quotient.js";
import { name } from "../formula/expression.js";
import type { Path, Report } from "../issue/issue.js";
import type { AdjustmentSpec, Rubric } from "../rubric/rubric.js";
import { award, curve, over } from "../rules/lowering.js";
import type { Node } from "../tree/node.js";
import { namesInTree } from "../tree/tree.js";
import { checkPlaces } from "./awards.js";
import { compileCondition } from "./condition.js";
import type { Metric } from "./metric.js";
import { indicatorsBehind } from "./names.js";
import { inUnit } from "./rule.js";
import type { Scope } from "./scope.js";

export interface Adjustment {
  readonly id: string;
  readonly spec: AdjustmentSpec;
  readonly path: Path;
  readonly when: Condition | null;
  /**
   * To be judged like any metric, so that missing data, bounds and boundaries are found in one way: it applies unless
   * `when` fails, and comes to the points that are added, or to 1 for a cap.
   */
  readonly metric: Metric;
  /** The most that the total can be where it applies. */
  readonly pointsAtMost: Decimal | null;
  /** The best grade that can be given where it applies. */
  readonly gradeAtMost: string | null;
}

type PerCase = Exclude<NonNullable<AdjustmentSpec["effect"]["points"]>, string | number>;

export function compileAdjustments(rubric: Rubric, scope: Scope, report: Report): Adjustment[] {
  const { places } = rubric.points;
  return (rubric.adjustments ?? []).map((spec, index): Adjustment => {
    const path = ["adjustments", index];
    const { points, pointsAtMost, gradeAtMost } = spec.effect;
    const when = spec.when ? compileCondition(spec.when, scope, report, [...path, "when"]) : null;
    const at = [...path, "effect", "points"];
    const isPerCase = typeof points === "object";
    if (isPerCase)
      for (const key of ["each", "atMost"] as const) checkPlaces(points[key], places, report, [...at, key]);
    else if (points !== undefined) checkPlaces(points, places, report, at);
    if (pointsAtMost !== undefined) checkPlaces(pointsAtMost, places, report, [...path, "effect", "pointsAtMost"]);
    return {
      id: spec.id,
      spec,
      path,
      when,
      metric: isPerCase
        ? judged(spec, path, when, perCase(points, scope, report, [...at, "of"]), endOf(points), scope)
        : judged(spec, path, when, award(exact(points ?? 1)), exact(points ?? 1), scope),
      pointsAtMost: pointsAtMost === undefined ? null : decimal(pointsAtMost),
      gradeAtMost: gradeAtMost ?? null,
    };
  });
}

/** The most that cases can come to, with their sign. */
const endOf = ({ each, atMost }: PerCase): Quotient => (sign(exact(each)) < 0 ? negate(exact(atMost)) : exact(atMost));

/** So many points for each case, or for a yes, up to the most. */
function perCase(spec: PerCase, { indicators, derived, nearest }: Scope, report: Report, path: Path): Node {
  const { of } = spec;
  const each = exact(spec.each);
  const end = endOf(spec);
  const found = indicators.get(of);
  const isCount = found?.type === "number" && found.domain.from !== null && sign(found.domain.from) >= 0;
  if (!found) report("unknown-name", path, { name: of, suggestion: derived.has(of) ? null : nearest(of), at: null });
  else if (found.type !== "boolean" && !isCount) report("not-a-count", path, { name: of });
  const limited = (node: Node): Node => ({
    node: "clamp",
    of: node,
    low: sign(end) < 0 ? end : zero,
    high: sign(end) < 0 ? zero : end,
  });
  if (found?.type === "boolean") {
    const when = { fact: of, operator: "equal", values: [true] } as const;
    return limited({ node: "first", branches: [{ when, then: award(each) }, { then: award(zero) }] });
  }
  const line = curve([{ on: everything, shape: "line", intercept: zero, slope: each }]);
  return over(inUnit(name(of), found?.factor ?? one), limited(line), { shown: name(of) });
}

function judged(
  { id, title }: AdjustmentSpec,
  path: Path,
  when: Condition | null,
  tree: Node,
  end: Quotient,
  scope: Scope,
): Metric {
  const names = [...(when ? factsIn(when) : []), ...namesInTree(tree)];
  const [floor, cap] = sign(end) < 0 ? [end, zero] : [zero, end];
  const max = decimal(0);
  return {
    id,
    section: "",
    spec: { id, title, max: 0, rule: { kind: "segments", segments: [] } },
    path,
    max,
    notApplicable: when && { when: { not: when }, points: decimal(0) },
    value: null,
    ifUndefined: [],
    otherwise: null,
    tree,
    floor,
    cap,
    wholes: [],
    indicators: [...new Set(names.flatMap((each) => [...indicatorsBehind(scope, each)]))],
    template: null,
    optional: new Set(),
  };
}
