/** `score`: what it prints for one department and for many, in both languages and all forms. */
import { readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";
import stringWidth from "string-width";
import { describe, expect, it } from "vitest";
import { createScorer, type Scorecard } from "../../src/index.js";
import { rubric } from "../../src/rubrics/hunan-department-overall/datonghu-2020.js";
import { fiscalRubric, folder } from "./terminal.js";

const id = "hunan-department-overall/datonghu-2020";
const published = "docs/examples/datonghu-2020.json";
const complete = "docs/examples/datonghu-2020-complete.json";

describe.each(["zh", "en"])("the published table in %s", (locale) => {
  it.each([published, complete])("%s lines up in 80 columns", (file) => {
    const { status, out, err } = fiscalRubric(["score", id, file, "--locale", locale]);
    expect({ status, err }).toEqual({ status: 0, err: "" });
    const lines = out.split("\n");
    expect(Math.max(...lines.map((line) => stringWidth(line)))).toBeLessThanOrEqual(80);
    const drawn = lines.filter((line) => /^[│┌├└]/.test(line));
    expect(new Set(drawn.map((line) => stringWidth(line)))).toEqual(new Set([80]));
    expect(out).not.toContain("…");
    expect(out).toContain(file === published ? "80–95 / 100" : "90 / 100");
  });
});

it("--json prints the scorecard itself", () => {
  const { indicators } = JSON.parse(readFileSync(published, "utf8")) as { indicators: object };
  const { out } = fiscalRubric(["score", id, published, "--json"]);
  expect(JSON.parse(out)).toEqual(createScorer(rubric).score(indicators));
});

it("family@year and a file name the same rubric", () => {
  const file = `rubrics/${id}.json`;
  const outputs = [id, "hunan-department-overall@2020", file].map(
    (name) => fiscalRubric(["score", name, published, "--json"]).out,
  );
  expect(new Set(outputs).size).toBe(1);
});

it("text from files is escaped in HTML and Markdown", () => {
  const files = folder();
  const entity = `<script>alert("1")</script> & | *bold* [x](javascript:1)`;
  const file = files.write("hostile.json", JSON.stringify({ entity, indicators: {} }));
  const page = fiscalRubric(["score", id, file, "--html"]).out;
  expect(page).not.toContain("<script>");
  expect(page).toContain("&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt; &amp; |");
  const markdown = fiscalRubric(["score", id, file, "--markdown"]).out;
  expect(markdown).toContain(String.raw`\<script\>`);
  expect(markdown).toContain(String.raw`\*bold\* \[x\](javascript:1)`);
  const terminal = fiscalRubric([
    "score",
    id,
    files.write("bell.json", JSON.stringify({ entity: "\u001b[31mred\u0007", indicators: {} })),
  ]).out;
  // eslint-disable-next-line no-control-regex
  expect(terminal).not.toMatch(/[\u0000-\u0009\u000b-\u001f]/);
});

it("the page carries the form with an explanation under each row, and nothing from elsewhere", () => {
  const page = fiscalRubric(["score", id, published, "--html", "--locale", "zh"]).out;
  expect(page.match(/<tr class="metric/g)).toHaveLength(17);
  expect(page.match(/<tr class="why/g)).toHaveLength(17);
  expect(page).toContain("100%为标准。在职人员控制率≦100%,计7分;每超过一个百分点扣0.2分,扣完为止。");
  expect(page).toContain("在职人员数 ÷ 编制数 = 6 ÷ 7 = 85.71%（精确值 600/7）");
  expect(page).not.toMatch(/<(script|link|img|iframe)|https?:\/\//);
});

describe("many departments", () => {
  const header = "单位,年度,在职人员数,编制数,有无新建楼堂馆所项目,行政效能";
  const rows = [
    "甲局,2020,6,7,否,效果较好",
    "=HYPERLINK(1),2020,21,20,无,一般",
    "丙局,2020,-1,7,否,好",
    "丁局,2020,7,7,是,poor",
  ];

  it("scores the good rows, reports the bad ones with their lines, and ends in 1", () => {
    const file = folder().write("batch.csv", `${header}\n${rows.join("\n")}\n`);
    const { status, out, err } = fiscalRubric(["score", id, file, "--json", "--locale", "en"]);
    const cards = out
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line) as Scorecard & { entity: string });
    expect(cards.map(({ entity, metrics }) => [entity, metrics[0]?.points])).toEqual([
      ["甲局", "7"],
      ["=HYPERLINK(1)", "6"],
      ["丁局", "7"],
    ]);
    expect(status).toBe(1);
    expect(err.trim().split("\n")).toEqual([
      expect.stringMatching(/batch\.csv \(丙局\):4: error: 在职人员数: .*\[below-minimum\]$/),
      expect.stringMatching(/batch\.csv \(丙局\):4: error: 行政效能: .*\[unknown-label\]$/),
    ]);
  });

  it("prints a line each and a summary", () => {
    const file = folder().write("batch.csv", `${header}\n${rows.join("\n")}\n`);
    const { out } = fiscalRubric(["score", id, file, "--locale", "en"]);
    expect(out).toContain("4 departments: 0 complete, 3 incomplete, 1 rejected.");
    expect(out).toContain("甲局");
  });

  it("--csv writes no cell that a spreadsheet would run", () => {
    const file = folder().write("batch.csv", `${header}\n${rows.join("\n")}\n`);
    const { out } = fiscalRubric(["score", id, file, "--csv"]);
    const [, ...cells] = parse(out, { bom: true });
    expect(cells).toHaveLength(3);
    expect(cells.flat().filter((cell) => /^[=+@\t\r]/.test(cell))).toEqual([]);
    expect(cells[1]?.[0]).toBe("'=HYPERLINK(1)");
  });

  it("shows progress on a terminal only", () => {
    const file = folder().write("batch.csv", `${header}\n${rows.slice(0, 2).join("\n")}\n`);
    expect(fiscalRubric(["score", id, file, "--json"], { isTerminal: true }).err).toContain("\rScored 2 of 2\n");
    expect(fiscalRubric(["score", id, file, "--json"]).err).toBe("");
  });

  it("a list of datasets and one object a line are the same", () => {
    const files = folder();
    const one = JSON.parse(readFileSync(published, "utf8")) as object;
    const list = files.write("list.json", JSON.stringify([one, one]));
    const lines = files.write("lines.ndjson", `${JSON.stringify(one)}\n\n${JSON.stringify(one)}\n`);
    const outputs = [list, lines].map((file) => fiscalRubric(["score", id, file, "--json"]).out);
    expect(outputs[0]).toBe(outputs[1]);
    expect(outputs[0]?.trim().split("\n")).toHaveLength(2);
    expect(fiscalRubric(["score", id, list, "--html"]).out.match(/<main>/g)).toHaveLength(2);
  });
});

it("--out writes the whole result and says so", () => {
  const files = folder();
  const { status, out, err } = fiscalRubric(["score", id, published, "--json", "--out", files.path("card.json")]);
  expect({ status, out }).toEqual({ status: 0, out: "" });
  expect(err).toContain("Written: ");
  expect(JSON.parse(files.read("card.json"))).toMatchObject({ scored: "80" });
  expect(files.names()).toEqual(["card.json"]);
});
