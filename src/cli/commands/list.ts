/** `list`: the rubrics that come with the package. */
import { listRubrics } from "../../rubrics/registry.js";
import { titleIn } from "../../rubric/rubric.js";
import { deliver } from "../output.js";
import { table } from "../table.js";
import type { Command } from "../terminal.js";

export const list: Command = (context) => {
  const { line, locale } = context;
  const rubrics = listRubrics();
  if (line.flags.has("json")) return deliver(`${JSON.stringify(rubrics, null, 2)}\n`, 0, context);
  const { words, language } = locale;
  const rows = rubrics.map(({ id, year, title }) => [id, year === null ? "" : String(year), titleIn(title, language)]);
  return deliver(`${table([words.rubric, words.year, words.title], rows, [42, 6, 28])}\n`, 0, context);
};
