/** Readings as a part of a page: a table for each. */
import type { ReadingExplanation, ReadingsExplanation } from "../explain/readings-explanation.js";
import type { Words } from "../locales/locale.js";
import { type Markup, html } from "./markup.js";
import { claimsSaid, introduction, readingTable } from "./reading-table.js";

export const readingsMarkup = ({ words, lines, readings }: ReadingsExplanation): Markup =>
  html`<section class="readings">
    <h2>${words.readings}</h2>
    ${lines.map(({ text }) => html`<p>${text}</p>`)} ${readings.map((reading) => readingMarkup(reading, words))}
  </section>`;

function readingMarkup(reading: ReadingExplanation, words: Words): Markup {
  const { head, rows } = readingTable(reading, words);
  return html`<article>
    <h3>${reading.question}</h3>
    ${introduction(reading, words).map((each) => html`<p>${each}</p>`)}
    <table class="form">
      <thead>
        <tr>
          ${head.map((each) => html`<th scope="col">${each}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${rows.map(
          ({ isChange, cells }) =>
            html`<tr${isChange ? html` class="change"` : null}>
              ${cells.map((lines) => html`<td>${lines.map((line) => html`<p>${line}</p>`)}</td>`)}
            </tr>`,
        )}
      </tbody>
    </table>
    ${claimsSaid(reading, words).map((each) => html`<p>${each}</p>`)}
  </article>`;
}
