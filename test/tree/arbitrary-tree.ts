/** Random trees over the value `v` and the facts `a` and `g`, which all turn at whole numbers only. */
import fc from "fast-check";
import type { Condition } from "../../src/condition/condition.js";
import type { Curve, Segment } from "../../src/curve/curve.js";
import { type Interval, above, below } from "../../src/exact/interval.js";
import { type Quotient, add, one, quotient, subtract, zero } from "../../src/exact/quotient.js";
import type { Branch, Node } from "../../src/tree/node.js";
import { curveOver } from "./curve-over.js";

export const whole = (n: number): Quotient => quotient(BigInt(n));
const tiny = quotient(1n, 10n ** 9n);

/** Every name runs from 0 to 2, and all rules turn at whole numbers only, so these places show all that can be. */
export const domain: Interval = { from: zero, fromIncluded: true, to: whole(2), toIncluded: true };
const besideOne = [subtract(one, tiny), one, add(one, tiny)];
export const grid = [zero, tiny, quotient(1n, 2n), ...besideOne, subtract(whole(2), tiny), whole(2)];

const number = fc.integer({ min: -2, max: 4 }).map(whole);
const stretch = fc
  .record({
    from: fc.integer({ min: -1, max: 1 }),
    width: fc.integer({ min: 1, max: 2 }),
    ends: fc.tuple(fc.boolean(), fc.boolean()),
  })
  .map(({ from, width, ends: [fromIncluded, toIncluded] }): Interval => ({
    from: whole(from),
    fromIncluded,
    to: whole(from + width),
    toIncluded,
  }));

const segmentOn = (on: Interval): fc.Arbitrary<Segment> =>
  fc.oneof(
    fc.record({ on: fc.constant(on), shape: fc.constant("constant" as const), points: number }),
    fc.record({ on: fc.constant(on), shape: fc.constant("line" as const), intercept: number, slope: number }),
    fc.record({
      on: fc.constant(on),
      shape: fc.constant("stairs" as const),
      origin: fc.constant(one),
      start: number,
      step: fc.constantFrom(1, -1).map(whole),
      drop: fc.constantFrom(1, -1, 2).map(whole),
      count: fc.constantFrom("complete" as const, "started" as const),
    }),
  );

/** Three segments that meet at 0 and 1; the outer ones go on beyond every value. */
const curve: fc.Arbitrary<Curve> = fc
  .tuple(fc.boolean(), fc.boolean())
  .chain(([first, second]) =>
    fc.tuple(
      segmentOn(below(zero, first)),
      segmentOn({ from: zero, fromIncluded: !first, to: one, toIncluded: second }),
      segmentOn(above(one, !second)),
    ),
  );

const formula = fc.constantFrom(
  null,
  null,
  "value",
  "a",
  "value - a",
  "value + a",
  "abs(a - value)",
  "value + value - value - a",
);

const when: fc.Arbitrary<Condition> = fc.record({
  fact: fc.constantFrom("v", "a", "g"),
  operator: fc.constantFrom("lessThan", "lessThanInclusive", "greaterThan", "greaterThanInclusive", "equal", "notIn"),
  values: fc.integer({ min: 0, max: 2 }).map((n) => [whole(n)]),
});

export const tree = fc.letrec<{ node: Node; nodes: Node[]; within: Branch; when: Branch }>((tie) => ({
  within: fc.record({ within: stretch, then: tie("node") }),
  when: fc.record({ when, then: tie("node") }),
  nodes: fc.array(tie("node"), { minLength: 1, maxLength: 3 }),
  node: fc.oneof(
    { maxDepth: 3, depthSize: "medium", withCrossShrink: true },
    fc.tuple(curve, formula).map(([each, text]) => curveOver(each, text)),
    fc.constant<Node>({ node: "given", indicator: "g", range: domain }),
    fc
      .tuple(fc.array(fc.oneof(tie("within"), tie("when")), { maxLength: 4 }), tie("node"))
      .map(([branches, then]): Node => ({ node: "first", branches: [...branches, { then }] })),
    fc.record({ node: fc.constantFrom("best" as const, "sum" as const), of: tie("nodes") }),
    fc.record({ node: fc.constant("scale" as const), of: tie("node"), by: number }),
    fc.tuple(tie("node"), number).map(([of, low]): Node => ({ node: "clamp", of, low, high: add(low, one) })),
  ),
})).node;
