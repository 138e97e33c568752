import type { Rational } from "./rational.js";

/** Thrown where a rule comes to no points: something it asks for is missing, or it would divide by zero. */
export class Unsettled extends Error {
  private constructor(
    readonly status: "missing" | "undefined",
    /** the missing indicators */
    readonly indicators: readonly string[],
  ) {
    super([status, ...indicators].join(" "));
  }

  static readonly byZero = (): Unsettled => new Unsettled("undefined", []);
  static readonly missing = (indicators: readonly string[]): Unsettled => new Unsettled("missing", indicators);

  /** "Missing comes before undefined." */
  static of(all: readonly Unsettled[]): Unsettled {
    const missing = all.filter(({ status }) => status === "missing");
    return missing.length > 0 ? Unsettled.missing(missing.flatMap((each) => each.indicators)) : Unsettled.byZero();
  }
}

/** The points of parts that all count: if any of them has none, the whole has none. */
export function settled(parts: readonly (() => Rational)[]): Rational[] {
  const open: Unsettled[] = [];
  const points = parts.flatMap((part) => {
    try {
      return [part()];
    } catch (reason) {
      if (!(reason instanceof Unsettled)) throw reason;
      open.push(reason);
      return [];
    }
  });
  if (open.length > 0) throw Unsettled.of(open);
  return points;
}
