import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { Indicators, Metric, Rubric } from "./rubric.js";
import { scoreByOracle } from "./scorecard.js";

const read = (path: string): unknown => JSON.parse(readFileSync(new URL(path, import.meta.url), "utf8"));

function rubricOf(given: Pick<Rubric, "indicators" | "derived">, metric: Metric): Rubric {
  const points = { max: metric.max, places: 2, rounding: "half-up" } as const;
  return { extent: "complete", points, ...given, sections: [{ id: "all", metrics: [metric] }] };
}

interface Case {
  readonly name: string;
  readonly max: number;
  readonly unit?: string;
  readonly rule: Metric["rule"];
  readonly points?: Readonly<Record<string, string>>;
  /** With `indicators` a case may have quantities of its own, and a value of its own or none. */
  readonly indicators?: Rubric["indicators"];
  readonly derived?: Rubric["derived"];
  readonly value?: Metric["value"];
  readonly rows?: readonly { readonly given: Indicators; readonly points: string | null; readonly status?: string }[];
}

const tables = readdirSync(new URL("../cases/", import.meta.url)).filter((file) => file.endsWith(".json"));

describe.each(tables)("%s", (file) => {
  const { cases } = read(`../cases/${file}`) as { cases: readonly Case[] };

  it.each(cases)("$name", ({ max, unit, rule, points, indicators = {}, derived, value, rows }) => {
    const metric = { id: "m", max, rule, value };
    if (points !== undefined) {
      const rubric = rubricOf(
        { indicators: { part: { unit }, whole: {} } },
        { ...metric, value: { formula: "part / whole", unit } },
      );
      const byOracle = Object.keys(points).map((value) => {
        const [part, whole = "1"] = value.split("/");
        return [value, scoreByOracle(rubric, { part, whole }).metrics["m"]];
      });
      const expected = Object.entries(points).map(([value, earned]) => [
        value,
        { status: "scored", points: earned, value },
      ]);
      expect(byOracle).toEqual(expected);
    }
    const rubric = rubricOf({ indicators, derived }, metric);
    for (const { given, ...expected } of rows ?? []) {
      const scored = scoreByOracle(rubric, given).metrics["m"];
      const status = expected.status ?? (expected.points === null ? "missing" : scored?.status);
      expect({ given, ...scored }).toMatchObject({ given, points: expected.points, status });
    }
    expect(points ?? rows).toBeDefined();
  });
});

interface Example {
  readonly name: string;
  readonly indicators: Indicators;
  readonly expect: {
    readonly status: string;
    readonly points?: string;
    readonly scored: string;
    readonly metrics: Readonly<Record<string, string | null>>;
  };
}

describe("datonghu-2020", () => {
  const rubric = read("../../rubrics/hunan-department-overall/datonghu-2020.json") as Rubric & { examples: Example[] };

  it.each(rubric.examples)("$name", (example) => {
    const { status, points, scored, metrics } = scoreByOracle(rubric, example.indicators);
    const earned = Object.fromEntries(Object.entries(metrics).map(([id, metric]) => [id, metric.points]));
    expect({ status, points, scored, metrics: earned }).toEqual({
      status: example.expect.status,
      points: example.expect.points ?? null,
      scored: example.expect.scored,
      metrics: example.expect.metrics,
    });
  });
});
