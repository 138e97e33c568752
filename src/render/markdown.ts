/** An explanation as Markdown: the table, what was lost, and every metric explained. */
import type { Explanation } from "../explain/explanation.js";
import { explained, footer, form, heading, losses, summary } from "./card-markdown.js";
import { renderReadingsMarkdown } from "./readings-markdown.js";

export const renderMarkdown = (explanation: Explanation): string =>
  [
    ...heading(explanation),
    ...summary(explanation),
    "",
    ...form(explanation),
    ...losses(explanation),
    ...explained(explanation),
    ...(explanation.readings ? ["", renderReadingsMarkdown(explanation.readings)] : []),
    ...footer(explanation),
  ].join("\n");
