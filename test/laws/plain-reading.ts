/** Each kind of rule read off its JSON the plain way, sentence by sentence: no curves, no trees. */
import { exact } from "../../src/exact/decimal.js";
import {
  type Quotient,
  abs,
  add,
  ceil,
  compare,
  divide,
  floor,
  max,
  min,
  multiply,
  negate,
  one,
  quotient,
  sign,
  subtract,
  zero,
} from "../../src/exact/quotient.js";
import type { Rule, RuleKind } from "../../src/rules/kinds.js";

/** What a metric knows: its full points, its value, and what was given for an indicator. */
export interface Known {
  readonly full: Quotient;
  readonly x: Quotient;
  readonly given: (name: string) => string;
}

type RuleOf<Kind extends RuleKind> = Extract<Rule, { kind: Kind }>;
type Numeral = string | number;

const hundredth = quotient(1n, 100n);

function countSteps(distance: Quotient, step: Quotient, how: "complete" | "started" | "proportional"): Quotient {
  const steps = divide(distance, step);
  return how === "proportional" ? steps : quotient(how === "complete" ? floor(steps) : ceil(steps));
}

/** Points off for what lies beyond the threshold on the bad side; points added for what lies beyond it on the other. */
function deduction(
  { above, below, from, step, points, steps, relative, floor: lowest = 0, bonus }: RuleOf<"deduction">,
  { full, x }: Known,
): Quotient {
  const threshold = exact(above ?? below ?? from ?? 0);
  const beyond = subtract(x, threshold);
  const excess = above !== undefined ? beyond : below !== undefined ? negate(beyond) : abs(beyond);
  const unit = relative ? multiply(abs(threshold), hundredth) : one;
  const moved = (distance: Quotient, by: { step: Numeral; points: Numeral; steps: typeof steps }): Quotient =>
    multiply(exact(by.points), countSteps(distance, multiply(exact(by.step), unit), by.steps));
  if (sign(excess) > 0) return max(exact(lowest), subtract(full, moved(excess, { step, points, steps })));
  return bonus ? min(add(full, exact(bonus.cap)), add(full, moved(negate(excess), bonus))) : full;
}

interface Ends {
  readonly atLeast?: Numeral | undefined;
  readonly above?: Numeral | undefined;
  readonly atMost?: Numeral | undefined;
  readonly below?: Numeral | undefined;
}

const lies = (x: Quotient, { atLeast, above, atMost, below }: Ends): boolean =>
  (atLeast === undefined || compare(x, exact(atLeast)) >= 0) &&
  (above === undefined || compare(x, exact(above)) > 0) &&
  (atMost === undefined || compare(x, exact(atMost)) <= 0) &&
  (below === undefined || compare(x, exact(below)) < 0);

function theOne<Entry extends Ends>(entries: readonly Entry[], x: Quotient): Entry {
  const [found, ...others] = entries.filter((each) => lies(x, each));
  if (!found || others.length > 0) throw new Error("not exactly one part holds the value");
  return found;
}

/** The share of the way from a to b at which x lies, taken between p and q. */
const between = (x: Quotient, [a, p]: readonly [Quotient, Quotient], [b, q]: readonly [Quotient, Quotient]): Quotient =>
  add(p, multiply(subtract(q, p), divide(subtract(x, a), subtract(b, a))));

function bands({ bands: all }: RuleOf<"bands">, { x }: Known): Quotient {
  const { points, ...ends } = theOne(all, x);
  if (typeof points !== "object") return exact(points);
  const [a, b] = [exact(ends.atLeast ?? ends.above ?? 0), exact(ends.atMost ?? ends.below ?? 0)];
  return between(x, [a, exact(points.from)], [b, exact(points.to)]);
}

/** At a knot: its points, or those of the owner of a jump; between two knots: the straight line. */
function linear({ knots }: RuleOf<"linear">, { x }: Known): Quotient {
  const all = knots.map(([at, points, owner]) => ({ at: exact(at), points: exact(points), owns: owner === "owns" }));
  const here = all.filter(({ at }) => compare(at, x) === 0);
  const own = here.find(({ owns }) => owns) ?? here[0];
  if (own) return own.points;
  const left = all.filter(({ at }) => compare(at, x) < 0).at(-1);
  const right = all.find(({ at }) => compare(at, x) > 0);
  if (left && right) return between(x, [left.at, left.points], [right.at, right.points]);
  return (left ?? right)?.points ?? zero;
}

/** How far the target was reached, or how far it was exceeded, never less than nothing or more than all. */
function proportional({ target, direction }: RuleOf<"proportional">, { full, x }: Known): Quotient {
  const goal = exact(target);
  const reached = divide(x, goal);
  const kept = sign(x) > 0 ? divide(goal, x) : one;
  const ratio = direction === "lower-is-better" ? kept : direction === "equal" ? min(reached, kept) : reached;
  return multiply(full, min(max(ratio, zero), one));
}

function levels({ of, levels: all, given: assessor }: RuleOf<"levels">, { full, given }: Known): Quotient {
  const level = all[given(of)];
  if (typeof level === "object") return exact(given(assessor ?? ""));
  const text = String(level);
  return text.endsWith("%") ? multiply(multiply(exact(text.slice(0, -1)), hundredth), full) : exact(text);
}

function segments({ segments: all }: RuleOf<"segments">, { x }: Known): Quotient {
  const { constant, line, stairs, ...ends } = theOne(all, x);
  if (constant !== undefined) return exact(constant);
  if (line) return add(exact(line[0]), multiply(exact(line[1]), x));
  if (!stairs) throw new Error("a segment without a shape");
  const step = exact(stairs.step);
  const origin = exact((sign(step) > 0 ? (ends.atLeast ?? ends.above) : (ends.atMost ?? ends.below)) ?? 0);
  return subtract(
    exact(stairs.start),
    multiply(exact(stairs.drop), countSteps(subtract(x, origin), step, stairs.count)),
  );
}

const readings: { readonly [Kind in RuleKind]: (rule: RuleOf<Kind>, known: Known) => Quotient } = {
  assessed: ({ of }, { given }) => exact(given(of)),
  bands,
  deduction,
  levels,
  linear,
  proportional,
  segments,
};

/** The points before they are rounded. */
export const plainPoints = (rule: Rule, known: Known): Quotient =>
  (readings[rule.kind] as (rule: Rule, known: Known) => Quotient)(rule, known);
