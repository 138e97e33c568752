/** `score <rubric> <dataset>`: one scorecard, or one for each department of the file. */
import type { Indicators } from "../../dataset/indicators.js";
import { type Explanation } from "../../explain/explanation.js";
import { explain } from "../../explain/explain.js";
import { renderHtml } from "../../render/html.js";
import { renderMarkdown } from "../../render/markdown.js";
import { renderText } from "../../render/text.js";
import type { Rubric } from "../../rubric/rubric.js";
import { createScorer } from "../../scorer.js";
import { type ScoredDataset, batchCsv, batchTable } from "../batch.js";
import { cardTable } from "../card-table.js";
import { readDatasets } from "../files/datasets.js";
import { readFile } from "../files/read-file.js";
import { deliver } from "../output.js";
import { issueLine, printLines, problemLine } from "../report.js";
import { findSoundRubric } from "../rubric-argument.js";
import { plain } from "../table.js";
import type { Command, Context } from "../terminal.js";

export const score: Command = (context) => {
  const { line, terminal } = context;
  const [rubricArgument = "", path = ""] = line.arguments;
  const found = findSoundRubric(rubricArgument, context);
  if (!found) return 2;
  const { scored, rejected } = scoreFile(path, found.rubric, context);
  printLines(
    rejected.map(({ text }) => text),
    terminal.err,
  );
  if (scored.length === 0) return 2;
  const departments = new Set(rejected.map((each) => each.line)).size;
  return deliver(rendered(scored, departments, found.rubric, context), departments > 0 ? 1 : 0, context);
};

/** Why a department, told by the line it starts on, was not scored. */
interface Rejection {
  readonly line: number | null;
  readonly text: string;
}

function scoreFile(path: string, rubric: Rubric, context: Context): { scored: ScoredDataset[]; rejected: Rejection[] } {
  const read = readFile(path);
  const { datasets, problems } =
    "problems" in read ? { datasets: [], ...read } : readDatasets(path, read.bytes, rubric);
  const rejected = problems.map((problem): Rejection => ({ line: problem.line, text: problemLine(problem, context) }));
  const scored: ScoredDataset[] = [];
  // Nobody is compared with others that are not all there: what could not be read has a stand-in, which is invalid.
  const isComparable = datasets.length > 1 && problems.length === 0;
  const standIns = isComparable ? [] : [null as unknown as Indicators];
  const all = [...datasets.map(({ indicators }) => indicators as Indicators), ...standIns];
  let done = 0;
  for (const result of createScorer(rubric).scoreMany(all)) {
    const dataset = datasets[done++];
    if (!dataset) break;
    const { entity, line, locate } = dataset;
    const name = entity === null ? path : `${path} (${plain(entity)})`;
    if (result.ok) scored.push({ dataset, card: result.scorecard });
    else rejected.push(...result.issues.map((issue) => ({ line, text: issueLine(issue, name, locate, context) })));
    showProgress(done, datasets.length, context);
  }
  return { scored, rejected: rejected.sort((a, b) => (a.line ?? 0) - (b.line ?? 0)) };
}

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
