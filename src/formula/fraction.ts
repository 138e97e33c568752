/**
 * A formula as one quotient of two sums, (c + a·x + b·y …) / (c′ + a′·x + b′·y …), where it can be written so.
 * In this form its extremes, its inverse and the change of one indicator that reaches a value are all exact.
 */
import { type Quotient, add, multiply, negate, one, sign, zero } from "../exact/quotient.js";
import type { Expression } from "./expression.js";

/** A sum of multiples of names and a constant. */
export interface Affine {
  readonly constant: Quotient;
  readonly terms: ReadonlyMap<string, Quotient>;
}

export interface Fraction {
  readonly above: Affine;
  readonly below: Affine;
  /** Everything that the formula divides by: where one of these is zero the formula has no value. */
  readonly divisors: readonly Affine[];
}

const constant = (value: Quotient): Affine => ({ constant: value, terms: new Map() });

const scaled = (a: Affine, by: Quotient): Affine => ({
  constant: multiply(a.constant, by),
  terms: new Map(sign(by) === 0 ? [] : [...a.terms].map(([name, times]) => [name, multiply(times, by)])),
});

function plus(a: Affine, b: Affine): Affine {
  const terms = new Map(a.terms);
  for (const [name, times] of b.terms) {
    const total = add(terms.get(name) ?? zero, times);
    if (sign(total) === 0) terms.delete(name);
    else terms.set(name, total);
  }
  return { constant: add(a.constant, b.constant), terms };
}

/** A product is a sum again only if one of the two is a plain number. */
function times(a: Affine, b: Affine): Affine | null {
  if (b.terms.size === 0) return scaled(a, b.constant);
  if (a.terms.size === 0) return scaled(b, a.constant);
  return null;
}

function fraction(above: Affine | null, below: Affine | null, ...of: Fraction[]): Fraction | null {
  return above && below && { above, below, divisors: of.flatMap(({ divisors }) => divisors) };
}

function sum(a: Fraction, b: Fraction): Fraction | null {
  const left = times(a.above, b.below);
  const right = times(b.above, a.below);
  return fraction(left && right && plus(left, right), times(a.below, b.below), a, b);
}

/** `known` gives the value of a name in base units, or null for one that stays open. */
export function asFraction(expression: Expression, known: (name: string) => Quotient | null): Fraction | null {
  const part = (of: Expression): Fraction | null => asFraction(of, known);
  const whole = (above: Affine): Fraction => ({ above, below: constant(one), divisors: [] });
  switch (expression.op) {
    case "number":
      return whole(constant(expression.value));
    case "name": {
      const value = known(expression.name);
      return whole(value ? constant(value) : { constant: zero, terms: new Map([[expression.name, one]]) });
    }
    case "negate": {
      const of = part(expression.of);
      return of && { ...of, above: scaled(of.above, negate(one)) };
    }
    case "call":
      return null;
  }
  const [left, right] = [part(expression.left), part(expression.right)];
  if (!left || !right) return null;
  switch (expression.op) {
    case "+":
      return sum(left, right);
    case "-":
      return sum(left, { ...right, above: scaled(right.above, negate(one)) });
    case "*":
      return fraction(times(left.above, right.above), times(left.below, right.below), left, right);
    case "/": {
      const result = fraction(times(left.above, right.below), times(left.below, right.above), left, right);
      return result && { ...result, divisors: [...result.divisors, right.above] };
    }
  }
}
