/** A rubric that compares departments, on the command line. */
import { describe, expect, it } from "vitest";
import type { Scorecard } from "../../src/index.js";
import { fiscalRubric, folder } from "./terminal.js";

const title = (zh: string, en: string) => ({ zh, en });

const rubric = {
  format: 1,
  family: "test",
  edition: "cohorts",
  year: 2020,
  revision: 1,
  title: title("评分表", "Table"),
  source: { document: "评分文件", certainty: "quoted" },
  extent: "complete",
  points: { max: 10, places: 2, rounding: "half-up" },
  indicators: {
    spent: { title: title("支出", "Spent"), unit: "CNY10k", min: 0 },
    best: {
      title: title("最高支出", "Highest spending"),
      unit: "CNY10k",
      min: 0,
      cohort: { take: "max", of: "spent" },
    },
    rank: { title: title("名次", "Rank"), integer: true, min: 1, cohort: { take: "rank", of: "spent" } },
  },
  sections: [
    {
      id: "section",
      title: title("一级指标", "Section"),
      max: 10,
      metrics: [
        {
          id: "share",
          title: title("比例", "Share"),
          max: 5,
          value: { formula: "spent / best", unit: "%", ifUndefined: [{ award: 0 }] },
          rule: { kind: "proportional", target: 100 },
        },
        {
          id: "rank",
          title: title("名次", "Rank"),
          max: 5,
          value: { formula: "rank" },
          rule: { kind: "deduction", above: 1, step: 1, points: 1, steps: "complete" },
        },
      ],
    },
  ],
};

function scored(file: string, content: string) {
  const files = folder();
  const path = files.write("rubric.json", JSON.stringify(rubric));
  const { status, out, err } = fiscalRubric(["score", path, files.write(file, content), "--json", "--locale", "en"]);
  const cards = out.startsWith("{\n") ? [out] : out.split("\n").filter((line) => line !== "");
  return { status, err, cards: cards.map((line) => JSON.parse(line) as Scorecard) };
}

const points = ({ cards }: { cards: Scorecard[] }) => cards.map(({ metrics }) => metrics.map((each) => each.points));

describe("score", () => {
  it("compares the departments of a file with one another", () => {
    const csv = scored("batch.csv", "单位,支出,名次\n甲,30,\n乙,40,\n丙,10,1\n");
    expect({ status: csv.status, err: csv.err, points: points(csv) }).toEqual({
      status: 0,
      err: "",
      points: [
        ["3.75", "4"],
        ["5", "5"],
        ["1.25", "5"],
      ],
    });
    const list = [30, 40].map((spent) => ({ indicators: { spent } }));
    expect(points(scored("batch.json", JSON.stringify(list)))).toEqual([
      ["3.75", "4"],
      ["5", "5"],
    ]);
  });

  it("but one alone with nobody", () => {
    for (const [file, content] of [
      ["one.json", `{ "indicators": { "spent": 30 } }`],
      ["list.json", `[{ "indicators": { "spent": 30 } }]`],
      ["one.csv", "单位,支出\n甲,30\n"],
    ] as const) {
      const { status, cards } = scored(file, content);
      expect({ status, missing: cards[0]?.missing }).toEqual({ status: 0, missing: ["best", "rank"] });
    }
    const given = scored("given.json", `{ "indicators": { "spent": 30, "best": 60, "rank": 2 } }`);
    expect(points(given)).toEqual([["2.5", "4"]]);
  });

  it.each([
    ["invalid data", "单位,支出\n甲,30\n乙,40\n丙,-1\n"],
    ["a row that can't be read", "单位,支出\n甲,30\n乙,40\n丙\n"],
  ])("and nobody where one has %s", (_what, content) => {
    const { status, cards, err } = scored("batch.csv", content);
    expect(status).toBe(1);
    expect(err.trim().split("\n")).toHaveLength(1);
    expect(cards.map(({ missing }) => missing)).toEqual([
      ["best", "rank"],
      ["best", "rank"],
    ]);
  });
});

describe.each([
  ["zh", "警告: 乙缺少“支出”，因此各单位的“最高支出”、“名次”都无法得出。"],
  ["en", 'warning: 乙 lacks "Spent", so "Highest spending", "Rank" can\'t be known for any department.'],
])("who lacks what all are compared by is named in %s", (locale, words) => {
  const files = folder();
  const said = (content: string) =>
    fiscalRubric([
      "score",
      files.write("rubric.json", JSON.stringify(rubric)),
      files.write("batch.csv", content),
      ...["--locale", locale],
    ]);

  it("of a file of several", () => {
    const { status, err } = said("单位,支出\n甲,30\n乙,\n丙,10\n");
    expect(status).toBe(0);
    expect(err).toBe(`${files.path("batch.csv")}: ${words}\n`);
  });

  it("but nobody where nothing is lacking, or somebody was refused", () => {
    expect(said("单位,支出\n甲,30\n乙,5\n").err).toBe("");
    expect(said("单位,支出\n甲,\n").err).toBe("");
    expect(said("单位,支出\n甲,30\n乙,\n丙,-1\n").err.trim().split("\n")).toHaveLength(1);
  });
});

describe("template", () => {
  const files = folder();
  const path = files.write("rubric.json", JSON.stringify(rubric));
  const template = (...options: string[]) => fiscalRubric(["template", path, ...options]).out;

  it("says what a batch computes", () => {
    const { indicators } = JSON.parse(template("--locale", "zh")) as { indicators: object };
    const source = "批量评分时由全部单位的数据算出；单独评分时填写";
    expect(indicators).toEqual({
      spent: { value: null, unit: "CNY10k" },
      best: { value: null, unit: "CNY10k", source },
      rank: { value: null, source },
    });
    expect(template("--locale", "en")).toContain(
      `"spent": { "value": null, "unit": "CNY10k" },\n    "best": { "value": null, "unit": "CNY10k", "source": "computed`,
    );
  });

  it("asks nobody for it in a table of departments", () => {
    expect(template("--csv", "--locale", "zh")).toBe("\uFEFF单位,年度,支出（万元）\n,2020,\n");
  });

  it("can be scored as it is", () => {
    const file = files.write("empty.json", template());
    expect(JSON.parse(fiscalRubric(["score", path, file, "--json"]).out)).toMatchObject({ bounds: ["0", "10"] });
  });
});
