/** `score <rubric> <dataset>`: one scorecard, or one for each department of the file. */
import { explain } from "../../explain/explain.js";
import { type ReadingsResults, explainReadings } from "../../explain/explain-readings.js";
import type { Explanation } from "../../explain/explanation.js";
import { anyReading } from "../../readings/under.js";
import { renderHtml } from "../../render/html.js";
import { renderMarkdown } from "../../render/markdown.js";
import { renderReadingsMarkdown } from "../../render/readings-markdown.js";
import { renderReadingsText } from "../../render/readings-text.js";
import { renderText } from "../../render/text.js";
import type { Rubric } from "../../rubric/rubric.js";
import { batchCsv } from "../batch-csv.js";
import { batchTable } from "../batch.js";
import { cardTable } from "../card-table.js";
import { otherYears } from "../other-years.js";
import { cohortGaps } from "../cohort-gaps.js";
import { deliver, jsonOf } from "../output.js";
import { type FileReadings, readingsOf } from "../readings-of.js";
import { readingsTables } from "../readings-tables.js";
import { printLines, warningLine } from "../report.js";
import { findSoundRubric } from "../rubric-argument.js";
import { type ScoredDataset, scoreFile } from "../score-file.js";
import { plain } from "../table.js";
import type { Command, Context } from "../terminal.js";

export const score: Command = (context) => {
  const { line, terminal, messages } = context;
  const [rubricArgument = "", path = ""] = line.arguments;
  const found = findSoundRubric(rubricArgument, context);
  if (!found) return 2;
  const { rubric } = found;
  const any = anyReading(rubric);
  const file = scoreFile(path, rubric, any.own, context);
  const { scored, rejected } = file;
  printLines(
    rejected.map(({ text }) => text),
    terminal.err,
  );
  if (scored.length === 0) return 2;
  const years = otherYears(scored, rubric);
  if (years) printLines([warningLine(path, messages.otherYears(years), context)], terminal.err);
  const gaps = cohortGaps(file, any.own).map((gap) => warningLine(path, messages.cohortGap(gap), context));
  printLines(gaps, terminal.err);
  const refused = new Set(rejected.map((each) => each.line)).size;
  const readings = line.flags.has("readings") ? readingsOf(file, any) : null;
  return deliver(rendered({ scored, refused, readings, rubric }, context), refused > 0 ? 1 : 0, context);
};

interface Results {
  readonly scored: readonly ScoredDataset[];
  /** How many departments were not scored. */
  readonly refused: number;
  readonly readings: FileReadings | null;
  readonly rubric: Rubric;
}

function rendered({ scored, refused, readings, rubric }: Results, context: Context): string {
  const { line, locale } = context;
  const { flags } = line;
  const [only] = scored.length === 1 && refused === 0 ? scored : [];
  if (flags.has("csv")) return batchCsv(rubric, scored, context);
  if (flags.has("json")) return json(scored, readings, only !== undefined);

  const explanations = scored.map(({ dataset: { entity, year }, card }, index) =>
    explain(rubric, card, { locale, entity, year, readings: readings?.each[index] ?? null }),
  );
  const together = readings?.together ? explainReadings(rubric, readings.together, { locale }) : null;
  if (flags.has("html")) return renderHtml(explanations, together);
  if (flags.has("markdown"))
    return [...explanations.map(renderMarkdown), ...(together ? [`${renderReadingsMarkdown(together)}\n`] : [])].join(
      "\n---\n\n",
    );
  if (flags.has("explain"))
    return [...explanations.map(renderText), ...(together ? [`${renderReadingsText(together)}\n`] : [])].join("\n");
  const blocks = explanations.flatMap((each) => (each.readings ? [headed(each, only !== undefined)] : []));
  const cards = only
    ? cardTable(explanations[0] as Explanation, context)
    : batchTable(rubric, scored, refused, context);
  return [cards, ...blocks, ...(together ? [readingsTables(together)] : [])].join("\n");
}

/** The readings of a department, under its name where there are several. */
function headed({ entity, year, readings }: Explanation, isOnly: boolean): string {
  const name = [entity, year].filter((each) => each !== null).join("  ");
  const block = readings ? readingsTables(readings) : "";
  return isOnly || name === "" ? block : `${plain(name)}\n${block}`;
}

function json(scored: readonly ScoredDataset[], readings: FileReadings | null, isOnly: boolean): string {
  const all = scored.map(({ dataset, card }, index) => {
    const results = readings?.each[index];
    return { dataset, result: { ...card, ...(results && { readings: member(results) }) } };
  });
  return jsonOf(all, isOnly);
}

const member = ({ scored, consistency }: ReadingsResults): object => ({
  ...scored,
  ...(consistency && { consistency }),
});
