/** `list`: the rubrics that come with the package. */
import { type RubricSummary, listRubrics } from "../../rubrics/registry.js";
import { titleIn } from "../../rubric/rubric.js";
import { deliver } from "../output.js";
import { table } from "../table.js";
import type { Command } from "../terminal.js";

/** The budget year, or the period in which the table is in force. */
const governs = ({ year, effective }: RubricSummary): string =>
  effective ? [effective.from, "–", effective.to].filter((each) => each !== null).join(" ") : String(year ?? "");

export const list: Command = (context) => {
  const { line, locale } = context;
  const rubrics = listRubrics();
  if (line.flags.has("json")) return deliver(`${JSON.stringify(rubrics, null, 2)}\n`, 0, context);
  const { words, language } = locale;
  const rows = rubrics.map((each) => [each.id, governs(each), titleIn(each.title, language)]);
  return deliver(`${table([words.rubric, words.year, words.title], rows, [40, 14, 22])}\n`, 0, context);
};
