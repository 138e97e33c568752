/** The values at which a rule turns, read from its JSON alone: nothing here knows how the engine draws its curves. */
import type { MetricSpec } from "../../src/index.js";
import { exact } from "../../src/exact/decimal.js";
import {
  type Quotient,
  abs,
  add,
  ceil,
  divide,
  multiply,
  negate,
  one,
  quotient,
  subtract,
  zero,
} from "../../src/exact/quotient.js";
import type { Rule, RuleKind } from "../../src/rules/kinds.js";

type RuleOf<Kind extends RuleKind> = Extract<Rule, { kind: Kind }>;
type Turns<Kind extends RuleKind> = (rule: RuleOf<Kind>, max: Quotient) => Quotient[];

const mostSteps = 60n;

/** start, start + step, … for a number of steps. */
function ladder(start: Quotient, step: Quotient, count: bigint): Quotient[] {
  const steps = count < mostSteps ? count : mostSteps;
  return Array.from({ length: Number(steps) + 1 }, (_, k) => add(start, multiply(step, quotient(BigInt(k)))));
}

/** Every step until the points have moved by `span`, and where a straight slope ends. */
function flight(from: Quotient, width: Quotient, points: Quotient, span: Quotient): Quotient[] {
  const steps = divide(span, points);
  return [...ladder(from, width, ceil(steps)), add(from, multiply(width, steps))];
}

interface Ends {
  readonly atLeast?: string | number | undefined;
  readonly above?: string | number | undefined;
  readonly atMost?: string | number | undefined;
  readonly below?: string | number | undefined;
}

const given = (...values: (string | number | undefined)[]): Quotient[] =>
  values.filter((each) => each !== undefined).map(exact);

const endsOf = ({ atLeast, above, atMost, below }: Ends): Quotient[] => given(atLeast, above, atMost, below);

function deduction(
  { above, below, from, step, points, relative, floor = 0, bonus }: RuleOf<"deduction">,
  max: Quotient,
): Quotient[] {
  const threshold = exact(above ?? below ?? from ?? 0);
  const scale = relative ? divide(abs(threshold), quotient(100n)) : one;
  const away = (width: string | number, direction: 1 | -1): Quotient =>
    multiply(multiply(exact(width), scale), quotient(BigInt(direction)));
  const lost = subtract(max, exact(floor));
  const down = (direction: 1 | -1): Quotient[] => flight(threshold, away(step, direction), exact(points), lost);
  const up = (direction: 1 | -1): Quotient[] =>
    bonus ? flight(threshold, away(bonus.step, direction), exact(bonus.points), exact(bonus.cap)) : [];
  if (from !== undefined) return [...down(1), ...down(-1)];
  return above !== undefined ? [...down(1), ...up(-1)] : [...down(-1), ...up(1)];
}

type Segment = RuleOf<"segments">["segments"][number];

function segmentTurns(segment: Segment): Quotient[] {
  const ends = endsOf(segment);
  const [lower] = given(segment.atLeast, segment.above);
  const [upper] = given(segment.atMost, segment.below);
  if (!segment.stairs || !lower || !upper) return ends;
  const step = exact(segment.stairs.step);
  const steps = ceil(abs(divide(subtract(upper, lower), step)));
  return [...ends, ...ladder(step.n > 0n ? lower : upper, step, steps)];
}

const turns: { readonly [Kind in RuleKind]: Turns<Kind> } = {
  assessed: () => [],
  bands: ({ bands }) => bands.flatMap(endsOf),
  deduction,
  levels: () => [],
  linear: ({ knots }) => knots.map(([x]) => exact(x)),
  proportional: ({ target }) => [zero, exact(target), negate(exact(target))],
  segments: ({ segments }) => segments.flatMap(segmentTurns),
};

/** In the metric's unit; each once. */
export function turnsOf({ rule, max }: MetricSpec): Quotient[] {
  const all = (turns[rule.kind] as (rule: Rule, max: Quotient) => Quotient[])(rule, exact(max));
  return [...new Map(all.map((each) => [`${each.n}/${each.d}`, each])).values()];
}
