/** Many departments: a line each and a summary. */
import { decimal, decimalText, fromDecimal, round, sum } from "../exact/decimal.js";
import { divide, quotient } from "../exact/quotient.js";
import { range } from "../scorecard/points-shown.js";
import { type Rubric, titleIn } from "../rubric/rubric.js";
import type { Scorecard } from "../scorecard/scorecard.js";
import type { BatchFacts } from "./messages/messages.js";
import type { ScoredDataset } from "./score-file.js";
import { table } from "./table.js";
import type { Context } from "./terminal.js";

/** Without grades, and with them. */
const widths = { plain: [44, 16, 15], graded: [33, 16, 12, 13] };

/** A column of grades stands in it only where the rubric gives any. */
export function batchTable(
  rubric: Rubric,
  scored: readonly ScoredDataset[],
  rejected: number,
  { locale, messages }: Context,
): string {
  const { words, language } = locale;
  const isGraded = scored.some(({ card }) => card.grade !== null);
  const rows = scored.map(({ dataset, card }) => [
    dataset.entity ?? `#${dataset.line}`,
    card.points ?? range(card.bounds),
    ...(isGraded ? [gradeOf(rubric, card, language)] : []),
    words.cardStatuses[card.status],
  ]);
  const head = [words.entity, words.points, ...(isGraded ? [words.grade] : []), words.status];
  const drawn = table(head, rows, isGraded ? widths.graded : widths.plain, [1]);
  return `${drawn}\n${messages.batch(facts(scored, rejected))}\n`;
}

/** The title of its grade; empty where it has none. */
export function gradeOf({ grades }: Rubric, { grade }: Scorecard, language: string): string {
  const band = grades?.bands.find(({ id }) => id === grade);
  return band ? titleIn(band.title, language) : "";
}

function facts(scored: readonly ScoredDataset[], rejected: number): BatchFacts {
  const totals = scored.flatMap(({ card }) => (card.points === null ? [] : decimal(card.points)));
  const sorted = [...totals].sort((a, b) => a.comparedTo(b));
  const [lowest, highest] = [sorted[0], sorted.at(-1)];
  const mean = totals.length ? divide(fromDecimal(sum(totals)), quotient(BigInt(totals.length))) : null;
  return {
    departments: scored.length + rejected,
    complete: totals.length,
    incomplete: scored.length - totals.length,
    rejected,
    lowest: lowest ? decimalText(lowest) : null,
    highest: highest ? decimalText(highest) : null,
    mean: mean && decimalText(round(mean, 2, "half-up")),
  };
}
