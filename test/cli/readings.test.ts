/** `score --readings`: side by side, and what the claims of the file say; for one department and for many. */
import { readFileSync } from "node:fs";
import stringWidth from "string-width";
import { describe, expect, it } from "vitest";
import {
  type ReadingsConsistency,
  type ReadingsScorecard,
  type Scorecard,
  consistentReadings,
  createReadingsScorer,
  createScorer,
} from "../../src/index.js";
import { rubric } from "../../src/rubrics/hunan-department-overall/datonghu-2020.js";
import { fiscalRubric, folder } from "./terminal.js";

const id = "hunan-department-overall/datonghu-2020";
const published = "docs/examples/datonghu-2020.json";
const file = JSON.parse(readFileSync(published, "utf8")) as { indicators: object; claims: object };
const unclaimed = (): string => folder().write("unclaimed.json", JSON.stringify({ ...file, claims: undefined }));
const score = (path: string, ...flags: string[]) => fiscalRubric(["score", id, path, "--readings", ...flags]);

const drawn = (line: string): boolean => /^[│┌├└]/.test(line);

describe.each([
  [
    "zh",
    "≠ 78.64–93.64",
    "不符",
    "所涉原评得分 1 项，只与“满5%才扣”相符",
    "不足5%按5%扣：预算完成率原评 5 分，按此理解得 3 分",
  ],
  [
    "en",
    "≠ 78.64–93.64",
    "contradicted",
    "1 claim on these metrics: consistent with “whole steps only” alone",
    "a started step counts: Budget completion rate: claimed 5, comes to 3",
  ],
])("in %s", (locale, total, verdict, told, against) => {
  it("a table for each reading, in 80 columns, behind the scorecard", () => {
    const { status, out, err } = score(published, "--locale", locale);
    expect({ status, err }).toEqual({ status: 0, err: "" });
    const plain = fiscalRubric(["score", id, published, "--locale", locale]).out;
    expect(out.startsWith(plain)).toBe(true);
    const lines = out.slice(plain.length).split("\n");
    expect(Math.max(...lines.map((line) => stringWidth(line)))).toBeLessThanOrEqual(80);
    expect(new Set(lines.filter(drawn).map((line) => stringWidth(line)))).toEqual(new Set([80]));
    expect(lines.filter((line) => line.startsWith("┌"))).toHaveLength(rubric.readings.length);
    const text = lines.join("\n");
    expect(text).not.toContain("…");
    for (const words of [total, verdict, told, against]) expect(text).toContain(words);
  });

  it("without claims there is no word of them", () => {
    const { out } = score(unclaimed(), "--locale", locale);
    expect(out).toContain(total);
    for (const words of [verdict, told, against]) expect(out).not.toContain(words);
  });

  it.each(["--markdown", "--html", "--explain"])("%s says the same", (form) => {
    const { status, out } = score(published, form, "--locale", locale);
    expect(status).toBe(0);
    const unescaped = out.replace(/\\/g, "");
    for (const words of [total, verdict, told, against]) expect(unescaped).toContain(words);
    for (const { question } of rubric.readings) expect(unescaped).toContain(question[locale as "zh"]);
    expect(fiscalRubric(["score", id, published, form, "--locale", locale]).out).not.toContain(told);
  });
});

describe("--json", () => {
  it("adds what the library gives", () => {
    const { readings, ...card } = JSON.parse(score(published, "--json").out) as Scorecard & { readings: object };
    expect(card).toEqual(createScorer(rubric).score(file.indicators));
    const scored: ReadingsScorecard = createReadingsScorer(rubric).score(file.indicators);
    const consistency: ReadingsConsistency = consistentReadings(rubric, [file]);
    expect(readings).toEqual({ ...scored, consistency });
  });

  it("without claims nothing is said of them", () => {
    const { readings } = JSON.parse(score(unclaimed(), "--json").out) as { readings: object };
    expect(readings).toEqual(createReadingsScorer(rubric).score(file.indicators));
  });
});

describe("many departments", () => {
  const other = { entity: "乙局", indicators: { staffInPost: 2150, authorizedPosts: 2100 }, claims: {} };
  const third = { ...other, entity: "丙局", claims: { metrics: { "staff-control-rate": { points: 6.4 } } } };
  const many = (): string => folder().write("many.json", JSON.stringify([file, other, third]));

  it("one object each", () => {
    const cards = score(many(), "--json")
      .out.trim()
      .split("\n")
      .map(
        (line) => JSON.parse(line) as { entity: string; readings: { own: object; consistency?: ReadingsConsistency } },
      );
    expect(cards.map(({ entity }) => entity)).toEqual(["益阳市大通湖区政务中心", "乙局", "丙局"]);
    expect(cards.map(({ readings }) => readings.consistency !== undefined)).toEqual([true, false, true]);
    const steps = cards[2]?.readings.consistency?.readings.find((each) => each.id === "percent-point-steps");
    expect(steps?.alternatives.map(({ verdict }) => verdict)).toEqual(["contradicted", "consistent", "contradicted"]);
  });

  it("one block each, and the claims of all of them together", () => {
    const { out } = score(many(), "--locale", "en");
    expect(out.match(/^Where the wording leaves room$/gm)).toHaveLength(4);
    expect(out).toContain("\n乙局\nWhere the wording leaves room\n");
    const [, together = ""] = out.split("What the claims of 2 departments say together");
    expect(together.replace(/\s+/g, " ")).toContain(
      "益阳市大通湖区政务中心: Budget completion rate: claimed 5, comes to 3",
    );
    expect(together).toContain("丙局: Staffing control rate: claimed 6.4, comes to 6.6");
    expect(
      together
        .split("\n")
        .filter(drawn)
        .every((line) => stringWidth(line) === 80),
    ).toBe(true);
  });

  it.each(["--markdown", "--html", "--explain"])("%s says it at the end", (form) => {
    const { out } = score(many(), form, "--locale", "zh");
    expect(out.match(/以下为 2 个单位的原评得分合并判断的结果/g)).toHaveLength(1);
  });
});

it("the page on readings shows what is printed", () => {
  const page = readFileSync("docs/readings.md", "utf8");
  const [, shown = ""] = /```text\n([^`]*)```/.exec(page) ?? [];
  expect(shown).toContain("claimed 5, comes to 3");
  expect(score(published, "--locale", "en").out).toContain(shown);
});

it("--csv has no room for readings", () => {
  expect(score(published, "--csv", "--locale", "en")).toMatchObject({
    status: 2,
    out: "",
    err: expect.stringContaining("--csv, --readings") as string,
  });
});

it("a rubric without readings says so", () => {
  const plain = JSON.stringify({ ...rubric, readings: undefined });
  const path = folder().write("rubric.json", plain);
  const { out } = fiscalRubric(["score", path, published, "--readings", "--locale", "en"]);
  expect(out).toContain("This rubric names no place where the wording leaves room");
});

describe("claims that are wrong", () => {
  const text = (claims: string, also = "[]"): string =>
    `{ "entity": "甲局", "indicators": { "staffInPost": 6 },\n  "alsoReported": ${also},\n  "claims": ${claims} }`;
  const refused: [string, string, RegExp][] = [
    [
      "an unknown metric",
      text(`{ "metrics": { "staff-rate": { "points": 7 } } }`),
      /:3:42: .*claims\.metrics\.staff-rate: .*\[unknown-metric\]/,
    ],
    [
      "points that are none",
      text(`{ "metrics": { "staff-control-rate": { "points": "7%" } } }`),
      /:3:62: .*\[not-a-decimal\]/,
    ],
    ["an unknown section", text(`{ "sections": { "inputs": { "points": 15 } } }`), /:3:39: .*\[unknown-claim\]/],
    ["an unknown key", text(`{ "totals": 90 }`), /:3:25: .*\[unknown-key\]/],
    [
      "an indicator that is also reported",
      text("{}", `[{ "indicator": "staff", "value": 6 }]`),
      /:2:35: .*\[unknown-indicator\]/,
    ],
    [
      "a value that is also reported",
      text("{}", `[{ "indicator": "staffInPost", "value": -6 }]`),
      /:2:59: .*\[below-minimum\]/,
    ],
  ];

  it.each(refused)("%s", (_what, content, says) => {
    for (const locale of ["zh", "en"]) {
      const { status, out, err } = fiscalRubric(["score", id, folder().write("a.json", content), "--locale", locale]);
      expect({ status, out }).toEqual({ status: 2, out: "" });
      expect(err).toMatch(says);
      expect(err).toContain("(甲局)");
    }
  });

  it("come with all that is wrong, and the other departments are scored", () => {
    const bad = text(`{ "metrics": { "staff-rate": { "points": "x" } }, "total": { "points": "y" } }`).replace(
      ": 6 }",
      ": -6 }",
    );
    const path = folder().write("two.json", `[${bad},\n${text("{}")}]`);
    const { status, out, err } = fiscalRubric(["score", id, path, "--json"]);
    expect(status).toBe(1);
    expect(out.trim().split("\n")).toHaveLength(1);
    expect(err.match(/\[[\w-]+\]$/gm)).toEqual([
      "[below-minimum]",
      "[unknown-metric]",
      "[not-a-decimal]",
      "[not-a-decimal]",
    ]);
  });
});
