/** Tables and series on the command line: templates, CSV, and many departments with rows of their own. */
import { readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";
import { describe, expect, it } from "vitest";
import type { Scorecard } from "../../src/index.js";
import { titled } from "../titled.js";
import { datasetsOf, problemLines } from "./files/given.js";
import { readDatasets } from "../../src/cli/files/datasets.js";
import { fiscalRubric, folder } from "./terminal.js";

const id = "cn-project-self-evaluation/rule-2020";
const example = "docs/examples/cn-project-self-evaluation-table-1.json";

describe("the template of a rubric with a table", () => {
  it("has one row for each metric that repeats, can be scored as it is, and says which labels there are", () => {
    const { status, out, err } = fiscalRubric(["template", id, "--locale", "zh"]);
    expect(status).toBe(0);
    const { targets } = (JSON.parse(out) as { indicators: { targets: Record<string, unknown>[] } }).indicators;
    expect(targets.map(({ part }) => part)).toEqual(["output", "benefit", "satisfaction"]);
    expect(targets[0]).toEqual({
      title: "",
      part: "output",
      weight: { value: null, unit: "point" },
      relation: null,
      target: null,
      actual: null,
      level: null,
      judged: { value: null, unit: "point" },
    });
    expect(err).toContain("targets[].relation 可填：atLeast（≥）、atMost（≤）、equal（=）、level（定性）。\n");
    expect(fiscalRubric(["template", id, "--locale", "en"]).err).toContain(
      "targets[].relation is one of: atLeast (at least)",
    );
    const scored = fiscalRubric(["score", id, folder().write("empty.json", out), "--json"]);
    expect(scored).toMatchObject({ status: 0, err: "" });
    expect(JSON.parse(scored.out)).toMatchObject({
      scored: "0",
      bounds: ["0", "100"],
      missing: expect.arrayContaining(["targets"]),
    });
  });

  it.each([
    ["zh", /放不下表格“绩效指标”/],
    ["en", /no room for the table "Targets"/],
  ])("is not written as CSV: %s", (locale, says) => {
    const { names, path } = folder();
    const ran = fiscalRubric(["template", id, "--csv", "--locale", locale, "--out", path("targets.csv")]);
    expect(ran).toMatchObject({ status: 2, out: "" });
    expect(ran.err).toMatch(says);
    expect(names()).toEqual([]);
  });
});

it.each([
  ["zh", /要填报表格“绩效指标”.*JSON.*\[csv-table\]/],
  ["en", /asks for the table "Targets".*JSON.*\[csv-table\]/],
])("a CSV file for such a rubric is refused, also where it names other columns only: %s", (locale, says) => {
  const file = folder().write("funds.csv", "单位,全年预算数,全年执行数\n甲,100,90\n");
  const ran = fiscalRubric(["score", id, file, "--locale", locale]);
  expect(ran).toMatchObject({ status: 2, out: "" });
  expect(ran.err).toMatch(says);
});

describe("a series in CSV", () => {
  const title = { zh: "收入", en: "Revenue" };
  const indicators = {
    revenue: { title, series: 3, min: 0 },
    posts: { title: { zh: "编制数", en: "Posts" } },
  } as const;
  const read = (text: string) => readDatasets("a.csv", new TextEncoder().encode(text), { indicators });

  it.each([
    ["ids", "posts,revenue[1],revenue[2],revenue[3]"],
    ["Chinese titles", "编制数,收入（第1年）,收入（第2年）,收入（第3年）"],
    ["English titles", "Posts,Revenue (year 1 of 3),Revenue (year 2 of 3),Revenue (year 3 of 3)"],
  ])("has a column for each year: %s", (_what, header) => {
    expect(read(`${header}\n4,1,,3\n`).datasets.map((dataset) => dataset.indicators)).toEqual([
      { posts: "4", revenue: ["1", null, "3"] },
    ]);
  });

  it("leaves years without a column open, and knows no column for all of them", () => {
    expect(read("revenue[3]\n7\n").datasets[0]?.indicators).toEqual({ revenue: [null, null, "7"] });
    expect(problemLines(read("revenue\n7\n").problems)).toEqual([
      'csv-unknown-column 1:- {"column":"revenue","suggestion":"revenue[1]"}',
    ]);
    expect(datasetsOf("a.csv", "revenue[1]\n7\n").datasets).toEqual([]);
  });

  it("goes from the template to the score", () => {
    const { write } = folder();
    const metric = { id: "m", max: 5, value: { formula: "mean(revenue)" }, rule: { kind: "proportional", target: 10 } };
    const rubric = write(
      "rubric.json",
      JSON.stringify(titled({ indicators, sections: [{ id: "s", max: 5, metrics: [metric] }] })),
    );
    const { status, out } = fiscalRubric(["template", rubric, "--csv", "--locale", "zh"]);
    expect(status).toBe(0);
    const [header, , ...others] = out.trimEnd().split("\n");
    expect([header, others]).toEqual(["\uFEFF单位,年度,收入（第1年）,收入（第2年）,收入（第3年）,编制数", []]);
    const scored = fiscalRubric(["score", rubric, write("a.csv", `${header}\n甲,2020,6,7,8,\n`), "--json"]);
    expect(JSON.parse(scored.out)).toMatchObject({ points: "3.5" });
    const empty = JSON.parse(fiscalRubric(["template", rubric]).out) as { indicators: object };
    expect(empty.indicators).toEqual({ revenue: [null, null, null], posts: null });
  });
});

it("many departments as CSV: a column for every row that any of them has, each in its own", () => {
  const one = JSON.parse(readFileSync(example, "utf8")) as { entity: string; indicators: { targets: object[] } };
  const rest = [
    { part: "benefit", weight: 30 },
    { part: "satisfaction", weight: 10 },
  ];
  const own = { id: "own", part: "output", weight: 50, relation: "atLeast", target: 2, actual: 1 };
  const file = folder().write(
    "many.json",
    JSON.stringify([{ ...one, indicators: { targets: [own, ...rest] }, entity: "甲" }, one]),
  );
  const { out } = fiscalRubric(["score", id, file, "--csv"]);
  const [header = [], ...rows] = parse(out, { bom: true }) as string[][];
  const cards = fiscalRubric(["score", id, file, "--json"])
    .out.trim()
    .split("\n")
    .map((line) => JSON.parse(line) as Scorecard);
  expect(rows).toHaveLength(2);
  const columns = [...new Set(cards.flatMap(({ metrics }) => metrics.map((metric) => metric.id)))];
  expect(header.slice(8, 10)).toEqual(["Budget execution rate", "Output own"]);
  expect(header).toHaveLength(8 + columns.length);
  for (const [index, { metrics }] of cards.entries()) {
    const points = new Map(metrics.map((metric) => [metric.id, metric.points ?? ""]));
    expect(rows[index]?.slice(8)).toEqual(columns.map((column) => points.get(column) ?? ""));
  }
});
