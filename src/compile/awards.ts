/** Points that a condition awards instead of the rule: `notApplicable`, the entries of `ifUndefined`. */
import type { Condition } from "../condition/condition.js";
import { type Decimal, decimal, exact, exactText, fromDecimal } from "../exact/decimal.js";
import { type Quotient, compare } from "../exact/quotient.js";
import type { Numeral } from "../format/numeral.js";
import type { ValueSpec } from "../format/value.js";
import type { Path, Report } from "../issue/issue.js";
import type { MetricSpec } from "../rubric/rubric.js";
import { award as pointsOf } from "../rules/lowering.js";
import type { Node } from "../tree/node.js";
import { compileCondition } from "./condition.js";
import type { Scope } from "./scope.js";

/** A condition with the points that it awards; null points leave the metric out. */
export interface Award {
  readonly when: Condition | null;
  readonly points: Decimal | null;
}

/** What awards are read with. */
export interface AwardContext {
  /** The most that can be awarded. */
  readonly max: Numeral;
  readonly places: number;
  readonly scope: Scope;
  readonly report: Report;
}

type Amount = NonNullable<MetricSpec["notApplicable"]>["award"];

function amount(award: Amount, { max, places, report }: AwardContext, path: Path): Decimal | null {
  if (award === "full") return decimal(max);
  if (award === "exclude") return null;
  checkPlaces(award, places, report, path);
  const [points, full] = [exact(award), exact(max)];
  if (compare(points, full) > 0)
    report("points-out-of-range", path, { found: exactText(points), minimum: "0", maximum: exactText(full) });
  return decimal(award);
}

export const compileWaiver = (spec: MetricSpec["notApplicable"], context: AwardContext, path: Path): Award | null =>
  spec
    ? {
        when: compileCondition(spec.when, context.scope, context.report, [...path, "when"]),
        points: amount(spec.award, context, [...path, "award"]),
      }
    : null;

/** The last entry answers always; what stands behind such an entry would never be read. */
export function compileEntries(spec: ValueSpec["ifUndefined"] = [], context: AwardContext, path: Path): Award[] {
  const { scope, report } = context;
  return spec.map(({ when, award }, index): Award => {
    const at = [...path, index];
    if (index === spec.length - 1 && when) report("last-entry-conditional", at, {});
    if (index < spec.length - 1 && !when) report("entry-after-unconditional", [...path, index + 1], {});
    return {
      when: when ? compileCondition(when, scope, report, [...at, "when"]) : null,
      points: amount(award, context, [...at, "award"]),
    };
  });
}

/** The entries as a part of a rule tree; null where there are none. */
export const entriesNode = (entries: readonly Award[]): Node | null =>
  entries.length === 0
    ? null
    : {
        node: "first",
        branches: entries.map(({ when, points }) => {
          const then = pointsOf(points ? fromDecimal(points) : noPoints);
          return when ? { when, then } : { then };
        }),
      };

const noPoints: Quotient = { n: 0n, d: 1n };

export function checkPlaces(points: Numeral, places: number, report: Report, path: Path): void {
  if (decimal(points).decimalPlaces() > places) report("too-many-places", path, { found: String(points), places });
}
