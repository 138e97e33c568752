/** With one number missing, `implied` is the exact inverse in that number: what it says scores the points, nothing else does. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compileRubric } from "../../src/compile/compile.js";
import type { Metric } from "../../src/compile/metric.js";
import type { Given } from "../../src/dataset/given.js";
import { type Interval, contains, endsOf, sample } from "../../src/exact/interval.js";
import { type Quotient, add, quotient, subtract } from "../../src/exact/quotient.js";
import { impliedBy } from "../../src/implied/implied.js";
import { factsOf } from "../../src/scoring/facts.js";
import { givenOutOfRange } from "../../src/scoring/given-range.js";
import { judge } from "../../src/scoring/judge.js";
import { arbitraryCase } from "./arbitrary-case.js";
import { rubricOfKind, valueKinds } from "./arbitrary-rubric.js";
import { law } from "./law.js";
import { datasetOf } from "./values.js";

const hair = quotient(1n, 10n ** 15n);

/** Both sides of every end, and the middle. */
const placesOf = (interval: Interval): Quotient[] => [
  sample(interval),
  ...endsOf(interval).flatMap((end) => [subtract(end, hair), end, add(end, hair)]),
];

describe.each(valueKinds())("%s", (kind) => {
  it("a number that is left out is among those that are implied, and only they score the points", () => {
    let told = 0;
    law(
      fc.tuple(arbitraryCase(rubricOfKind(kind)), fc.nat(10)),
      ([{ rubric, values }, which]) => {
        const { compiled } = compileRubric(rubric);
        const [metric] = compiled.metrics as [Metric];
        const whole = datasetOf(rubric, values);
        const judgement = judge(metric, factsOf(compiled, whole), compiled);
        const { points } = judgement;
        const given = metric.indicators.filter((name) => whole.has(name));
        const name = given[which % given.length];
        const indicator = name === undefined ? undefined : compiled.scope.indicators.get(name);
        if (!points || !indicator || givenOutOfRange([judgement]).length > 0) return;
        const rest = new Map([...whole].filter(([each]) => each !== name));
        const open = judge(metric, factsOf(compiled, rest), compiled);
        if (open.status !== "missing") return;
        const { of, values: numbers, answers } = impliedBy(open, points, compiled);
        if (of === null) return;
        told += 1;
        const left = whole.get(of) as Given;
        const scores = (value: Given): boolean => {
          const scored = judge(metric, factsOf(compiled, new Map(rest).set(of, value)), compiled);
          return scored.points?.equals(points) === true && givenOutOfRange([scored]).length === 0;
        };
        if (indicator.type !== "number") {
          expect(answers).toContain(left);
          return expect(answers.every(scores)).toBe(true);
        }
        const isWhole = "integer" in indicator.spec && indicator.spec.integer === true;
        const isPossible = (x: Quotient): boolean => contains(indicator.domain, x) && (!isWhole || x.d === 1n);
        const isImplied = (x: Quotient): boolean => numbers.some((each) => contains(each, x));
        expect(isImplied(left as Quotient)).toBe(true);
        const places = numbers.flatMap(placesOf);
        for (const x of places.filter(isPossible)) expect([x, scores(x)]).toEqual([x, isImplied(x)]);
      },
      1,
    );
    expect(told).toBeGreaterThan(0);
  });
});
