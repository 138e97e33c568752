/** The case tables: one file a kind of rule, each case a rule with values and the points that they earn. */
import { readFileSync, readdirSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { createScorer } from "../src/scorer.js";
import { parseRubric } from "../src/parse/parse.js";
import type { Rubric } from "../src/rubric/rubric.js";
import { ruleKinds } from "../src/rules/kinds.js";
import { rubricOf } from "./rubric-of.js";

interface Case {
  name: string;
  max: number | string;
  unit?: string;
  rule: object;
  indicators?: Rubric["indicators"];
  derived?: Rubric["derived"];
  value?: object;
  points?: Record<string, string>;
  rows?: { given: Record<string, unknown>; points: string | null; status?: string; bounds?: [string, string] }[];
  bounds?: [string, string];
}

const folder = new URL("./cases/", import.meta.url);
const tables = readdirSync(folder)
  .filter((file) => file.endsWith(".json"))
  .map((file) => JSON.parse(readFileSync(new URL(file, folder), "utf8")) as { kind: string; cases: Case[] });

it("every kind of rule has its cases", () => {
  expect(tables.map(({ kind }) => kind).sort()).toEqual([...ruleKinds].sort());
});

describe.each(tables)("$kind", ({ cases }) => {
  it.each(cases)("$name", (each) => {
    const scorer = createScorer(parseRubric(rubricOf(each)));
    for (const [x, points] of Object.entries(each.points ?? {})) {
      const [numerator = "", denominator = "1"] = x.split("/");
      const [metric] = scorer.score({ numerator, denominator }).metrics;
      expect({ x, points: metric?.points }).toEqual({ x, points });
    }
    for (const { given, points, bounds, status = points === null ? "missing" : undefined } of each.rows ?? []) {
      const [metric] = scorer.score(given as never).metrics;
      expect({ given, points: metric?.points }).toEqual({ given, points });
      if (status) expect({ given, status: metric?.status }).toEqual({ given, status });
      if (bounds) expect({ given, bounds: metric?.bounds }).toEqual({ given, bounds });
    }
    if (each.bounds) expect(scorer.score({}).metrics[0]?.bounds).toEqual(each.bounds);
  });
});
