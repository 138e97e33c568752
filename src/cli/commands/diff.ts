/** `diff <rubric> <rubric> [dataset] [dataset]`: what changed, and what that does to a department's score. */
import { type ScoreComparison, compareScores } from "../../diff/compare-scores.js";
import { diffRubrics } from "../../diff/diff.js";
import type { Indicators } from "../../dataset/indicators.js";
import { ComparisonError } from "../../issue/errors.js";
import { changeTables } from "../change-table.js";
import { comparisonTables } from "../comparison-table.js";
import { editionNames } from "../edition-names.js";
import { type DatasetFile, readDatasets } from "../files/datasets.js";
import { fileProblem } from "../files/problem.js";
import { readFile } from "../files/read-file.js";
import { deliver } from "../output.js";
import { printLines, problemLine, valueLine } from "../report.js";
import { type RubricArgument, findSoundRubric } from "../rubric-argument.js";
import { plain } from "../table.js";
import type { Command, Context } from "../terminal.js";

export const diff: Command = (context) => {
  const { line } = context;
  const [first = "", second = "", ...paths] = line.arguments;
  const [before, after] = [findSoundRubric(first, context), findSoundRubric(second, context)];
  if (!before || !after) return 2;
  const files = paths.map((path) => readOne(path, before, after, context));
  if (files.includes(null)) return 2;
  const [data, dataAfter] = files as DataFile[];
  const scores = data ? compare(before, after, data, dataAfter ?? data, context) : undefined;
  if (scores === null) return 2;
  const changes = diffRubrics(before.rubric, after.rubric);
  if (line.flags.has("json")) return deliver(`${JSON.stringify({ changes, scores }, null, 2)}\n`, 0, context);
  const tables = [
    changeTables(before.rubric, after.rubric, changes, context),
    ...(scores ? [comparisonTables({ before: before.rubric, after: after.rubric, scores }, context)] : []),
  ];
  return deliver(`${tables.join("\n\n")}\n`, 0, context);
};

interface DataFile {
  readonly path: string;
  readonly dataset: DatasetFile;
}

/** The one department of a file, its columns named as either rubric names them; null where that has been refused. */
function readOne(
  path: string,
  { rubric: a }: RubricArgument,
  { rubric: b }: RubricArgument,
  context: Context,
): DataFile | null {
  const read = readFile(path);
  const names = { indicators: { ...a.indicators, ...b.indicators } };
  const { datasets, problems } = "problems" in read ? { datasets: [], ...read } : readDatasets(path, read.bytes, names);
  const [dataset, ...others] = datasets;
  if (dataset && others.length === 0 && problems.length === 0) return { path, dataset };
  const several = fileProblem(path, "several-departments", null, { found: datasets.length });
  printLines(
    (problems.length > 0 ? problems : [several]).map((problem) => problemLine(problem, context)),
    context.terminal.err,
  );
  return null;
}

/** null where the data is refused; then it has been said by which rubric. */
function compare(
  { rubric: before }: RubricArgument,
  { rubric: after }: RubricArgument,
  data: DataFile,
  dataAfter: DataFile,
  context: Context,
): ScoreComparison | null {
  try {
    return compareScores(
      before,
      after,
      data.dataset.indicators as Indicators,
      dataAfter.dataset.indicators as Indicators,
    );
  } catch (error) {
    if (!(error instanceof ComparisonError)) throw error;
    const names = editionNames(before, after);
    const lines = error.refusals.flatMap(({ edition, data: which, issues }) => {
      const { path, dataset } = which === "before" ? data : dataAfter;
      return issues.map((issue) => valueLine(issue, `${path} (${names[edition]})`, dataset, context));
    });
    printLines(lines.map(plain), context.terminal.err);
    return null;
  }
}
