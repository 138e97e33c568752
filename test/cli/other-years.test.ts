/** Data of a year that the rubric does not govern are scored, with a word of warning. */
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { fiscalRubric, folder } from "./terminal.js";

const id = "hunan-department-overall/datonghu-2020";
const json = JSON.parse(readFileSync(`rubrics/${id}.json`, "utf8")) as object;
const files = folder();
const dataset = (...years: (number | null)[]): string =>
  files.write(
    `${years.join("-")}.json`,
    JSON.stringify(years.map((year) => ({ year, indicators: { staffInPost: 6, authorizedPosts: 7 } }))),
  );
const score = (path: string, data: string, ...flags: string[]) => fiscalRubric(["score", path, data, ...flags]);

/** The table of 2020 with another time. */
const rubric = (time: { effective: { from: string; to?: string } }): string =>
  files.write(
    `${time.effective.from}.json`,
    JSON.stringify({ ...json, year: undefined, examples: undefined, ...time }),
  );

describe("a warning", () => {
  it.each([
    [
      "zh",
      "警告: 数据为 2018、2019 年度，而 hunan-department-overall/datonghu-2020 适用于 2020 年度，请核对所用的版本。",
    ],
    [
      "en",
      "warning: The data are of 2018, 2019, but hunan-department-overall/datonghu-2020 governs 2020; is it the right edition?",
    ],
  ])("names the years once in %s", (locale, words) => {
    const file = dataset(2019, 2020, 2018, 2019);
    expect(score(id, file, "--locale", locale)).toMatchObject({ status: 0, err: `${file}: ${words}\n` });
  });

  it.each([
    [{ effective: { from: "2016-01-01", to: "2019-06-30" } }, "governs 2016 to 2018;"],
    [{ effective: { from: "2021-01-01" } }, "governs 2021 and later;"],
  ])("names the period %j", (time, words) => {
    expect(score(rubric(time), dataset(2020)).err).toContain(words);
  });

  it("leaves the JSON as it is", () => {
    const cards = [2019, 2020].map((year) => score(id, dataset(year), "--json"));
    expect(cards[0]?.out).toBe(cards[1]?.out);
    expect(cards.map(({ err }) => err.length > 0)).toEqual([true, false]);
  });
});

it.each([
  ["the year itself, or without one", id, [2020, null]],
  ["a rubric of no year", "hunan-department-overall/excerpt-yueyang", [2016]],
  ["a period that is open", rubric({ effective: { from: "2019-01-01" } }), [2019, 2030]],
])("there is none for %s", (_what, path, years) => {
  expect(score(path, dataset(...years))).toMatchObject({ status: 0, err: "" });
});
