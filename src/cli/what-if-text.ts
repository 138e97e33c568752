/** What could be changed, as sentences on a terminal of 80 columns. */
import { explainAnswer } from "../explain/explain-what-if.js";
import type { OkAnswer } from "../what-if/what-if.js";
import type { ScoredDataset } from "./score-file.js";
import { wrap } from "./table.js";
import type { Context } from "./terminal.js";

export interface AnsweredDataset extends Pick<ScoredDataset, "dataset"> {
  readonly answered: OkAnswer;
}

const lineWidth = 78;

export const whatIfText = (all: readonly AnsweredDataset[], { locale }: Context): string => {
  const blocks = all.map(({ dataset: { entity, year }, answered }) => {
    const { summary, changes, about } = explainAnswer(answered, locale);
    const heading = [entity, year].filter((each) => each !== null).join("  ");
    const lines = [heading, summary.text, ...changes.map(({ line }, index) => `  ${index + 1}. ${line.text}`)];
    return [...lines, ...about.map(({ text }) => text)]
      .filter((line) => line !== "")
      .map((line) => wrap(line, lineWidth))
      .join("\n");
  });
  return `${blocks.join("\n\n")}\n`;
};
