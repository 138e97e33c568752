/** `diff`: the changes in a table, both scores, and a difference whose rows add up to its total. */
import { readFileSync } from "node:fs";
import stringWidth from "string-width";
import { describe, expect, it } from "vitest";
import { type Indicators, compareScores, diffRubrics } from "../../src/index.js";
import { type Edit, datonghu, edited } from "../diff/edits.js";
import { points, sumOf } from "../laws/exact-points.js";
import { fiscalRubric, folder } from "./terminal.js";

const id = "hunan-department-overall/datonghu-2020";
const published = "docs/examples/datonghu-2020.json";
const { indicators } = JSON.parse(readFileSync(published, "utf8")) as { indicators: Indicators };

/** Sound, and without what the new edition added. */
const edits: readonly Edit[] = [
  { path: ["edition"], to: "excerpt-2018" },
  { path: ["extent"], to: "excerpt" },
  { path: ["readings"] },
  { path: ["examples"] },
  { path: ["report"] },
  { at: { metric: "staff-control-rate" }, path: ["max"], to: 8 },
  { at: { metric: "staff-control-rate" }, path: ["rule", "points"], to: 0.5 },
  { at: { section: "budget-allocation" }, path: ["max"], to: 16 },
  { at: { section: "input" }, path: ["max"], to: 16 },
  { path: ["sections", 2] },
  { path: ["points", "max"], to: 66 },
  ...["economicBenefit", "socialBenefit", "publicSatisfaction"].map((name) => ({ path: ["indicators", name] })),
];
const older = edited(datonghu(), edits);

const written = (rubric: object = older) => folder().write("older.json", JSON.stringify(rubric));
const said = (args: readonly string[], locale = "en") => fiscalRubric(["diff", ...args, "--locale", locale]);

/** The cells of the last table of the output. */
function lastTable(out: string): string[][] {
  const table = out.slice(out.lastIndexOf("┌"));
  const rows = table.split("\n").filter((line) => line.startsWith("│"));
  return rows.map((row) =>
    row
      .split("│")
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );
}

const number = (cell: string | undefined): bigint => points((cell ?? "").replace("−", "-").replace("+", ""));

/** Each column of changes adds up to its cell in the last row. */
function expectSums(out: string, columns: readonly number[]): string[] {
  const [, ...rows] = lastTable(out);
  const total = rows.pop() ?? [];
  for (const column of columns) {
    const cells = rows.map((row) => row[column]).filter((cell) => cell !== "");
    expect(cells.length).toBeGreaterThan(10);
    expect(sumOf(cells.map(number))).toBe(number(total[column]));
  }
  return total;
}

describe.each(["zh", "en"])("with the published table, in %s", (locale) => {
  const { status, out, err } = said([written(), id, published], locale);
  const lines = out.split("\n");

  it("lines up in 80 columns", () => {
    expect({ status, err }).toEqual({ status: 0, err: "" });
    expect(Math.max(...lines.map((line) => stringWidth(line)))).toBeLessThanOrEqual(80);
    const drawn = lines.filter((line) => /^[│┌├└]/.test(line));
    expect(new Set(drawn.map((line) => stringWidth(line)))).toEqual(new Set([80]));
  });

  it("adds up", () => {
    const total = expectSums(out, [3]);
    // Of 66 points 5 are lost for the budget control rate and 7 wait for operating expenses.
    expect(total.slice(1)).toEqual(["54 / 66", "80 / 100", "+26"]);
    expect(lastTable(out)[0]?.slice(1, 3)).toEqual(["excerpt-2018", "datonghu-2020"]);
  });

  it("says what changed, in the words of the table", () => {
    const wanted = {
      zh: ["每步扣分：0.5 分 → 0.2 分", "无此项", "缺数据的指标暂计 0 分", "按 excerpt-2018 评分时未用到"],
      en: [
        "Points off for each step: 0.5 points → 0.2 points",
        "not there",
        "counts 0 for now",
        "Not used by excerpt-2018",
      ],
    }[locale] as string[];
    for (const words of wanted) expect(out).toContain(words);
  });
});

it("the classes stand in the order of their weight, and a class without changes is not there", () => {
  const { out } = said([written(), id]);
  const places = ["Changes data", "Changes scores", "The rest"].map((words) => out.indexOf(words));
  expect(places).toEqual([...places].sort((a, b) => a - b));
  expect(Math.min(...places)).toBeGreaterThan(0);
  const reworded = written(edited(datonghu(), [{ at: { metric: "budget-disclosure" }, path: ["note"] }]));
  expect(said([reworded, id]).out).not.toContain("Changes");
  expect(said([reworded, id]).out).toContain("1 change: 0 to data, 0 to scores, 1 other.");
});

it.each([
  ["en", "There is no difference."],
  ["zh", "两者没有差别。"],
])("of a rubric with itself there is nothing to say in %s", (locale, words) => {
  expect(said([id, `rubrics/${id}.json`], locale)).toMatchObject({ status: 0, err: "" });
  expect(said([id, id], locale).out).toContain(words);
  expect(JSON.parse(said([id, id, "--json"]).out)).toEqual({ changes: [] });
});

it("two datasets: what the rules did, what the data did, and both", () => {
  const later = {
    entity: "甲局",
    indicators: { ...indicators, staffInPost: 8, annualAssessmentScore: 90, annualAssessmentFullScore: 100 },
  };
  const file = folder().write("later.json", JSON.stringify(later));
  for (const locale of ["zh", "en"]) {
    const { status, out } = said([written(), id, published, file], locale);
    expect(status).toBe(0);
    const total = expectSums(out, [3, 4, 5]);
    expect(total.slice(1)).toEqual(["54 / 66", "84.4 / 100", "+26", "+4.4", "+30.4"]);
    const drawn = out.split("\n").filter((line) => /^[│┌├└]/.test(line));
    expect(new Set(drawn.map((line) => stringWidth(line)))).toEqual(new Set([80]));
  }
});

describe("--json", () => {
  it("prints the changes, and the scores where there is data", () => {
    const changes = diffRubrics(older, datonghu());
    const file = written();
    expect(JSON.parse(said([file, id, "--json"]).out)).toEqual({ changes });
    const scores = compareScores(older, datonghu(), indicators);
    expect(JSON.parse(said([file, id, published, "--json"]).out)).toEqual({ changes, scores });
  });

  it("is written whole", () => {
    const files = folder();
    const { status, out } = said([id, id, "--json", "--out", files.path("diff.json")]);
    expect({ status, out }).toEqual({ status: 0, out: "" });
    expect(files.read("diff.json")).toBe(said([id, id, "--json"]).out);
  });
});

it("names of editions as long as they come break the line, never the number", () => {
  const long = `edition-${"a".repeat(70)}`;
  const file = written(edited(datonghu(), [...edits.slice(1), { path: ["edition"], to: long }]));
  const { out } = said([file, id, published]);
  const drawn = out.split("\n").filter((line) => /^[│┌├└]/.test(line));
  expect(new Set(drawn.map((line) => stringWidth(line)))).toEqual(new Set([80]));
  expect(lastTable(out).at(-1)?.slice(1)).toEqual(["54 / 66", "80 / 100", "+26"]);
});

it("two revisions of an edition are told apart", () => {
  const file = written({ ...older, edition: "datonghu-2020", revision: 2 });
  expect(said([file, id, published]).out).toContain("2020 r2");
  const same = written({ ...older, edition: "datonghu-2020" });
  expect(lastTable(said([same, id, published]).out).slice(0, 2)).toMatchObject([
    ["Metric", "datonghu-2020", "datonghu-2020", "Change"],
    ["", "(1)", "(2)", ""],
  ]);
});

it("a table with the titles of either edition is read", () => {
  const file = folder().write("one.csv", "在职人员数,编制数,社会公众或服务对象满意度\n6,7,95%\n".replace("95%", "95"));
  const { scores } = JSON.parse(said([written(), id, file, "--json"]).out) as { scores: { leftOut: object } };
  expect(scores.leftOut).toEqual({ before: ["publicSatisfaction"], after: [] });
});

describe("bad input: status 2, the place on standard error, nothing on standard output", () => {
  const data = (values: object) => folder().write("data.json", JSON.stringify({ indicators: values }, null, 2));
  const strict = () =>
    written(
      edited(datonghu(), [
        { path: ["edition"], to: "strict" },
        { path: ["examples"] },
        { at: { indicator: "carryoverIn" }, path: ["max"], to: 5 },
      ]),
    );

  it.each([
    ["no second rubric", () => [id], /needs <rubric>/],
    ["a third dataset", () => [id, id, published, published, published], /does not know what to do/],
    ["an option of another command", () => [id, id, "--csv"], /--csv/],
    ["an unknown edition", () => [id, "hunan-department-overall/datonghu-2019"], /unknown-edition/],
    [
      "a rubric with errors",
      () => [written({ ...older, points: { ...older.points, max: 7 } }), id],
      /older\.json.*not-footing/,
    ],
    ["a missing dataset", () => [id, id, "no-such.json"], /no-such\.json: .*file-not-found/],
    [
      "several departments",
      () => [id, id, folder().write("two.json", JSON.stringify([{ indicators }, { indicators }]))],
      /the file has 2\..*several-departments/,
    ],
    [
      "a misspelt indicator",
      () => [written(), id, data({ staffInPosts: 6 })],
      /data\.json \(excerpt-2018\):3:21: .*staffInPosts.*unknown-indicator/,
    ],
    [
      "a value that one edition refuses",
      () => [id, strict(), data({ carryoverIn: 6 })],
      /data\.json \(strict\):3:\d+: .*carryoverIn.*above-maximum/,
    ],
    [
      "a second dataset that its edition refuses",
      () => [strict(), id, data({}), data({ carryoverIn: -1 })],
      /data\.json \(datonghu-2020\):3:\d+: .*below-minimum/,
    ],
  ])("%s", (_name, args, says) => {
    const { status, out, err } = said(args());
    expect({ status, out }).toEqual({ status: 2, out: "" });
    expect(err).toMatch(says);
    expect(said(args(), "zh").err).toMatch(/[\u4e00-\u9fff]/);
  });

  it("only the edition that refuses is named", () => {
    expect(said([id, strict(), data({ carryoverIn: 6 })]).err).not.toContain("datonghu-2020");
  });
});

it.each([
  ["en", "1 example added: a name that goes on for …; 2 examples removed: the published 2020 table,"],
  ["zh", "新增 1 个：a name that goes on for …；取消 2 个：the published 2020 table、"],
])("examples that came and went stand in one line in %s", (locale, words) => {
  const [first, second] = datonghu().examples ?? [];
  const named = { ...first, name: "a name that goes on for longer than a line has room" };
  const [before, after] = [[first, second], [named]].map((examples) =>
    written(edited(datonghu(), [{ path: ["examples"], to: examples }])),
  ) as [string, string];
  const { out } = said([before, after], locale);
  const told = out
    .split("\n")
    .map((line) => line.split("│")[2]?.trim() ?? "")
    .join(locale === "en" ? " " : "");
  expect(told.replace(/ +/g, " ")).toContain(words.replace(/ +/g, " "));
  expect(JSON.parse(said([before, after, "--json"]).out)).toMatchObject({
    changes: [{ code: "added" }, { code: "removed" }, { code: "removed" }],
  });
});
