/** `what-if <rubric> <dataset>`: the changes of the data that would win points, or reach a total. */
import type { Issue } from "../../issue/issue.js";
import { compiledOf, createScorer } from "../../scorer.js";
import { type Answered, type OkAnswer, type WhatIfOptions, whatIf as answer } from "../../what-if/what-if.js";
import { deliver, jsonOf } from "../output.js";
import { issueLine, printLines } from "../report.js";
import { findSoundRubric } from "../rubric-argument.js";
import { readsOf, scoreFile } from "../score-file.js";
import type { Command, Context } from "../terminal.js";
import type { CommandLine, OptionName } from "../usage.js";
import { whatIfText } from "../what-if-text.js";

export const whatIfOptions: readonly OptionName[] = ["target", "metric", "fixed", "json", "out"];

export const whatIf: Command = (context) => {
  const { line, terminal } = context;
  const [rubricArgument = "", path = ""] = line.arguments;
  const found = findSoundRubric(rubricArgument, context);
  if (!found) return 2;
  const compiled = compiledOf(createScorer(found.rubric));
  const file = scoreFile(path, found.rubric, compiled, context);
  const { scored, rejected } = file;
  printLines(
    rejected.map(({ text }) => text),
    terminal.err,
  );
  if (scored.length === 0) return 2;
  const asked = optionsOf(line);
  // What compares departments stays as the file has it.
  const answers = readsOf(file, compiled).map((read) => answer(read, asked, compiled));
  const refused = answers.find((each) => !each.ok);
  if (refused) return refuse(refused, context);
  const all = scored.map(({ dataset }, index) => ({ dataset, answered: answers[index] as OkAnswer }));
  const isOnly = all.length === 1 && rejected.length === 0;
  const json = (): string =>
    jsonOf(
      all.map(({ dataset, answered }) => ({ dataset, result: answered.answer })),
      isOnly,
    );
  const text = line.flags.has("json") ? json() : whatIfText(all, context);
  return deliver(text, rejected.length > 0 ? 1 : 0, context);
};

const optionsOf = ({ metric, target, fixed }: CommandLine): WhatIfOptions => ({
  metric: metric ?? undefined,
  target: target ?? undefined,
  fixed: fixed?.split(",").map((name) => name.trim()),
});

/** The data have been scored, so it is the options that do not fit them. */
function refuse(answered: Exclude<Answered, OkAnswer>, context: Context): 2 {
  const lineOf = (issue: Issue): string => issueLine({ ...issue, path: [] }, `--${issue.path[0]}`, () => null, context);
  printLines(answered.optionIssues.map(lineOf), context.terminal.err);
  return 2;
}
