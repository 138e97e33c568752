/** Editions that are in force for several years, on the command line. */
import stringWidth from "string-width";
import { expect, it, vi } from "vitest";
import type { Rubric } from "../../src/index.js";
import { fiscalRubric } from "./terminal.js";

// The file itself: what reads it for other tests imports the library, which waits for this.
vi.mock("../../src/rubrics/index.js", async () => {
  const { readFileSync } = await import("node:fs");
  const { year: _, ...undated } = JSON.parse(readFileSync("test/invalid/base.json", "utf8")) as Rubric;
  const made = (edition: string, from: string, to?: string): Rubric => ({
    ...undated,
    edition,
    effective: { from, ...(to && { to }) },
  });
  return { builtIn: [made("first", "2019-12-31", "2021-12-31"), made("second", "2022-01-02")] };
});

it("list says from when to when", () => {
  const { out } = fiscalRubric(["list"]);
  const [, , , ...rows] = out.split("\n").map((line) => line.split("│").map((cell) => cell.trim()));
  expect(rows.map(([, id = "", period = ""]) => [id, period]).filter(([, period]) => period !== "")).toEqual([
    ["test/first", "2019-12-31 –"],
    ["", "2021-12-31"],
    ["test/second", "2022-01-02 –"],
  ]);
  expect(Math.max(...out.split("\n").map((line) => stringWidth(line)))).toBeLessThanOrEqual(80);
  expect(JSON.parse(fiscalRubric(["list", "--json"]).out)).toMatchObject([
    { year: null, effective: { from: "2019-12-31", to: "2021-12-31" } },
    { year: null, effective: { from: "2022-01-02", to: null } },
  ]);
});

it.each([
  ["test@2020", "first"],
  ["test@2021-03-01", "first"],
  ["test@2022-01-02", "second"],
  ["test@second", "second"],
])("%s is test/%s", (argument, edition) => {
  const { status, out } = fiscalRubric(["new", "test/next-2030", "--from", argument]);
  expect(status).toBe(0);
  expect(fiscalRubric(["new", "test/next-2030", "--from", `test/${edition}`]).out).toBe(out);
  expect(fiscalRubric(["check", argument]).status).toBe(0);
});

it.each([
  ["test@2018", "year-not-covered", "test/first"],
  ["test@2022-01-01", "date-not-covered", "test/first.*test/second"],
])("%s is nothing: %s", (argument, code, nearest) => {
  const { status, err } = fiscalRubric(["check", argument]);
  expect(status).toBe(2);
  expect(err).toMatch(new RegExp(`${nearest}.*${code}`));
});
