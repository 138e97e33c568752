/** Steps up or down from a number: how many there are, and where they lie. */
import { type Quotient, add, ceil, divide, floor, multiply, quotient } from "../../src/exact/quotient.js";

type StepKind = "complete" | "started" | "proportional";

export function countSteps(distance: Quotient, step: Quotient, how: StepKind): Quotient {
  const steps = divide(distance, step);
  return how === "proportional" ? steps : quotient(how === "complete" ? floor(steps) : ceil(steps));
}

const mostSteps = 60n;

/** start, start + step, … for a number of steps. */
export function ladder(start: Quotient, step: Quotient, count: bigint): Quotient[] {
  const steps = count < mostSteps ? count : mostSteps;
  return Array.from({ length: Number(steps) + 1 }, (_, k) => add(start, multiply(step, quotient(BigInt(k)))));
}

/** Every step until the points have moved by `span`, and where a straight slope ends. */
export function flight(from: Quotient, width: Quotient, points: Quotient, span: Quotient): Quotient[] {
  const steps = divide(span, points);
  return [...ladder(from, width, ceil(steps)), add(from, multiply(width, steps))];
}
