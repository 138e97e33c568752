/** A metric with many rows on a page: its sentence once, every title whole, and a table without holes. */
import { describe, expect, it } from "vitest";
import stringWidth from "string-width";
import { explain, renderHtml, renderMarkdown, renderText } from "../../src/index.js";
import { en, zh } from "../../src/locales/index.js";
import { fiscalRubric } from "../cli/terminal.js";
import { forms, published, score, whole } from "../cn-project-self-evaluation.js";

const clause = "得分不得突破权重总额";
const titles = published.indicators.targets.map(({ title }) => title);
const count = (text: string, part: string): number => text.split(part).length - 1;

/** How many columns each row of a table fills, cells that span rows from above included. */
function widths(html: string): number[] {
  let open: { rows: number; columns: number }[] = [];
  return [...html.matchAll(/<tr[^>]*>(.*?)<\/tr>/gs)].map(([, row = ""]) => {
    const span = (cell: string, of: string): number => Number(new RegExp(`${of}="(\\d+)"`).exec(cell)?.[1] ?? 1);
    const cells = [...row.matchAll(/<t[hd]([^>]*)>/gs)].map(([, cell = ""]) => ({
      rows: span(cell, "rowspan"),
      columns: span(cell, "colspan"),
    }));
    const all = [...open, ...cells];
    open = all.map((cell) => ({ ...cell, rows: cell.rows - 1 })).filter(({ rows }) => rows > 0);
    return all.reduce((sum, { columns }) => sum + columns, 0);
  });
}

describe.each([zh, en])("in $language", (locale) => {
  const explanation = explain(forms, score(forms, published.indicators), { locale });

  it("the page fills every column of every row, and says the sentence once for each metric", () => {
    const html = renderHtml(explanation);
    const rows = widths(html);
    expect(new Set(rows)).toEqual(new Set([6]));
    // the head, two lines for each of the 20 metrics, one above the rows of each part, and the total
    expect(rows).toHaveLength(1 + 2 * 20 + 3 + 1);
    expect(count(html, clause)).toBe(3);
    for (const title of titles) expect(count(html, title)).toBeGreaterThan(0);
  });

  it("while no row is known the metrics stand there themselves", () => {
    const html = renderHtml(explain(forms, score(forms, {}), { locale }));
    expect(new Set(widths(html))).toEqual(new Set([6]));
    expect(count(html, clause)).toBe(3);
  });

  it.each([
    ["Markdown", renderMarkdown(explanation)],
    ["text", renderText(explanation)],
  ])("%s says it once for each metric too", (_what, text) => {
    expect(count(text, clause)).toBe(3);
    for (const title of titles) expect(text).toContain(title);
  });
});

it("a row without a title goes by its metric and its id", () => {
  const { targets } = whole({ output: [{ weight: 20, relation: "atLeast", target: 2, actual: 1 }] });
  const card = score(forms, { targets });
  const titlesIn = (locale: typeof zh) =>
    explain(forms, card, { locale }).sections.flatMap(({ metrics }) => metrics.map(({ title }) => title));
  expect(titlesIn(zh).slice(1, 3)).toEqual(["产出指标 1", "产出指标 rest-output"]);
  expect(titlesIn(en).slice(1, 3)).toEqual(["Output 1", "Output rest-output"]);
});

it("says which row of its metric each is", () => {
  const { sections } = explain(forms, score(forms, published.indicators), { locale: zh });
  const rows = sections.map(({ metrics }) => metrics.map(({ row }) => row));
  expect(rows).toEqual([[null], [...Array(10).keys()], [...Array(8).keys()], [0]]);
});

it("the terminal's table keeps to 80 columns, and breaks no range of points but the total", () => {
  const example = "docs/examples/cn-project-self-evaluation-table-1.json";
  const { out } = fiscalRubric(["score", "cn-project-self-evaluation/forms-2017", example, "--locale", "zh"]);
  const lines = out.split("\n");
  expect(Math.max(...lines.map((line) => stringWidth(line)))).toBeLessThanOrEqual(80);
  for (const range of ["38.3–48.3 / 50", "18.75–30 / 30", "0–3.75 / 3.75", "76.7–97.95 /"])
    expect(out).toContain(range);
});
