/** Where a value that is rounded before the rule sees it passes a turn of the rule. */
import { type Quotient, ceil, distinct, floor, multiply, quotient } from "../exact/quotient.js";

/** Of either way of rounding: the half and whole ticks around each turn. */
export function boundariesOfRounding(turns: readonly Quotient[], places: number): Quotient[] {
  const ticks = 10n ** BigInt(places);
  const halves = [-2n, -1n, 0n, 1n, 2n];
  return distinct(
    turns.flatMap((turn) => {
      const inTicks = multiply(turn, quotient(ticks));
      const whole = [floor(inTicks), ceil(inTicks)];
      return whole.flatMap((each) => halves.map((half) => quotient(2n * each + half, 2n * ticks)));
    }),
  );
}
