/** `new`: last year's table as the start of the next, with nothing taken over that only a new document can say. */
import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { jsonText } from "../../src/cli/files/json-text.js";
import { type Issue, type Rubric, checkRubric, getRubric } from "../../src/index.js";
import { base } from "../invalid/tables.js";
import { fiscalRubric, folder } from "./terminal.js";

const family = "hunan-department-overall";
const old = getRubric(family, { edition: "datonghu-2020" });

const started = (...args: string[]): Rubric => {
  const { status, out } = fiscalRubric(["new", ...args]);
  expect(status).toBe(0);
  return JSON.parse(out) as Rubric;
};

const places = (issues: readonly Issue[]): string[] => issues.map(({ code, path }) => `${path.join(".")}: ${code}`);

describe("a new edition", () => {
  const next = started(`${family}/next-2021`, "--from", "datonghu-2020");

  it("is the old table under its new name and year", () => {
    expect(Object.keys(next)).toEqual(["$schema", ...Object.keys(old).filter((key) => key !== "examples")]);
    expect(next).toMatchObject({
      $schema: "../rubric.schema.json",
      family,
      edition: "next-2021",
      year: 2021,
      revision: 1,
      title: { zh: "2021年部门整体支出绩效自评指标计分表" },
      points: old.points,
    });
    expect(next.sections).toEqual(old.sections); // clauses and notes are quoted: nobody's year changes there
    expect(next.indicators.finalBudget?.title).toEqual({ zh: "2021年预算总额", en: "Total budget for 2021" });
    const { finalBudget: _, finalAccounts: __, ...same } = old.indicators;
    expect(next.indicators).toMatchObject(same);
  });

  it("leaves open what only the new document can say, and check names each place", () => {
    expect(next.source).toEqual({ document: "", part: "", published: "", certainty: "" });
    const issues = checkRubric(next);
    expect(places(issues.filter(({ severity }) => severity === "error"))).toEqual([
      "source.document: bad-text",
      "source.part: bad-text",
      "source.published: bad-date",
      "source.certainty: not-one-of",
      ...[0, 1, 2, 3].flatMap((index) => [
        `readings.${index}.evidence: not-one-of`,
        `readings.${index}.because.zh: bad-text`,
        `readings.${index}.because.en: bad-text`,
      ]),
    ]);
    expect(issues.filter(({ severity }) => severity === "warning").map(({ code }) => code)).toEqual([
      "another-year",
      "another-year",
    ]);
  });

  it("is sound once that is filled in", () => {
    const source = { document: "2021年自评表", certainty: "quoted" };
    const because = { zh: "同上年", en: "As last year" };
    const readings = next.readings?.map((each) => ({ ...each, evidence: "wording", because }));
    const issues = checkRubric({ ...next, source, readings });
    expect(issues.map(({ code, severity }) => [code, severity])).toEqual([
      ["another-year", "warning"],
      ["another-year", "warning"],
    ]);
  });

  it("says what is left to do", () => {
    const { err } = fiscalRubric(["new", `${family}/x-2021`, "--from", "datonghu-2020", "--locale", "en"]);
    for (const text of [
      "budget year 2021",
      "check x-2021.json",
      "4 readings",
      "7 examples",
      `diff ${family}/datonghu-2020`,
    ])
      expect(err).toContain(text);
    const { err: chinese } = fiscalRubric(["new", `${family}/x-2021`, "--from", "datonghu-2020", "--locale", "zh"]);
    for (const text of ["2021 年度", "check x-2021.json", "4 处口径", "7 个算例"]) expect(chinese).toContain(text);
  });
});

describe("when it governs", () => {
  const { year: _, ...undated } = base;
  const file = (rubric: object): string => folder().write("old.json", JSON.stringify(rubric));
  const period = { ...undated, effective: { from: "2020-01-01", to: "2022-12-31" } };
  const excerpt = { ...undated, extent: "excerpt", missing: { zh: "产出", en: "The output" } };

  it.each<[what: string, from: object, args: string[], governs: object]>([
    ["the year that its name ends in", base, ["test/next-2021"], { year: 2021 }],
    ["the year that is asked for", base, ["test/next-2021", "--year", "2022"], { year: 2022 }],
    ["a year after a period", period, ["test/next", "--year", "2023"], { year: 2023 }],
    ["a period after a period, whose start is open", period, ["test/next"], { effective: { from: "" } }],
    ["nothing, in an excerpt that did not say", excerpt, ["test/next"], {}],
  ])("%s", (_what, from, [id = "", ...args], governs) => {
    const next = started(id, "--from", file(from), ...args);
    expect({ year: next.year, effective: next.effective }).toEqual(governs);
    expect(next).not.toHaveProperty("missing");
  });

  it("is never guessed", () => {
    const { status, out, err } = fiscalRubric(["new", "test/next", "--from", file(base)]);
    expect({ status, out }).toEqual({ status: 2, out: "" });
    expect(err).toContain("--year");
  });
});

it("copies any rubric: of another family, from a file, with the place of its schema", () => {
  const $schema = "../../schemas/rubric.json";
  const file = folder().write("old.json", JSON.stringify({ $schema, ...base }));
  expect(started("other/of-2021", "--from", file)).toMatchObject({ $schema, family: "other", edition: "of-2021" });
  expect(started(`${family}/b-2021`, "--from", `${family}@2018`).sections).toEqual(
    getRubric(family, { year: 2018 }).sections,
  );
});

describe("is refused", () => {
  const id = `${family}/next-2021`;
  const { write, path, read, names } = folder();
  write("there.json", "mine");
  write("bad.json", JSON.stringify({ ...base, points: { ...base.points, max: 16 } }));

  it.each<[what: string, args: string[], says: RegExp]>([
    ["over a file that is there", [id, "--from", "datonghu-2020", "--out", path("there.json")], /there\.json/],
    ["under a name that is none", ["Datonghu 2021", "--from", `${family}/datonghu-2020`], /Datonghu 2021/],
    ["under the name of a built-in edition", [`${family}/excerpt-2015`, "--from", "datonghu-2020"], /excerpt-2015/],
    ["under the name of its source", ["test/base", "--from", write("base.json", JSON.stringify(base))], /test\/base/],
    ["for a year that is none", [id, "--from", "datonghu-2020", "--year", "21"], /--year.*21.*2021/],
    ["without a source", [id], /--from/],
    ["from an edition that is not there", [id, "--from", "datonghu-2002"], /datonghu-2020.*unknown-edition/],
    ["from a file that is not there", [id, "--from", path("none.json")], /file-not-found/],
    ["from a rubric with errors", [id, "--from", path("bad.json")], /not-footing/],
  ])("%s", (_what, args, says) => {
    const before = names();
    for (const locale of ["en", "zh"]) {
      const to = args.includes("--out") ? [] : ["--out", path("result.json")];
      const { status, out, err } = fiscalRubric(["new", ...args, ...to, "--locale", locale]);
      expect({ status, out }).toEqual({ status: 2, out: "" });
      expect(err).toMatch(says);
    }
    expect(names()).toEqual(before);
    expect(read("there.json")).toBe("mine");
  });
});

it("writes the file whole, and tells on standard error", () => {
  const { path, read, names } = folder();
  const { status, out, err } = fiscalRubric([
    "new",
    "test/of-2021",
    "--from",
    `${family}/datonghu-2020`,
    "--out",
    path("of-2021.json"),
  ]);
  expect({ status, out }).toEqual({ status: 0, out: "" });
  expect(err).toContain(`check ${path("of-2021.json")}`);
  expect(read("of-2021.json")).toBe(fiscalRubric(["new", "test/of-2021", "--from", `${family}/datonghu-2020`]).out);
  expect(names()).toEqual(["of-2021.json"]);
});

describe("the text of JSON", () => {
  it("is the same data", () => {
    const isSame = (value: unknown): void => {
      expect(JSON.parse(jsonText(value))).toEqual(JSON.parse(JSON.stringify(value)));
    };
    fc.assert(fc.property(fc.jsonValue(), isSame));
  });

  it("has on a line what fits there", () => {
    const short = { a: [1, "2", { b: null }], c: {}, d: [] };
    expect(jsonText(short)).toBe('{ "a": [1, "2", { "b": null }], "c": {}, "d": [] }');
    const text = jsonText(JSON.parse(readFileSync(`rubrics/${family}/datonghu-2020.json`, "utf8")));
    const long = text.split("\n").filter((line) => line.length > 160);
    expect(long.length).toBeGreaterThan(0);
    for (const line of long) expect(line).toMatch(/^ *"\w+": "[^"]*",?$/); // one text, which nothing can break
  });
});
