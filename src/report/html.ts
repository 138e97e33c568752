/** Reports as one self-contained page that prints on A4: the form on sheets of its own, across. */
import { chartSvg } from "../chart/svg.js";
import { footer, form, heading, summary } from "../render/card-markup.js";
import { type Markup, html } from "../render/markup.js";
import { page } from "../render/page.js";
import type { Report, ReportLoss, ReportTable } from "./report.js";

export const reportHtml = (reports: readonly Report[]): string =>
  page(
    {
      language: reports[0]?.explanation.language ?? "zh",
      title: reports[0]?.explanation.title ?? "",
    },
    reports.flatMap(sheets),
  );

function sheets(report: Report): Markup[] {
  const { explanation, locale, tables, losses, findings, paragraphs } = report;
  const { reports } = locale;
  return [
    html`<main class="upright">
      ${heading(explanation)} ${summary(explanation)} ${tables.map((each) => tableMarkup(each, report))}
      <section class="prose">
        <h2>${reports.sentences}</h2>
        ${paragraphs.map((each) => html`<p>${each}</p>`)}
      </section>
    </main> `,
    html`<main>
      <h2>${reports.form}</h2>
      ${form(explanation)}
    </main> `,
    html`<main class="upright">
      ${losses.length > 0 ? html`<h2>${explanation.words.losses}</h2>` : null}
      <div class="charts">${losses.map((loss) => lossMarkup(loss, report))}</div>
      <section class="findings">
        <h2>${reports.findings}</h2>
        ${findings.length === 0 ? html`<p>${reports.noFindings}</p>` : null}
        <ul>
          ${findings.map(({ severity, text }) => html`<li class="${severity}"><b>${reports.severities[severity]}</b> ${text}</li>`)}
        </ul>
      </section>
      ${footer(explanation)}
    </main> `,
  ];
}

const tableMarkup = ({ title, columns, rows }: ReportTable, { locale: { reports } }: Report): Markup =>
  html`<section class="figures">
    <h2>${title}</h2>
    <table class="form">
      <thead>
        <tr>
          <td></td>
          ${columns.map((each) => html`<th scope="col">${each}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${rows.map(
          (row) =>
            html`<tr>
              <th scope="row">${row.title}</th>
              ${row.cells.map((cell) => {
                if (!cell) return html`<td></td>`;
                const claimed =
                  cell.claimed === null ? null : html`<br /><small>${reports.claimed(cell.claimed)}</small>`;
                return html`<td class="${cell.isThere ? "number" : "absent"}">${cell.shown}${claimed}</td>`;
              })}
            </tr> `,
        )}
      </tbody>
    </table>
  </section> `;

function lossMarkup({ title, lost, reason, chart }: ReportLoss, { locale, explanation }: Report): Markup {
  const { reports } = locale;
  const { words } = explanation;
  return html`<figure class="loss">
    <figcaption><b>${title}</b> −${lost}<br />${reason}</figcaption>
    ${
      chart &&
      chartSvg(chart.chart, {
        title: reports.chart({ title, ...chart }),
        own: reports.own(chart.value, chart.points),
        value: chart.unit === "" ? words.value : `${words.value} / ${chart.unit}`,
        points: words.points,
      })
    }
  </figure> `;
}
