/** Where the points of a curve turn. */
import { type Interval, contains, endsOf, sample } from "../exact/interval.js";
import { type Quotient, abs, add, ceil, divide, floor, multiply, quotient, sign, subtract } from "../exact/quotient.js";
import type { Curve, Stairs } from "./curve.js";

/** No more than this many steps are listed from either end of a staircase. */
const mostSteps = 100n;

/** Every value at which the points may turn: the ends of segments, and each step of a staircase. */
export function turnsOf(curve: Curve): Quotient[] {
  return curve.flatMap(({ on, ...segment }) => {
    const ends = endsOf(on);
    const isFlat = segment.shape !== "stairs" || sign(segment.drop) === 0;
    return isFlat ? ends : [...ends, ...stepEdges(segment, on)];
  });
}

function stepEdges({ origin, step }: Stairs, { from, to }: Interval): Quotient[] {
  const stepsTo = (x: Quotient): bigint => ceil(abs(divide(subtract(x, origin), step)));
  const far = sign(step) > 0 ? to : from;
  const last = far && stepsTo(far);
  const edges = (first: bigint, count: bigint): Quotient[] =>
    Array.from({ length: Number(count) }, (_, k) => add(origin, multiply(step, quotient(first + BigInt(k)))));
  if (last === null) return edges(0n, mostSteps);
  return last <= 2n * mostSteps ? edges(0n, last) : [...edges(0n, mostSteps), ...edges(last - mostSteps, mostSteps)];
}

/**
 * Some values at which the points of a straight line lie in the middle between two of their rounded neighbours, one
 * after an even and one after an odd number of ticks: there one way of rounding differs from another.
 */
export function tiesOf(curve: Curve, tick: Quotient): Quotient[] {
  return curve.flatMap((segment) => {
    if (segment.shape !== "line" || sign(segment.slope) === 0) return [];
    const { on, intercept, slope } = segment;
    const ticks = floor(divide(add(intercept, multiply(slope, sample(on))), tick));
    const ties = [ticks, ticks + 1n].map((each) => multiply(quotient(2n * each + 1n, 2n), tick));
    return ties.map((points) => divide(subtract(points, intercept), slope)).filter((x) => contains(on, x));
  });
}
