/** A flight of steps against counting them one by one until the points reach their limit. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { locate } from "../../src/curve/curve.js";
import { type Flight, flight } from "../../src/curve/flight.js";
import { exactText } from "../../src/exact/decimal.js";
import { contains } from "../../src/exact/interval.js";
import { type Quotient, equal, quotient } from "../../src/exact/quotient.js";

const quarter = (ticks: number): Quotient => quotient(BigInt(ticks), 4n);

/** Everything in quarters, so that all of it is whole. */
interface Ticks {
  readonly threshold: number;
  readonly direction: 1 | -1;
  readonly step: number;
  readonly drop: number;
  readonly steps: Flight["steps"];
  readonly start: number;
  readonly limit: number;
}

const flightOf = ({ threshold, step, drop, start, limit, ...rest }: Ticks) =>
  flight({
    ...rest,
    threshold: quarter(threshold),
    step: quarter(step),
    drop: quarter(drop),
    start: quarter(start),
    limit: quarter(limit),
  });

/** Points in quarters so far from the threshold, or their numerator over `step` where they fall evenly. */
function counted({ step, drop, steps, start, limit }: Ticks, distance: number): Quotient {
  const stopped = (points: number): boolean => (drop > 0 ? points <= limit : points >= limit);
  if (steps === "proportional") {
    const points = start * step - drop * distance;
    return stopped(points / step) ? quarter(limit) : quotient(BigInt(points), BigInt(4 * step));
  }
  let points = start;
  for (let taken = 0; steps === "complete" ? (taken + 1) * step <= distance : taken * step < distance; taken++) {
    points -= drop;
    if (stopped(points)) return quarter(limit);
  }
  return quarter(points);
}

const ticks: fc.Arbitrary<Ticks> = fc
  .record({
    threshold: fc.integer({ min: -8, max: 8 }),
    direction: fc.constantFrom(1 as const, -1 as const),
    step: fc.integer({ min: 1, max: 7 }),
    drop: fc.integer({ min: 1, max: 9 }),
    steps: fc.constantFrom("complete" as const, "started" as const, "proportional" as const),
    start: fc.integer({ min: -10, max: 10 }),
    reach: fc.integer({ min: 1, max: 25 }),
    adds: fc.boolean(),
  })
  .map(({ adds, reach, drop, start, ...rest }) => ({
    ...rest,
    start,
    drop: adds ? -drop : drop,
    limit: adds ? start + reach : start - reach,
  }));

it("takes step by step to the limit, and covers every value beyond the threshold once", () => {
  fc.assert(
    fc.property(ticks, (given) => {
      const segments = flightOf(given);
      const wrong: number[] = [];
      for (let distance = -20; distance <= 200; distance++) {
        const x = quarter(given.threshold + given.direction * distance);
        const holding = segments.filter(({ on }) => contains(on, x));
        const found = locate(segments, x)?.points;
        const isRight = distance > 0 ? holding.length === 1 && found && equal(found, counted(given, distance)) : !found;
        if (!isRight) wrong.push(distance);
      }
      expect(wrong).toEqual([]);
    }),
    { numRuns: 300 },
  );
});

const shown = (x: Quotient | null): string => (x ? exactText(x) : "");

/** "(100, 105] stairs" */
const outline = (given: Partial<Ticks>): string[] =>
  flightOf({ threshold: 400, direction: 1, step: 20, drop: 8, steps: "complete", start: 20, limit: 0, ...given }).map(
    ({ on, shape }) =>
      `${on.fromIncluded ? "[" : "("}${shown(on.from)}, ${shown(on.to)}${on.toIncluded ? "]" : ")"} ${shape}`,
  );

describe("5 points from 100 on, 2 off for every 5", () => {
  it.each<[string, Partial<Ticks>, string[]]>([
    ["complete", {}, ["(100, 115) stairs", "[115, ) constant"]],
    ["started", { steps: "started" }, ["(100, 110] stairs", "(110, ) constant"]],
    ["proportional", { steps: "proportional" }, ["(100, 112.5) line", "[112.5, ) constant"]],
    ["complete, downwards", { direction: -1 }, ["(85, 100) stairs", "(, 85] constant"]],
    ["started, downwards", { steps: "started", direction: -1 }, ["[90, 100) stairs", "(, 90) constant"]],
    ["proportional, downwards", { steps: "proportional", direction: -1 }, ["(87.5, 100) line", "(, 87.5] constant"]],
    ["complete, to the last whole step", { start: 16 }, ["(100, 110) stairs", "[110, ) constant"]],
    ["started, to the last whole step", { start: 16, steps: "started" }, ["(100, 105] stairs", "(105, ) constant"]],
    ["all at once by the first step started", { start: 8, steps: "started" }, ["(100, ) constant"]],
    ["all at once by the first whole step", { start: 8 }, ["(100, 105) stairs", "[105, ) constant"]],
  ])("%s", (_name, given, expected) => {
    expect(outline(given)).toEqual(expected);
  });
});
