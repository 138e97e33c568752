/** `new <family>/<edition> --from …`: starts next year's edition from this year's. */
import { existsSync } from "node:fs";
import { rubricId } from "../../rubric/rubric.js";
import type { Rubric } from "../../rubric/rubric.js";
import { listRubrics } from "../../rubrics/registry.js";
import { jsonText } from "../files/json-text.js";
import { type EditionStart, nextEdition } from "../next-edition.js";
import { deliver } from "../output.js";
import { printLines, usageLine } from "../report.js";
import { findSoundRubric } from "../rubric-argument.js";
import type { Command, Context } from "../terminal.js";
import type { UsageProblem } from "../usage.js";

export const startEdition: Command = (context) => {
  const { line, terminal, messages } = context;
  const [id = ""] = line.arguments;
  const refuse = (problems: readonly UsageProblem[]): 2 => {
    printLines(
      problems.map((problem) => usageLine(problem, context)),
      terminal.err,
    );
    return 2;
  };
  const [, family = "", edition = ""] = /^([a-z0-9]+(?:-[a-z0-9]+)*)\/([a-z0-9]+(?:-[a-z0-9]+)*)$/.exec(id) ?? [];
  const problems = [...nameProblems(id, family), ...outProblems(line.out), ...yearProblems(line.year)];
  if (problems.length > 0) return refuse(problems);

  const from = sourceName(line.from ?? "", family);
  const found = findSoundRubric(from, context);
  if (!found) return 2;
  const { rubric: source } = found;
  if (rubricId(source) === id) return refuse([{ code: "edition-exists", params: { id } }]);
  const start: EditionStart = { family, edition, year: yearOf(line.year ?? edition) };
  if (start.year === null && source.year !== undefined) return refuse([{ code: "year-needed", params: { edition } }]);

  const status = deliver(`${jsonText(nextEdition(source, start))}\n`, 0, context);
  if (status === 0) terminal.err(messages.started(started(start, source, from, context)));
  return status;
};

function nameProblems(id: string, family: string): UsageProblem[] {
  if (family === "") return [{ code: "bad-id", params: { found: id } }];
  const isTaken = listRubrics().some((each) => each.id === id);
  return isTaken ? [{ code: "edition-exists", params: { id } }] : [];
}

const outProblems = (out: string | null): UsageProblem[] =>
  out !== null && existsSync(out) ? [{ code: "file-exists", params: { path: out } }] : [];

const yearProblems = (year: string | null): UsageProblem[] =>
  year !== null && yearOf(year) === null ? [{ code: "bad-year", params: { found: year } }] : [];

/** The budget year that a text is, or that the name of an edition ends in. */
function yearOf(text: string): number | null {
  const [, digits] = /(?:^|-)((?:19|2\d)\d\d)$/.exec(text) ?? [];
  return digits === undefined ? null : Number(digits);
}

/** An edition alone is one of the same family, unless it is a file. */
const sourceName = (from: string, family: string): string =>
  /^[a-z0-9-]+$/.test(from) && !existsSync(from) ? `${family}/${from}` : from;

function started({ family, edition, year }: EditionStart, source: Rubric, from: string, { line }: Context) {
  const { readings = [], examples = [] } = source;
  const file = line.out ?? `${edition}.json`;
  return { id: `${family}/${edition}`, year, from, file, readings: readings.length, examples: examples.length };
}
