/** Scores every department of a file; what is wrong with one does not stop the rest. */
import { readAlsoReported } from "../claims/also-reported.js";
import { readClaims } from "../claims/claims.js";
import type { Compiled } from "../compile/compile.js";
import { type ReadDataset, readDataset } from "../dataset/dataset.js";
import type { Indicators } from "../dataset/indicators.js";
import type { Issue } from "../issue/issue.js";
import type { Rubric } from "../rubric/rubric.js";
import { createScorer } from "../scorer.js";
import type { Scorecard } from "../scorecard/scorecard.js";
import { withCohorts } from "../scoring/cohorts.js";
import { type DatasetFile, readDatasets } from "./files/datasets.js";
import { readFile } from "./files/read-file.js";
import { issueLine, problemLine, valueLine } from "./report.js";
import { plain } from "./table.js";
import type { Context } from "./terminal.js";

export interface ScoredDataset {
  readonly dataset: DatasetFile;
  readonly card: Scorecard;
  /** Among all that were scored together. */
  readonly place: number;
}

/** Why a department, told by the line it starts on, was not scored. */
export interface Rejection {
  readonly line: number | null;
  readonly text: string;
}

export interface ScoredFile {
  readonly scored: readonly ScoredDataset[];
  readonly rejected: readonly Rejection[];
  /** All that were scored together, in the order of the file, with a stand-in for those that could not be read. */
  readonly together: readonly Indicators[];
}

export function scoreFile(path: string, rubric: Rubric, compiled: Compiled, context: Context): ScoredFile {
  const read = readFile(path);
  const { datasets, problems } =
    "problems" in read ? { datasets: [], ...read } : readDatasets(path, read.bytes, rubric);
  const rejected = problems.map((problem): Rejection => ({ line: problem.line, text: problemLine(problem, context) }));
  const scored: ScoredDataset[] = [];
  // Nobody is compared with others that are not all there: what could not be read has a stand-in, which is invalid.
  const isComparable = datasets.length > 1 && problems.length === 0;
  const standIns = isComparable ? [] : [null as unknown as Indicators];
  const together = [...datasets.map(({ indicators }) => indicators as Indicators), ...standIns];
  let done = 0;
  for (const result of createScorer(rubric).scoreMany(together)) {
    const place = done++;
    const dataset = datasets[place];
    if (!dataset) break;
    const { entity, line, locateBeside } = dataset;
    const name = entity === null ? path : `${path} (${plain(entity)})`;
    const texts = [
      ...(result.ok ? [] : result.issues).map((issue) => valueLine(issue, name, dataset, context)),
      ...issuesBeside(dataset, compiled).map((issue) => issueLine(issue, name, locateBeside, context)),
    ];
    if (result.ok && texts.length === 0) scored.push({ dataset, card: result.scorecard, place });
    else rejected.push(...texts.map((text) => ({ line, text })));
    showProgress(done, datasets.length, context);
  }
  return { scored, rejected: rejected.sort((a, b) => (a.line ?? 0) - (b.line ?? 0)), together };
}

/** What is wrong with what stands beside the indicators. */
const issuesBeside = ({ claims, alsoReported }: DatasetFile, compiled: Compiled): readonly Issue[] => [
  ...readAlsoReported(alsoReported, compiled.scope).issues,
  ...readClaims(claims, compiled).issues,
];

function showProgress(done: number, of: number, { terminal, messages }: Context): void {
  const each = Math.max(1, Math.floor(of / 100));
  if (!terminal.errIsTerminal || of < 2 || (done % each !== 0 && done < of)) return;
  terminal.err(`\r${messages.progress(done, of)}${done === of ? "\n" : ""}`);
}

/** The data of each department that was scored, with what compares it with the others, as it was scored. */
export function readsOf({ scored, together }: ScoredFile, compiled: Compiled): readonly ReadDataset[] {
  const read = together.map((indicators) => readDataset(indicators, compiled.scope));
  const compared = withCohorts(read, compiled);
  return scored.map(({ place }) => compared[place] as ReadDataset);
}
