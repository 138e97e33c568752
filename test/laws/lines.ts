/** Straight lines. */
import { type Quotient, add, divide, multiply, subtract } from "../../src/exact/quotient.js";

type Place = readonly [x: Quotient, points: Quotient];

/** The share of the way from one place to another at which x lies, taken between their points. */
export const between = (x: Quotient, [a, p]: Place, [b, q]: Place): Quotient =>
  add(p, multiply(subtract(q, p), divide(subtract(x, a), subtract(b, a))));
