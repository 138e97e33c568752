import { afterEach, describe, expect, it, vi } from "vitest";
import { type Rubric, RegistryError, getRubric, issueText, listRubrics } from "../src/index.js";
import { en, zh } from "../src/locales/index.js";
import { base } from "./invalid/tables.js";

const family = "hunan-department-overall";

const failure = (...query: Parameters<typeof getRubric>) => {
  try {
    getRubric(...query);
  } catch (error) {
    if (error instanceof RegistryError) return { code: error.code, issues: error.issues };
    throw error;
  }
  return null;
};

it("finds an edition by name and by year", () => {
  expect(getRubric(family, { edition: "datonghu-2020" }).edition).toBe("datonghu-2020");
  expect(getRubric(family, { year: 2020 })).toBe(getRubric(family, { edition: "datonghu-2020" }));
  expect([2015, 2017, 2018].map((year) => getRubric(family, { year }).edition)).toEqual([
    "excerpt-2015",
    "excerpt-2017",
    "excerpt-2018",
  ]);
  expect(listRubrics().map(({ id }) => id)).toContain(`${family}/datonghu-2020`);
});

it("names the candidates where nothing fits, and never falls back", () => {
  expect(failure(family, { year: 1999 })).toMatchObject({
    code: "RUBRIC_NOT_FOUND",
    issues: [{ code: "year-not-covered", params: { year: 1999, nearest: [`${family}/excerpt-2015`] } }],
  });
  expect(failure(family, { year: 2016 })?.issues).toMatchObject([
    { code: "year-not-covered", params: { nearest: [`${family}/excerpt-2015`, `${family}/excerpt-2017`] } },
  ]);
  expect(failure(family, { edition: "datonghu-2002" })?.issues).toMatchObject([
    { code: "unknown-edition", params: { suggestion: "datonghu-2020" } },
  ]);
  expect(failure("hunan-departmnet-overall", { year: 2020 })?.issues).toMatchObject([
    { code: "unknown-family", params: { suggestion: family } },
  ]);
  expect(failure("constructor", { edition: "toString" })?.issues).toMatchObject([{ code: "unknown-family" }]);
});

/** Editions that are in force for several years, one after the other with a day between them, and some that are not. */
describe("periods", () => {
  const { year: _, ...undated } = base;
  const made = (edition: string, when: Partial<Rubric>): Rubric => ({ ...undated, edition, ...when }) as Rubric;
  const editions = [
    made("of-2016", { year: 2016 }),
    made("spring", { effective: { from: "2018-02-01", to: "2018-12-30" } }),
    made("first", { effective: { from: "2019-12-31", to: "2021-12-31" } }),
    made("second", { effective: { from: "2022-01-02" } }),
    made("of-2024", { year: 2024 }),
    made("excerpt", { extent: "excerpt" }),
  ];

  const ask = async (query: object): Promise<unknown> => {
    vi.resetModules();
    vi.doMock("../src/rubrics/index.js", () => ({ builtIn: editions }));
    const library = await import("../src/index.js");
    try {
      return library.getRubric("test", query as { year: number }).edition;
    } catch (error) {
      const [{ code, params }] = (error as RegistryError).issues as never as [{ code: string; params: never }];
      return [code, params["nearest"] ?? params["candidates"] ?? params["found"]];
    }
  };

  afterEach(() => {
    vi.doUnmock("../src/rubrics/index.js");
    vi.resetModules();
  });

  const names = (...of: string[]): string[] => of.map((edition) => `test/${edition}`);

  it.each<[object, unknown]>([
    [{ year: 2016 }, "of-2016"],
    [{ year: 2017 }, ["year-not-covered", names("of-2016", "spring")]],
    [{ year: 2018 }, ["year-not-covered", names("spring", "first")]], // over a day before its 31 December
    [{ year: 2019 }, "first"],
    [{ year: 2020 }, "first"],
    [{ year: 2021 }, "first"],
    [{ year: 2022 }, "second"],
    [{ year: 2023 }, "second"],
    [{ year: 2024 }, ["year-ambiguous", names("second", "of-2024")]],
    [{ year: 2999 }, "second"],
    [{ year: -1 }, ["year-not-covered", names("of-2016")]],
    [{ year: 2020, edition: undefined }, "first"],
    [{ date: "2018-02-01" }, "spring"],
    [{ date: "2018-01-31" }, ["date-not-covered", names("spring")]],
    [{ date: "2019-12-30" }, ["date-not-covered", names("first")]],
    [{ date: "2019-12-31" }, "first"],
    [{ date: "2021-03-01" }, "first"],
    [{ date: "2021-12-31" }, "first"],
    [{ date: "2022-01-01" }, ["date-not-covered", names("first", "second")]],
    [{ date: "2022-01-02" }, "second"],
    [{ date: "2024-06-01" }, "second"],
    // An edition of a budget year does not say on which days it is in force; it is only named.
    [{ date: "2016-06-01" }, ["date-not-covered", names("of-2016")]],
    [{ date: "2021-02-29" }, ["bad-date", "2021-02-29"]],
    [{ date: "2021" }, ["bad-date", "2021"]],
    [{ date: 20210301 }, ["bad-date", "20210301"]],
  ])("%j: %j", async (query, expected) => {
    expect(await ask(query)).toEqual(expected);
  });

  it("are listed", async () => {
    vi.resetModules();
    vi.doMock("../src/rubrics/index.js", () => ({ builtIn: editions }));
    const library = await import("../src/index.js");
    expect(library.listRubrics().map(({ edition, year, effective }) => [edition, year, effective])).toEqual([
      ["of-2016", 2016, null],
      ["spring", null, { from: "2018-02-01", to: "2018-12-30" }],
      ["first", null, { from: "2019-12-31", to: "2021-12-31" }],
      ["second", null, { from: "2022-01-02", to: null }],
      ["of-2024", 2024, null],
      ["excerpt", null, null],
    ]);
  });
});

/** Callers without types may ask anything; the sentences say what to do instead. */
describe("what is no question", () => {
  const keys = "edition, year, date";
  it.each<[unknown, readonly string[], string, string]>([
    [null, ["query"], "应为一组键值 {…}，现为空值 null", "Must be an object {…}, not null"],
    [undefined, ["query"], "应为一组键值 {…}，现为空缺", "Must be an object {…}, not nothing"],
    [2020, ["query"], "应为一组键值 {…}，现为“2020”", "Must be an object {…}, not “2020”"],
    [["year"], ["query"], "应为一组键值 {…}，现为“[…]”", "Must be an object {…}, not “[…]”"],
    [{}, ["query"], "以下各项须填写且只能填写一项：edition、year、date", `Give exactly one of these: ${keys}`],
    [
      { edition: "datonghu-2020", year: 2020 },
      ["query"],
      "以下各项须填写且只能填写一项：edition、year、date",
      `Give exactly one of these: ${keys}`,
    ],
    [
      { edtion: "datonghu-2020" },
      ["query", "edtion"],
      "这里不能填写“edtion”，是否应为“edition”？",
      "“edtion” does not belong here; did you mean “edition”?",
    ],
    [
      { edition: 2020 },
      ["query", "edition"],
      "应为文本，现为“2020”；请加引号",
      "Must be a text, not “2020”; put it in quotes",
    ],
    [
      { year: "2020" },
      ["query", "year"],
      "应为数字，现为“2020”；请去掉引号",
      "Must be a number, not “2020”; remove the quotes",
    ],
    [{ year: NaN }, ["query", "year"], "应为整数，现为“NaN”", "Must be a whole number, not “NaN”"],
    [{ year: 2020.5 }, ["query", "year"], "应为整数，现为“2020.5”", "Must be a whole number, not “2020.5”"],
    [{ year: null }, ["query", "year"], "应为数字，现为空值 null", "Must be a number, not null"],
    [
      { date: Symbol("today") },
      ["query", "date"],
      "“Symbol(today)”不是有效日期，应形如 2020-12-31",
      "“Symbol(today)” is not a date such as 2020-12-31",
    ],
    [
      { date: Object.create(null) as object },
      ["query", "date"],
      "“{…}”不是有效日期，应形如 2020-12-31",
      "“{…}” is not a date such as 2020-12-31",
    ],
  ])("%o", (query, path, chinese, english) => {
    const found = failure(family, query as never)?.issues ?? [];
    expect(found.map((issue) => [issue.path, issueText(issue, zh), issueText(issue, en)])).toEqual([
      [path, chinese, english],
    ]);
  });

  it("a getter that throws", () => {
    const throwing = {
      get year(): number {
        throw new TypeError("nothing to see");
      },
    };
    expect(failure(family, throwing)?.issues).toMatchObject([{ code: "not-data", path: ["query"] }]);
  });

  it.each([[null], [undefined], [7], [{}], [Symbol("family")]])("the family %o", (other) => {
    expect(failure(other as never, { year: 2020 })).toMatchObject({
      issues: [{ code: "wrong-type", path: ["family"] }],
    });
    expect(failure(other as never, null as never)?.issues.map(({ path }) => path)).toEqual([["family"], ["query"]]);
  });
});
