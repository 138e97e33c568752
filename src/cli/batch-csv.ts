/** Many departments as a table for a spreadsheet, in the words of a language. */
import { stringify } from "csv-stringify/sync";
import { metricSpecs } from "../rubric/readings.js";
import { type Rubric, titleIn } from "../rubric/rubric.js";
import type { Scorecard, ScorecardMetric } from "../scorecard/scorecard.js";
import { gradeOf } from "./batch.js";
import type { ScoredDataset } from "./score-file.js";
import type { Context } from "./terminal.js";

/**
 * One row a department, one column for every metric that any of them has: the rows of a table are each department's
 * own. A cell that a spreadsheet would run as a formula is written so that it is not.
 */
export function batchCsv(rubric: Rubric, scored: readonly ScoredDataset[], { locale, messages }: Context): string {
  const { words, language } = locale;
  const cards = scored.map(({ card }) => card);
  const metrics = metricTitles(rubric, cards, language);
  const adjustments = new Map((rubric.adjustments ?? []).map(({ id, title }) => [id, titleIn(title, language)]));
  const { soFar, lowest, highest } = messages.totals;
  const header = [words.entity, words.year, words.status, words.total, soFar, lowest, highest, words.grade];
  const rows = scored.map(({ dataset: { entity, year }, card }) => [
    entity ?? "",
    year ?? "",
    words.cardStatuses[card.status],
    card.points ?? "",
    card.scored,
    ...card.bounds,
    gradeOf(rubric, card, language),
    ...pointsOf(card, [...metrics.keys()], words.leftOut),
    ...card.adjustments.map(({ points }) => points ?? ""),
  ]);
  const columns = [...header, ...toldApart([...metrics, ...adjustments], header)];
  return stringify([columns, ...rows], { bom: true, escape_formulas: true });
}

/** By their ids. A row that departments call by different titles has the metric's, and its own id. */
function metricTitles(rubric: Rubric, cards: readonly Scorecard[], language: string): Map<string, string> {
  const specs = new Map(metricSpecs(rubric).map(({ id, title }) => [id, titleIn(title, language)]));
  const plain = (id: string): string => {
    const [metric = "", ...row] = id.split("/");
    return [specs.get(metric) ?? metric, ...(row.length > 0 ? [row.join("/")] : [])].join(" ");
  };
  const titles = new Map<string, string>();
  for (const { id, title = plain(id) } of cards.flatMap(({ metrics }): readonly ScorecardMetric[] => metrics))
    titles.set(id, (titles.get(id) ?? title) === title ? title : plain(id));
  return titles;
}

/** Headings that are no other's: one that stands twice has its id behind it. */
function toldApart(columns: readonly (readonly [id: string, title: string])[], taken: readonly string[]): string[] {
  const all = [...taken, ...columns.map(([, title]) => title)];
  return columns.map(([id, title]) => (all.filter((each) => each === title).length > 1 ? `${title} (${id})` : title));
}

function pointsOf(card: Scorecard, metrics: readonly string[], leftOut: string): string[] {
  const points = new Map(
    card.metrics.map(({ id, status, points: own }) => [id, own ?? (status === "notApplicable" ? leftOut : "")]),
  );
  return metrics.map((id) => points.get(id) ?? "");
}
