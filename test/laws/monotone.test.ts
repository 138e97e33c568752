/** A declared direction is kept by every two values, and is refused only with two values that break it. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { metricDomain } from "../../src/check/domain.js";
import { compileRubric } from "../../src/compile/compile.js";
import type { Metric } from "../../src/compile/metric.js";
import { exact, exactText } from "../../src/exact/decimal.js";
import { contains } from "../../src/exact/interval.js";
import { type Quotient, add, compare, divide, multiply, quotient } from "../../src/exact/quotient.js";
import { type Issue, type Rubric, checkRubric } from "../../src/index.js";
import { plainDataset } from "../../src/vectors/plain.js";
import { rubricOfKind, valueKinds } from "./arbitrary-rubric.js";
import { plainPoints, readsValue, turnsOf } from "./kinds.js";
import { law } from "./law.js";
import { readerOf } from "./plain-facts.js";
import { areThere } from "./points.js";

const directions = ["higher-is-better", "lower-is-better"] as const;

function withDirection(rubric: Rubric, direction: (typeof directions)[number]): Rubric {
  const [section] = rubric.sections;
  const metrics = section?.metrics?.map((metric) => ({ ...metric, direction }));
  return { ...rubric, sections: [{ ...section, metrics }] } as Rubric;
}

const place = fc.record({
  turn: fc.nat(99),
  away: fc.constantFrom(-1n, 0n, 1n),
  far: fc.constantFrom(1n, 10n ** 6n, 10n ** 12n),
});

describe.each(valueKinds())("%s", (kind) => {
  it("every two values keep it, or the check shows two that do not", () => {
    let [kept, refused] = [0, 0];
    law(
      fc.tuple(rubricOfKind(kind), fc.constantFrom(...directions), fc.array(place, { minLength: 12, maxLength: 12 })),
      ([plain, direction, places]) => {
        const rubric = withDirection(plain, direction);
        const { compiled } = compileRubric(rubric);
        const [metric] = compiled.metrics as [Metric];
        const { spec } = metric;
        if (!readsValue(spec)) return;
        const domain = metricDomain(metric, compiled);
        // Where other data decide too, the check looks at ordinary ones.
        const facts = readerOf(rubric)(plainDataset(compiled));
        const pointsAt = (x: Quotient): Quotient | null => {
          const points = plainPoints(spec, x, facts);
          return areThere(points) ? points : null;
        };
        const goesAgainst = (low: Quotient, high: Quotient): boolean => {
          const [a, b] = [pointsAt(low), pointsAt(high)];
          return a !== null && b !== null && compare(b, a) * (direction === "higher-is-better" ? 1 : -1) < 0;
        };
        const issue = checkRubric(rubric).find(({ code }) => code === "against-direction") as
          Extract<Issue, { code: "against-direction" }> | undefined;
        if (issue) {
          refused++;
          const { from, fromPoints, to, toPoints } = issue.params;
          const [low, high] = [valueOf(from), valueOf(to)];
          expect(compare(low, high)).toBe(-1);
          expect([low, high].map((x) => exactText(pointsAt(x) as Quotient))).toEqual([fromPoints, toPoints]);
          expect(goesAgainst(low, high)).toBe(true);
          const { tick } = domain;
          if (tick) expect([low, high].map((x) => divide(x, tick).d)).toEqual([1n, 1n]);
          return;
        }
        kept++;
        const turns = turnsOf(spec, facts);
        const values = places
          .map(({ turn, away, far }) =>
            add(turns[turn % turns.length] ?? quotient(0n), multiply(quotient(away), quotient(1n, far))),
          )
          .filter(
            (x) =>
              domain.values !== null && contains(domain.values, x) && (!domain.tick || divide(x, domain.tick).d === 1n),
          )
          .sort(compare);
        for (const [index, high] of values.entries())
          for (const low of values.slice(0, index)) expect(goesAgainst(low, high)).toBe(false);
      },
      1,
    );
    expect(Math.min(kept, refused)).toBeGreaterThan(0); // or one half of the law would hold of nothing
  });
});

function valueOf(text: string): Quotient {
  const [n = "", d] = text.split("/");
  return d === undefined ? exact(n) : quotient(BigInt(n), BigInt(d));
}
