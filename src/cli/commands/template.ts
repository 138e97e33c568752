/** `template <rubric>`: an empty dataset to fill in, as JSON, or as a table with the titles for its header. */
import { stringify } from "csv-stringify/sync";
import { type ColumnSpec, type Rubric, titleIn } from "../../rubric/rubric.js";
import { emptyDataset, isComputed, labelsIn } from "../empty-dataset.js";
import { csvColumns, tableTitles } from "../files/csv-columns.js";
import { headingOf } from "../files/units.js";
import { deliver } from "../output.js";
import { printLines, usageLine } from "../report.js";
import { findSoundRubric } from "../rubric-argument.js";
import type { Command, Context, ExitStatus } from "../terminal.js";

export const template: Command = (context) => {
  const { line, terminal, messages } = context;
  const found = findSoundRubric(line.arguments[0] ?? "", context);
  if (!found) return 2;
  const { rubric } = found;
  if (line.flags.has("csv")) return csvTemplate(rubric, context);
  const status = deliver(`${jsonText(emptyDataset(rubric, messages.computed))}\n`, 0, context);
  if (status === 0) printLines(labelsIn(rubric).map(messages.labels), terminal.err);
  return status;
};

/** A value and what stands beside it are on one line. */
const jsonText = (dataset: object): string =>
  JSON.stringify(dataset, null, 2).replace(/\{\n\s+"value": null,[^{}]*\}/g, (value) => value.replace(/\n\s+/g, " "));

function csvTemplate({ indicators, year }: Rubric, context: Context): ExitStatus {
  const { locale, terminal } = context;
  const tables = tableTitles(indicators);
  if (tables.length > 0) {
    printLines([usageLine({ code: "csv-table", params: { tables } }, context)], terminal.err);
    return 2;
  }
  // A table of departments is a batch, which computes its own comparisons.
  const given = Object.fromEntries(Object.entries(indicators).filter(([, spec]) => !isComputed(spec)));
  const columns = Object.values(csvColumns(given));
  const language = locale.language === "zh" ? "zh" : "en";
  const header = [locale.words.entity, locale.words.year, ...columns.map((spec) => headingOf(spec, language))];
  const firstRow = ["", year ?? "", ...columns.map(() => "")];
  const status = deliver(stringify([header, firstRow], { bom: true, escape_formulas: true }), 0, context);
  if (status === 0)
    printLines(
      columns.flatMap((spec) => cellLabels(spec, context)),
      terminal.err,
    );
  return status;
}

/** What may stand in the cells of a choice or a yes/no. */
function cellLabels(spec: ColumnSpec, { locale: { words, language }, messages }: Context): string[] {
  if (spec.type !== "choice" && spec.type !== "boolean") return [];
  const titles =
    spec.type === "boolean"
      ? [words.yes, words.no]
      : Object.values(spec.options).map((each) => titleIn(each, language));
  return [messages.cellLabels({ column: titleIn(spec.title, language), titles })];
}
