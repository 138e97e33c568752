/** What every adjustment did to the total, and why. */
import type { Adjustment } from "../compile/adjustments.js";
import type { Compiled } from "../compile/compile.js";
import { type Decimal, decimal, decimalText } from "../exact/decimal.js";
import type { Numeral } from "../format/numeral.js";
import type { Statement } from "../locales/line.js";
import type { Scorecard, ScorecardAdjustment } from "../scorecard/scorecard.js";
import { factsOf } from "../scoring/facts.js";
import { judge } from "../scoring/judge.js";
import type { AdjustmentExplanation } from "./explanation.js";
import { readInputs } from "./inputs.js";
import { sentence } from "./sentence.js";
import { missingTitles } from "./missing-titles.js";
import type { Wording } from "./wording.js";

/** A total before and after one of its adjustments. */
interface Passage {
  readonly from: string;
  readonly to: string;
}

export function explainAdjustments(card: Scorecard, compiled: Compiled, wording: Wording): AdjustmentExplanation[] {
  const passages = passagesOf(card);
  return compiled.adjustments.flatMap((adjustment, index) => {
    const own = card.adjustments[index];
    if (!own) return [];
    const { id, status, points, bounds } = own;
    const { title, clause = null } = adjustment.spec;
    const lines = adjustmentLines(adjustment, own, passages?.[index] ?? null, compiled, wording);
    return {
      id,
      title: wording.text(title),
      status,
      points,
      bounds,
      lines: lines.map((line) => sentence(line, wording.locale)),
      clause,
    };
  });
}

/** The total of the sections, and every total on the way; null while it is open. */
export function passagesOf({ points, adjustments }: Pick<Scorecard, "points" | "adjustments">): Passage[] | null {
  if (points === null) return null;
  let total: Decimal = decimal(points);
  const passages = [...adjustments].reverse().map(({ points: change }) => {
    const to = total;
    total = total.minus(decimal(change ?? "0"));
    return { from: decimalText(total), to: decimalText(to) };
  });
  return passages.reverse();
}

function adjustmentLines(
  { when, metric, spec }: Adjustment,
  card: ScorecardAdjustment,
  passage: Passage | null,
  compiled: Compiled,
  wording: Wording,
): Statement[] {
  const condition = when && wording.condition(when);
  if (card.status === "notApplied") return [{ code: "not-adjusted", params: { condition: condition ?? "" } }];
  const { points, pointsAtMost, gradeAtMost } = spec.effect;
  const { dataset } = readInputs(card.inputs, compiled.scope);
  if (card.status === "missing") {
    const judged = judge(metric, factsOf(compiled, dataset), compiled);
    const [low, high] = card.bounds;
    return [
      { code: "missing", params: { titles: missingTitles(judged, compiled, wording) } },
      ...(gradeAtMost === undefined ? [{ code: "adjustment-open", params: { low, high } } as const] : []),
    ];
  }
  const lines: Statement[] = condition === null ? [] : [{ code: "branch", params: { condition } }];
  if (typeof points === "object") {
    const given = dataset.get(points.of);
    lines.push({
      code: "counted",
      params: {
        title: wording.title(points.of),
        given: given === undefined ? "" : wording.fact(points.of, given),
        each: sizeText(points.each),
        atMost: sizeText(points.atMost),
        points: sizeText(card.points ?? "0"),
        drop: decimal(points.each).isNegative(),
      },
    });
  } else if (points !== undefined) lines.push({ code: "adjusted", params: { points: card.points ?? "0" } });
  if (pointsAtMost !== undefined) {
    const limit = decimalText(decimal(pointsAtMost));
    lines.push({ code: "points-capped", params: { limit, from: passage?.from ?? null, to: passage?.to ?? null } });
  }
  if (gradeAtMost !== undefined) {
    const band = compiled.rubric.grades?.bands.find(({ id }) => id === gradeAtMost);
    lines.push({ code: "grade-capped", params: { grade: band ? wording.text(band.title) : gradeAtMost } });
  }
  return lines;
}

const sizeText = (points: Numeral): string => decimalText(decimal(points).abs());
