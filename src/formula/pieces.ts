/**
 * A formula as a function of one of its names, all others known: pieces of the number line, on each of which it is
 * one ratio. `min`, `max`, `abs` and `nth` only cut the line where their arguments cross.
 */
import {
  type Interval,
  above,
  below,
  contains,
  cut,
  endsOf,
  everything,
  intersect,
  isEmpty,
  sample,
} from "../exact/interval.js";
import { type Quotient, equal, quotient, zero } from "../exact/quotient.js";
import type { Expression } from "./expression.js";
import { type FormulaFunction, formulaFunction } from "./functions.js";
import {
  type Ratio,
  addRatios,
  constantRatio,
  invertRatio,
  multiplyRatios,
  nameRatio,
  negateRatio,
  reaches,
  rootOf,
  scaleRatio,
  valueAt,
} from "./ratio.js";

/** The ratio has no pole on it; where the formula divides by zero there is no piece. */
export interface Piece {
  readonly on: Interval;
  readonly ratio: Ratio;
}

type Pieces = readonly Piece[] | null;

/** A formula with more pieces, or one function with more crossings, is not followed. */
const mostPieces = 200;

interface Part {
  readonly on: Interval;
  readonly of: readonly Ratio[];
}

/** Stretches that the pieces of all operands have in common, with a ratio of each. */
function overlay(operands: readonly Pieces[]): Part[] | null {
  let parts: Part[] = [{ on: everything, of: [] }];
  for (const operand of operands) {
    if (!operand) return null;
    parts = parts.flatMap(({ on, of }) =>
      operand
        .map((piece) => ({ on: intersect(on, piece.on), of: [...of, piece.ratio] }))
        .filter((each) => !isEmpty(each.on)),
    );
    if (parts.length > mostPieces) break;
  }
  return parts;
}

/** Where two ratios cross, or null where that is no rational number we can tell. */
function crossings(p: Ratio, q: Ratio): Quotient[] | null {
  const difference = addRatios(p, negateRatio(q));
  if (!difference) return null;
  const x = rootOf(difference.above);
  return x === null || x === "everywhere" ? [] : [x];
}

/** A function that picks one of its arguments (or, of one, its size) is cut where their order changes. */
function pickedOn(on: Interval, all: readonly Ratio[], first: number, apply: FormulaFunction["apply"]): Pieces {
  const of = all.slice(first);
  const rivals = of.length === 1 ? [...of, constantRatio(zero)] : of;
  const places: Quotient[] = [];
  for (const [index, p] of rivals.entries()) {
    for (const q of rivals.slice(index + 1)) {
      const found = crossings(p, q);
      if (!found || places.length > mostPieces) return null;
      places.push(...found);
    }
  }
  return cut(on, places).map((side) => {
    const x = sample(side);
    const result = apply(all.map((each) => valueAt(each, x)) as [Quotient]);
    const same = of.find((each) => equal(valueAt(each, x), result));
    return { on: side, ratio: same ?? negateRatio(of[0] as Ratio) };
  });
}

function all(parts: readonly Pieces[]): Pieces {
  const found = parts.filter((each) => each !== null);
  return found.length < parts.length ? null : found.flat();
}

/** `known` gives the value of every other name, in base units; null: not a ratio in this name. */
export function piecesOf(expression: Expression, name: string, known: (name: string) => Quotient | null): Pieces {
  const operands: readonly Expression[] =
    expression.op === "call" ? expression.of : "left" in expression ? [expression.left, expression.right] : [];
  const parts = overlay(operands.map((each) => piecesOf(each, name, known)));
  if (!parts || parts.length > mostPieces) return null;
  const each = (combine: (of: readonly Ratio[]) => Ratio | null): Pieces =>
    all(
      parts.map(({ on, of }) => {
        const ratio = combine(of);
        return ratio && [{ on, ratio }];
      }),
    );
  const whole = (ratio: Ratio): Pieces => [{ on: everything, ratio }];

  switch (expression.op) {
    case "number":
      return whole(constantRatio(expression.value));
    case "name": {
      if (expression.name === name) return whole(nameRatio);
      const value = known(expression.name);
      return value && whole(constantRatio(value));
    }
    case "negate": {
      const of = piecesOf(expression.of, name, known);
      return of && of.map(({ on, ratio }) => ({ on, ratio: negateRatio(ratio) }));
    }
    case "+":
      return each(sumOf);
    case "-":
      return each(([p, q]) => addRatios(p as Ratio, negateRatio(q as Ratio)));
    case "*":
      return each(([p, q]) => multiplyRatios(p as Ratio, q as Ratio));
    case "/":
      return all(parts.map(({ on, of: [p, q] }) => dividedOn(on, p as Ratio, q as Ratio)));
    case "call": {
      const { apply, picks, weight, counts } = formulaFunction(expression.name);
      if (counts) return each((of) => constantRatio(quotient(BigInt(of.length))));
      if (weight) return each((of) => sumOf(of.map((part) => scaleRatio(part, weight(of.length)))));
      return all(parts.map(({ on, of }) => pickedOn(on, of, picks ? 1 : 0, apply)));
    }
  }
}

const sumOf = (of: readonly Ratio[]): Ratio | null =>
  of.reduce<Ratio | null>((total, next) => total && addRatios(total, next), constantRatio(zero));

function dividedOn(on: Interval, p: Ratio, q: Ratio): Pieces {
  const pole = rootOf(q.above);
  if (pole === "everywhere") return [];
  const ratio = multiplyRatios(p, invertRatio(q));
  const sides = pole ? [below(pole, false), above(pole, false)] : [everything];
  return ratio && sides.map((side) => ({ on: intersect(side, on), ratio })).filter((piece) => !isEmpty(piece.on));
}

/** The values of the name at which the formula comes to t; of a stretch that does, its ends and one amid it. */
export function solutions(pieces: readonly Piece[], t: Quotient): Quotient[] {
  return pieces.flatMap(({ on, ratio }) => {
    const x = reaches(ratio, t);
    if (x === null) return [];
    const places = x === "everywhere" ? [on.from, on.to, sample(on)].filter((each) => each !== null) : [x];
    return places.filter((place) => contains(on, place));
  });
}

/** The values of the name at which the formula lies in an interval. */
export function preimage(pieces: readonly Piece[], wanted: Interval): Interval[] {
  return pieces.flatMap(({ on, ratio }) => {
    const places = endsOf(wanted).map((end) => reaches(ratio, end));
    const parts = cut(
      on,
      places.filter((x) => x !== null && x !== "everywhere"),
    );
    return parts.filter((part) => contains(wanted, valueAt(ratio, sample(part))));
  });
}
