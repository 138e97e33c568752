/** `implied` is the exact inverse of scoring: what it says earns the points, and one hair outside earns others. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compileRubric } from "../../src/compile/compile.js";
import type { Metric } from "../../src/compile/metric.js";
import { decimalText, exact, fromDecimal, round } from "../../src/exact/decimal.js";
import { type Interval, contains, endsOf, sample } from "../../src/exact/interval.js";
import { type Quotient, add, multiply, quotient, subtract, zero } from "../../src/exact/quotient.js";
import { earningValues } from "../../src/implied/earning.js";
import { openFactsOf } from "../../src/scoring/facts.js";
import { DatasetError, type MetricSpec, RubricError, createScorer, getRubric } from "../../src/index.js";
import { arbitraryCase } from "./arbitrary-case.js";
import { rubricOfKind, valueKinds } from "./arbitrary-rubric.js";
import { plainPoints, readsValue, turnsOf } from "./kinds.js";
import { law } from "./law.js";
import { readerOf } from "./plain-facts.js";
import { areThere } from "./points.js";
import { datasetOf } from "./values.js";

const hair = quotient(1n, 10n ** 15n);

const anywhere: fc.Arbitrary<{ turn: number; side: bigint; x?: undefined } | { x: Quotient }> = fc.oneof(
  fc.tuple(fc.nat(200), fc.constantFrom(-1n, 0n, 1n)).map(([turn, side]) => ({ turn, side })),
  fc
    .tuple(fc.bigInt(-(10n ** 6n), 10n ** 6n), fc.nat(3))
    .map(([n, places]) => ({ x: quotient(n, 10n ** BigInt(places)) })),
);

/** Data that are not known, and parts that move together, only enclose. */
const isExact = ({ rule }: MetricSpec): boolean => !/"(of|fact|given|parts)":/.test(JSON.stringify(rule));

describe.each(valueKinds())("%s", (kind) => {
  it("scored forward gives exactly those points, and one hair outside does not", () => {
    law(
      fc.tuple(arbitraryCase(rubricOfKind(kind)), anywhere),
      ([{ rubric, values }, place]) => {
        const { compiled } = compileRubric(rubric);
        const [metric] = compiled.metrics as [Metric];
        const { spec } = metric;
        if (!readsValue(spec)) return;
        const facts = readerOf(rubric)(datasetOf(rubric, values));
        const rounding = spec.value?.round;
        const pointsAt = (raw: Quotient): string => {
          const x = rounding ? fromDecimal(round(raw, rounding.places, rounding.rounding)) : raw;
          const points = plainPoints(spec, x, facts);
          return areThere(points) ? decimalText(round(points, compiled.places, compiled.rounding)) : points;
        };
        const turns = turnsOf(spec, facts);
        const x =
          "x" in place || turns.length === 0
            ? (place.x ?? zero)
            : add(turns[place.turn % turns.length] as Quotient, multiply(hair, quotient(place.side)));
        const points = pointsAt(x);
        if (points === "missing" || points === "undefined") return;
        const known = { fact: openFactsOf(compiled, new Map()).fact, base: () => null };
        const found = earningValues(metric, exact(points), known, compiled);
        expect(found.filter((each) => contains(each, x))).toHaveLength(1);
        for (const each of isExact(spec) ? found : []) {
          for (const inside of insideOf(each)) expect([inside, pointsAt(inside)]).toEqual([inside, points]);
          for (const outside of outsideOf(each)) {
            if (found.some((other) => contains(other, outside))) continue;
            expect(pointsAt(outside)).not.toBe(points);
          }
        }
      },
      1,
    );
  });
});

const width = ({ from, to }: Interval): Quotient => (from && to ? subtract(to, from) : quotient(1n));

/** Closed ends, one hair inside each end, and the middle. */
function insideOf(interval: Interval): Quotient[] {
  const near = multiply(width(interval), hair);
  const { from, to } = interval;
  const places = [
    sample(interval),
    ...endsOf(interval),
    ...(from ? [add(from, near)] : []),
    ...(to ? [subtract(to, near)] : []),
  ];
  return places.filter((each) => contains(interval, each));
}

/** Open ends, and one hair beyond closed ones. */
const outsideOf = ({ from, fromIncluded, to, toIncluded }: Interval): Quotient[] => [
  ...(from ? [fromIncluded ? subtract(from, hair) : from] : []),
  ...(to ? [toIncluded ? add(to, hair) : to] : []),
];

describe("the 2020 table", () => {
  const scorer = createScorer(getRubric("hunan-department-overall", { year: 2020 }));

  it.each([
    ["operating-expense-control-rate", "2", [["105", true, "106", false]]],
    ["target-completion-rate", "8", [["99.9375", true, null, false]]],
    ["staff-control-rate", "7", [[null, false, "101", false]]],
    ["staff-control-rate", "6.9", []],
    ["building-area-control-rate", "3.5", []],
    ["building-area-control-rate", 1, [["110", true, "115", false]]],
    ["budget-completion-rate", "5", [["95", false, null, false]]],
    ["budget-control-rate", "5", [[null, false, "0", true]]],
    ["budget-control-rate", "0", [["30", false, null, false]]],
    ["three-public-change-rate", "0", [["10", true, null, false]]],
    ["economic-benefit", "3.25", [["3.245", true, "3.255", false]]],
    ["economic-benefit", "5", [["4.995", true, "5", true]]],
    ["administrative-effectiveness", "6", []],
  ])("%s: %s points", (metric, points, expected) => {
    expect(scorer.implied(metric, points)).toEqual(
      expected.map(([from, fromIncluded, to, toIncluded]) => ({ from, fromIncluded, to, toIncluded })),
    );
  });

  it("an unknown metric, and points that are no number", () => {
    expect(() => scorer.implied("staff-rate", "7")).toThrow(RubricError);
    expect(() => scorer.implied("staff-control-rate", "7 points")).toThrow(DatasetError);
  });
});
