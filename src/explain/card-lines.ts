/** What is to be said of a whole scorecard. */
import type { Rubric } from "../rubric/rubric.js";
import { metricSpecs } from "../rubric/readings.js";
import type { Scorecard } from "../scorecard/scorecard.js";
import type { Statement } from "../locales/line.js";
import { passagesOf } from "./adjustments.js";
import { alternativeTitle } from "./reading-wording.js";
import type { Wording } from "./wording.js";

export function cardLines(rubric: Rubric, card: Scorecard, wording: Wording): Statement[] {
  const lines: Statement[] = [];
  const { points, scored, max, metrics, bounds, tight } = card;
  if (points !== null) lines.push({ code: "total-complete", params: { points, max } });
  else {
    const done = metrics.filter(({ status }) => status !== "missing").length;
    const [low, high] = bounds;
    const adjusted = card.adjustments.some(({ status }) => status === "applied");
    lines.push({
      code: "total-incomplete",
      params: { scored, adjusted, metrics: done, of: metrics.length, low, high, tight },
    });
  }
  const adjusted = card.adjustments.filter((each) => each.points !== null && each.points !== "0");
  const [first] = passagesOf(card) ?? [];
  if (points !== null && first && adjusted.length > 0) {
    const named = new Map((rubric.adjustments ?? []).map(({ id, title }) => [id, wording.text(title)]));
    lines.push({
      code: "total-adjusted",
      params: { from: first.from, titles: adjusted.map(({ id }) => named.get(id) ?? id), points },
    });
  }
  const titles = new Map(metricSpecs(rubric).map(({ id, title }) => [id, wording.text(title)]));
  const excluded = metrics.filter(({ status, points: own }) => status === "notApplicable" && own === null);
  if (excluded.length > 0) {
    const rescaled = rubric.points.rescale ?? false;
    lines.push({
      code: "total-excluded",
      params: { titles: excluded.map(({ id }) => titles.get(id) ?? id), rescaled },
    });
  }
  if (rubric.extent === "excerpt") {
    const missing = rubric.missing ? wording.text(rubric.missing) : null;
    lines.push({ code: "total-excerpt", params: { missing } });
  }
  const readings = Object.entries(card.rubric.readings ?? {});
  if (readings.length > 0) {
    const known = new Map((rubric.readings ?? []).map((reading) => [reading.id, reading]));
    const named = readings.map(([id, alternative]) => {
      const reading = known.get(id);
      return reading ? `${wording.text(reading.question)} ${alternativeTitle(reading, alternative, wording.text)}` : id;
    });
    lines.push({ code: "under-readings", params: { readings: named } });
  }
  return lines;
}
