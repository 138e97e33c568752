/** The parts of a page about one department. */
import {
  type AdjustmentExplanation,
  type Explanation,
  type MetricExplanation,
  metricsOf,
  saysClause,
} from "../explain/explanation.js";
import { pointsShown, range } from "../scorecard/points-shown.js";
import type { Words } from "../locales/locale.js";
import { type Markup, html } from "./markup.js";
import { type Row, changeShown, metricPoints, rowsOf } from "./shown.js";

const paragraphs = (text: string | null): Markup[] =>
  text === null ? [] : text.split("\n").map((line) => html`<p>${line}</p>`);

/** Two table rows stand for a metric: the form's own, and its explanation. Above rows of one metric stands what they share. */
const linesOf = (metric: MetricExplanation): number => (isShared(metric) ? 3 : 2);

const isShared = (metric: MetricExplanation): boolean =>
  metric.row !== null && saysClause(metric) && (metric.clause !== null || metric.note !== null);

/** The columns that a metric fills: itself, clause, note, value, points. */
const metricColumns = 5;

/** The official form filled in, with an explanation under each row. */
export function form(explanation: Explanation): Markup {
  const { words, levels, sections, adjustments, max } = explanation;
  const depth = levels.length - 1;
  const heads = [...levels, words.clause, words.note, words.value, words.points];
  return html`<table class="form sheet">
    <thead>
      <tr>
        ${heads.map((head) => html`<th scope="col">${head}</th>`)}
      </tr>
    </thead>
    <tbody>
      ${rowsOf(sections).map((row) => metricRows(row, depth, words))}
    </tbody>
    <tfoot>
      ${adjustments.map((each) => adjustmentRow(each, levels.length, explanation))}
      <tr>
        <th scope="row" colspan="${heads.length - 1}">${words.total}</th>
        <td class="points">${pointsShown(explanation)} / ${max}</td>
      </tr>
    </tfoot>
  </table> `;
}

export const heading = (explanation: Explanation): Markup =>
  html`<header>
    <h1>${explanation.title}</h1>
    ${about(explanation)}
  </header>`;

function about({ entity, year, words }: Explanation): Markup {
  const facts = [
    entity === null ? [] : html`<span>${words.entity}${words.colon}<b>${entity}</b></span>`,
    year === null ? [] : html`<span>${words.year}${words.colon}<b>${year}</b></span>`,
  ].flat();
  return facts.length ? html`<p class="about">${facts}</p>` : html``;
}

export function summary({ points, scored, max, bounds, grade, status, words, lines, missing }: Explanation): Markup {
  return html`<section class="summary ${status}">
    <p class="total">
      <span>${words.total}</span> <b>${points ?? range(bounds)}</b> /
      ${max}${grade === null ? null : html` · ${words.grade} <b>${grade}</b>`}
    </p>
    <div>
      ${lines.filter(({ code }) => code !== "total-complete").map(({ text }) => html`<p>${text}</p>`)}${missing.length ? html`<p>${words.missing}${words.colon}${missing.map(({ title }) => title).join(words.comma)}</p>` : null}
    </div>
    ${points === null ? html`<meter min="0" max="${max}" value="${scored}">${scored}</meter>` : null}
  </section>`;
}

function metricRows({ opening, path, metric }: Row, depth: number, words: Words): Markup {
  const sections = opening.map(
    ({ section, depth: at }) =>
      html`<th
        scope="rowgroup"
        class="section"
        rowspan="${metricsOf(section).reduce((lines, each) => lines + linesOf(each), 0)}"
        ${section.sections.length === 0 && at < depth - 1 ? html` colspan="${depth - at}"` : null}
      >
        ${section.title}<br /><small>${section.max}</small><br /><span class="points">${pointsShown(section)}</span>
        ${section.lines.map(({ text }) => html`<br /><small>${text}</small>`)}
      </th>`,
  );
  const said = (label: string, text: string | null): Markup[] => paragraphs(text && `${label}${words.colon}${text}`);
  const shared = isShared(metric)
    ? html`<tr class="shared">
        ${sections}
        <td colspan="${metricColumns}">${said(words.clause, metric.clause)}${said(words.note, metric.note)}</td>
      </tr> `
    : null;
  return html`${shared}
    <tr class="metric ${metric.status}">
      ${shared ? null : sections} ${metric.row === null ? ownCells(metric, path) : rowCell(metric, path)}
      <td class="value">${metric.value}</td>
      <td class="points">${metricPoints(metric, words)}</td>
    </tr>
    <tr class="why ${metric.status}">
      <td colspan="${metricColumns}">${explanationOf(metric)}</td>
    </tr> `;
}

/** Where the sections' own cells can't be seen: on the further pages of a printed section, and on a narrow screen. */
const pathOf = (path: readonly string[]): Markup => html`<small class="path">${path.join(" / ")}</small>`;

const ownCells = ({ title, max, clause, note }: MetricExplanation, path: readonly string[]): Markup =>
  html`<th scope="row">${pathOf(path)}${title}<br /><small>${max}</small></th>
    <td>${paragraphs(clause)}</td>
    <td class="note">${paragraphs(note)}</td>`;

/** A target in a department's own words, which may be long; its sentence stands above. */
const rowCell = ({ title, max }: MetricExplanation, path: readonly string[]): Markup =>
  html`<th scope="row" class="row" colspan="${metricColumns - 2}">${pathOf(path)}${title} <small>${max}</small></th>`;

function adjustmentRow(adjustment: AdjustmentExplanation, levels: number, { words }: Explanation): Markup {
  const { title, status, clause } = adjustment;
  return html`<tr class="adjustment ${status}">
    <th scope="row" colspan="${levels}">${words.adjustment}${words.colon}${title}</th>
    <td>${paragraphs(clause)}</td>
    <td class="why" colspan="2">${explanationOf(adjustment)}</td>
    <td class="points">${changeShown(adjustment) || words.adjustmentStatuses[status]}</td>
  </tr> `;
}

const explanationOf = ({ lines }: Pick<MetricExplanation, "lines">): Markup =>
  html`<ul>
    ${lines.map(({ code, text }) => html`<li class="${code}">${text}</li>`)}
  </ul>`;

export function losses({ losses: ranked, words }: Explanation): Markup {
  if (ranked.length === 0) return html``;
  const items = ranked.map(({ title, lost, reason }) => html`<li><b>${title}</b> −${lost}<br />${reason}</li>`);
  return html`<section class="losses">
    <h2>${words.losses}</h2>
    <ol>
      ${items}
    </ol>
  </section>`;
}

export function footer({ words, source, rubric, engine }: Explanation): Markup {
  return html`<footer>
    <p>${words.source}${words.colon}${source}</p>
    <p>
      ${words.rubric}${words.colon}<code>${rubric.id}</code> r${rubric.revision} · <code>${rubric.digest}</code> ·
      ${engine}
    </p>
  </footer>`;
}
