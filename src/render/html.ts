/** An explanation as one self-contained page: the official form filled in, with an explanation under each row. */
import type { Explanation } from "../explain/explanation.js";
import type { ReadingsExplanation } from "../explain/readings-explanation.js";
import { footer, form, heading, losses, summary } from "./card-markup.js";
import { type Markup, html } from "./markup.js";
import { page } from "./page.js";
import { readingsMarkup } from "./readings-html.js";

/**
 * One page for one department or for many, each on a sheet of its own when printed, and at the end what is to be said
 * of readings over all of them.
 */
export function renderHtml(
  explanation: Explanation | readonly Explanation[],
  readings: ReadingsExplanation | null = null,
): string {
  const explanations = Array.isArray(explanation)
    ? (explanation as readonly Explanation[])
    : [explanation as Explanation];
  const [first] = explanations;
  return page({ language: first?.language ?? "zh", title: first?.title ?? "" }, [
    ...explanations.map(card),
    readings && html`<main>${readingsMarkup(readings)}</main>`,
  ]);
}

const card = (explanation: Explanation): Markup =>
  html`<main>
    ${heading(explanation)} ${summary(explanation)} ${form(explanation)} ${losses(explanation)}
    ${explanation.readings ? readingsMarkup(explanation.readings) : null} ${footer(explanation)}
  </main> `;
