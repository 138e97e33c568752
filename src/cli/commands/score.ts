/** `score <rubric> <dataset>`: one scorecard, or one for each department of the file. */
import type { Indicators } from "../../dataset/indicators.js";
import { type Explanation } from "../../explain/explanation.js";
import { explain } from "../../explain/explain.js";
import type { Issue } from "../../issue/issue.js";
import { renderHtml } from "../../render/html.js";
import { renderMarkdown } from "../../render/markdown.js";
import { renderText } from "../../render/text.js";
import type { Rubric } from "../../rubric/rubric.js";
import type { Scorecard } from "../../scorecard/scorecard.js";
import { createScorer } from "../../scorer.js";
import { batchCsv, batchTable } from "../batch.js";
import { cardTable } from "../card-table.js";
import { type DatasetFile, readDatasets } from "../files/datasets.js";
import { readFile } from "../files/read-file.js";
import { deliver } from "../output.js";
import { issueLine, printLines, problemLine } from "../report.js";
import { findSoundRubric } from "../rubric-argument.js";
import type { Command, Context } from "../terminal.js";

export interface ScoredDataset {
  readonly dataset: DatasetFile;
  readonly card: Scorecard;
}

export const score: Command = (context) => {
  const { line, terminal } = context;
  const [rubricArgument = "", path = ""] = line.arguments;
  const found = findSoundRubric(rubricArgument, context);
  if (!found) return 2;
  const { rubric } = found;
  const read = readFile(path);
  const { datasets, problems } =
    "problems" in read ? { datasets: [], ...read } : readDatasets(path, read.bytes, rubric);
  const rejected = problems.map((problem) => problemLine(problem, context));
  const scored: ScoredDataset[] = [];
  const scorer = createScorer(rubric);
  let index = 0;
  for (const result of scorer.scoreMany(datasets.map(({ indicators }) => indicators as Indicators))) {
    const dataset = datasets[index++] as DatasetFile;
    if (result.ok) scored.push({ dataset, card: result.scorecard });
    else rejected.push(...issueLines(result.issues, dataset, path, context));
    showProgress(index, datasets.length, context);
  }
  printLines(rejected, terminal.err);
  if (scored.length === 0) return 2;
  const refused = new Set(rejected).size === 0 ? 0 : datasets.length - scored.length + problems.length;
  return deliver(rendered(scored, refused, rubric, context), rejected.length > 0 ? 1 : 0, context);
};

const issueLines = (
  issues: readonly Issue[],
  { locate, entity }: DatasetFile,
  path: string,
  context: Context,
): string[] => issues.map((issue) => issueLine(issue, entity === null ? path : `${path} (${entity})`, locate, context));

function showProgress(done: number, of: number, { terminal, messages }: Context): void {
  const each = Math.max(1, Math.floor(of / 100));
  if (!terminal.errIsTerminal || of < 2 || (done % each !== 0 && done < of)) return;
  terminal.err(`\r${messages.progress(done, of)}${done === of ? "\n" : ""}`);
}

function rendered(scored: readonly ScoredDataset[], refused: number, rubric: Rubric, context: Context): string {
  const { line, locale } = context;
  const [only] = scored.length === 1 && refused === 0 ? scored : [];
  const explained = ({ dataset: { entity, year }, card }: ScoredDataset): Explanation =>
    explain(rubric, card, { locale, entity, year });
  if (line.flags.has("json")) {
    if (only) return `${JSON.stringify(only.card, null, 2)}\n`;
    return scored
      .map(({ dataset: { entity, year }, card }) => `${JSON.stringify({ entity, year, ...card })}\n`)
      .join("");
  }
  if (line.flags.has("csv")) return batchCsv(scored);
  if (line.flags.has("html")) return renderHtml(scored.map(explained));
  if (line.flags.has("markdown")) return scored.map((each) => renderMarkdown(explained(each))).join("\n---\n\n");
  if (line.flags.has("explain")) return scored.map((each) => renderText(explained(each))).join("\n");
  return only ? cardTable(explained(only), context) : batchTable(scored, refused, context);
}
