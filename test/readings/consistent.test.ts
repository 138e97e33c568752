/** Which readings past claims are consistent with, case by case. */
import { readFileSync } from "node:fs";
import { expect, describe, it } from "vitest";
import { type ClaimedRecord, type Verdict, DatasetError, consistentReadings } from "../../src/index.js";
import { thrown } from "../invalid/tables.js";
import table from "./consistent.json" with { type: "json" };
import { rubrics } from "./rubrics.js";

const published = (file: string): ClaimedRecord["indicators"] =>
  (JSON.parse(readFileSync(`docs/examples/${file}.json`, "utf8")) as ClaimedRecord).indicators;

interface Case {
  readonly what: string;
  readonly rubric: string;
  readonly records: readonly (Partial<ClaimedRecord> & { readonly published?: true; readonly complete?: true })[];
  /** Those that are told apart. */
  readonly readings: Readonly<Record<string, Readonly<Record<string, Verdict>>>>;
  readonly together?: readonly object[];
  readonly unexplained?: readonly string[];
}

const recordsOf = ({ records }: Case): ClaimedRecord[] =>
  records.map(({ published: isPublished, complete, indicators = {}, claims = {} }) => ({
    indicators: isPublished ? published("datonghu-2020") : complete ? published("datonghu-2020-complete") : indicators,
    claims,
  }));

describe.each(table as unknown as Case[])("$what", (each) => {
  const rubric = rubrics[each.rubric];
  if (!rubric) throw new Error(each.rubric);

  it("is told", () => {
    const found = consistentReadings(rubric, recordsOf(each));
    const told = found.readings.flatMap(({ id, alternatives }) => {
      const verdicts = alternatives.map(({ alternative, verdict }) => [alternative, verdict] as const);
      return verdicts.every(([, verdict]) => verdict === "not-told-apart") ? [] : [[id, Object.fromEntries(verdicts)]];
    });
    expect(Object.fromEntries(told)).toEqual(each.readings);
    expect(found.together).toEqual(each.together ?? []);
    expect(found.unexplained.map(({ record, metric }) => `${record}/${metric ?? "total"}`)).toEqual(
      each.unexplained ?? [],
    );
    expect(found.readings.map(({ id }) => id)).toEqual((rubric.readings ?? []).map(({ id }) => id));
    expect(JSON.parse(JSON.stringify(found))).toEqual(found);
  });
});

describe("a contradiction", () => {
  const of = (rubric: string, records: ClaimedRecord[], reading: string) =>
    consistentReadings(rubrics[rubric] as never, records).readings.find(({ id }) => id === reading)?.alternatives;

  it("names the record, the metric, what was claimed and what it comes to", () => {
    const claims = { metrics: { "budget-completion-rate": { points: "5" } } };
    const empty = { indicators: {}, claims: {} };
    const mismatch = { record: 1, metric: "budget-completion-rate", claimed: "5", status: "scored" };
    expect(of("2020", [empty, { indicators: published("datonghu-2020"), claims }], "partial-steps")).toEqual([
      { alternative: "complete", verdict: "consistent", against: [], with: {} },
      {
        alternative: "started",
        verdict: "contradicted",
        against: [{ ...mismatch, points: "3", bounds: ["3", "3"] }],
        with: {},
      },
      {
        alternative: "proportional",
        verdict: "contradicted",
        against: [{ ...mismatch, points: "3.64", bounds: ["3.64", "3.64"] }],
        with: {},
      },
    ]);
  });

  it("says what is left where data are missing, and what the assessor was refused", () => {
    const claims = { metrics: { "staff-control-rate": { points: 6.9 } } };
    expect(of("2020", [{ indicators: {}, claims }], "percent-point-steps")?.[0]).toMatchObject({
      against: [{ claimed: "6.9", status: "missing", points: null, bounds: ["0", "7"] }],
    });
    const given = { indicators: { quality: "good", score: 7 }, claims: { metrics: { m: { points: 7 } } } };
    expect(of("given", [given], "range")?.[0]).toMatchObject({ against: [{ status: "refused" }] });
  });

  it("is told in the combination that fits the most claims, with the readings that it changes", () => {
    const claim = (rate: number, points: number): ClaimedRecord => ({
      indicators: { numerator: rate, denominator: 1 },
      claims: { metrics: { m: { points } } },
    });
    // Only "started" from 105 on gives all four; of those with "complete", the one from 100 on gives two of them.
    const records = [claim(108, 8), claim(110, 8), claim(103, 10), claim(106, 8)];
    expect(of("joint", records, "steps")).toEqual([
      {
        alternative: "complete",
        verdict: "contradicted",
        against: [expect.objectContaining({ record: 1, points: "6" })],
        with: {},
      },
      { alternative: "started", verdict: "consistent", against: [], with: {} },
    ]);
  });

  it("changes no more readings than it must", () => {
    const record = { indicators: { numerator: 103, denominator: 1 }, claims: { metrics: { m: { points: 8 } } } };
    const verdicts = [of("joint", [record], "steps")?.[0], of("joint", [record], "threshold")?.[1]];
    expect(verdicts.map((each) => [each?.verdict, each?.with])).toEqual(Array(2).fill(["contradicted", {}]));
  });

  it("of a total has no metric", () => {
    const record = { indicators: { numerator: 110, denominator: 1 }, claims: { total: { points: 8 } } };
    expect(of("joint", [record], "threshold")?.[0]).toMatchObject({
      verdict: "contradicted",
      against: [{ record: 0, metric: null, claimed: "8", status: null, points: "6", bounds: ["6", "6"] }],
    });
    const open = { indicators: published("datonghu-2020-complete"), claims: { total: { points: 88 } } };
    // 90 under the own readings; with the waiver for the floor area only, the investment row may lack two points.
    const [own] = of("2020", [open], "partial-steps") ?? [];
    expect(own).toEqual({ alternative: "complete", verdict: "consistent", against: [], with: {} });
  });
});

describe("a total is not weighed", () => {
  it("where all its parts are claimed: then it can only add up or not", () => {
    const metrics = { m: { points: 6 } };
    const record = { indicators: { numerator: 110, denominator: 1 }, claims: { metrics, total: { points: 8 } } };
    const { readings, unexplained } = consistentReadings(rubrics.joint as never, [record]);
    expect(unexplained).toEqual([]);
    expect(readings[1]?.alternatives.map(({ verdict }) => verdict)).toEqual(["consistent", "contradicted"]);
  });
});

describe("wrong records", () => {
  it("every issue of every record, with its place", () => {
    const { issues } = thrown(() =>
      consistentReadings(rubrics.joint as never, [
        { indicators: { rates: 1 }, claims: {} },
        { indicators: { numerator: "5%" }, claims: { metrics: { n: { points: "six" } }, totals: {} } } as never,
        null as never,
      ]),
    );
    expect(issues.map(({ code, path }) => `${code} @ ${path.join(".")}`)).toEqual([
      "unknown-indicator @ 0.indicators.rates",
      "not-a-decimal @ 1.indicators.numerator",
      "unknown-metric @ 1.claims.metrics.n",
      "not-a-decimal @ 1.claims.metrics.n.points",
      "unknown-key @ 1.claims.totals",
      "wrong-type @ 2",
    ]);
  });

  it("are a DatasetError", () => {
    expect(() => consistentReadings(rubrics.joint as never, [{} as never])).toThrow(DatasetError);
  });
});
