/** Pulls a value back through a formula: which x of one indicator makes the formula come to a target? */
import type { Rubric } from "../../src/index.js";
import {
  type Quotient,
  abs,
  add,
  compare,
  divide,
  equal,
  multiply,
  negate,
  one,
  quotient,
  sign,
  subtract,
  zero,
} from "../../src/exact/quotient.js";
import { evaluate } from "../../src/formula/evaluate.js";
import { type Expression, namesIn, parts } from "../../src/formula/expression.js";
import { parseFormula } from "../../src/formula/parse.js";
import { unitOf } from "../../src/formula/units.js";

/** Numbers by indicator, each in its own unit. */
export type Numbers = ReadonlyMap<string, Quotient>;

/** A formula over indicators, derived quantities put in, read in the indicators' own units. */
export interface Formula {
  readonly names: readonly string[];
  readonly at: (numbers: Numbers) => Quotient | null;
  /** The parts of a formula with functions, at whose zeros and meetings it may turn. */
  readonly inner: readonly Formula[];
}

function formulaOf(expression: Expression, rubric: Rubric): Formula {
  let inner: readonly Formula[] | null = null; // only some ask for it
  const factor = (name: string): Quotient => {
    const spec = rubric.indicators[name];
    return spec && "unit" in spec ? unitOf(spec.unit).factor : one;
  };
  return {
    names: [...namesIn(expression)],
    at: (numbers) => evaluate(expression, (name) => multiply(numbers.get(name) ?? quotient(0n), factor(name))),
    get inner() {
      return (inner ??= hasCall(expression) ? innerOf(expression, rubric) : []);
    },
  };
}

function innerOf(expression: Expression, rubric: Rubric): Formula[] {
  const of = expression.op === "call" ? expression.of : [];
  const pairs = of.flatMap((left, index) => of.slice(index + 1).map((right) => minus(left, right)));
  return [...parts(expression), ...pairs].flatMap((each) => {
    const inner = formulaOf(each, rubric);
    return [inner, ...inner.inner];
  });
}

const hasCall = (expression: Expression): boolean => expression.op === "call" || parts(expression).some(hasCall);

const minus = (left: Expression, right: Expression): Expression => ({ op: "-", left, right, at: 0 });

/** The formula of a text, in base units. */
function parsed(text: string, rubric: Rubric): Formula {
  const derived = Object.entries(rubric.derived ?? {});
  const names = new RegExp(`\\b(${derived.map(([name]) => name).join("|")})\\b`);
  let inlined = text;
  for (let found = names.exec(inlined); derived.length > 0 && found; found = names.exec(inlined)) {
    inlined = inlined.replace(names, `(${rubric.derived?.[found[0]]?.formula})`);
  }
  const result = parseFormula(inlined);
  if (!result.ok) throw new Error(`${inlined}: ${result.problem.code}`);
  return formulaOf(result.expression, rubric);
}

/** Looks up the formula of a text, each of which is read once. */
export function formulasIn(rubric: Rubric): (text: string) => Formula {
  const known = new Map<string, Formula>();
  return (text) => {
    const formula = known.get(text) ?? parsed(text, rubric);
    known.set(text, formula);
    return formula;
  };
}

type Triple = readonly [Quotient, Quotient, Quotient];

const probes: readonly Triple[] = [
  [0, 1, 2],
  [12.5, 25, 50],
  [0.125, 0.25, 0.375],
  [-1, -2, -3],
  [1000, 2000, 3000],
  [1e9, 2e9, 3e9],
  [-1e9, -2e9, -3e9],
].map((triple) => triple.map((x) => quotient(BigInt(x * 1000), 1000n)) as unknown as Triple);

/**
 * Where f, taken as (a·x + b) / (c·x + d) through three places, comes to the target (null: has no value): such
 * functions keep the cross ratio of four places.
 */
function through(f: (x: Quotient) => Quotient | null, target: Quotient | null, [p, q, r]: Triple): Quotient | null {
  const [fp, fq, fr] = [f(p), f(q), f(r)];
  if (!fp || !fq || !fr || equal(fp, fq) || equal(fq, fr) || equal(fp, fr)) return null;
  if (target && equal(target, fr)) return r;
  const far = target ? divide(subtract(target, fp), subtract(target, fr)) : one;
  const ratio = multiply(far, divide(subtract(fq, fr), subtract(fq, fp)));
  const k = multiply(ratio, divide(subtract(q, p), subtract(q, r)));
  const rest = subtract(one, k);
  return sign(rest) === 0 ? null : divide(subtract(p, multiply(k, r)), rest);
}

/** Three places in each stretch between the turns of a formula, and beyond them. */
function stretches(turns: readonly Quotient[]): Triple[] {
  const sorted = [...turns].sort(compare);
  const [first, last] = [sorted[0], sorted.at(-1)];
  if (!first || !last) return [];
  const size = (x: Quotient): Quotient => add(abs(x), one);
  const walk = (from: Quotient, step: Quotient): Triple => {
    const [a, b] = [add(from, step), add(from, multiply(step, quotient(2n)))];
    return [a, b, add(b, step)];
  };
  const inner = sorted.slice(1).map((to, index) => {
    const from = sorted[index] as Quotient;
    return walk(from, multiply(subtract(to, from), quotient(1n, 4n)));
  });
  return [...inner, walk(last, size(last)), walk(first, negate(size(first)))];
}

/** Asks which x of the indicator bring the formula to a target; null asks where it has no value. */
export type Solver = (target: Quotient | null) => Quotient[];

export function solver({ at, inner }: Formula, name: string, numbers: Numbers): Solver {
  const f = (x: Quotient): Quotient | null => at(new Map(numbers).set(name, x));
  const own = numbers.get(name) ?? one;
  const around: Triple = [own, add(own, one), subtract(own, one)];
  const roots = inner.flatMap((part) =>
    [zero, null].map(solver({ names: part.names, at: part.at, inner: [] }, name, numbers)),
  );
  const triples = [...probes, around, ...stretches(roots.flat())];
  const distinct = (all: readonly Quotient[]): Quotient[] => [
    ...new Map(all.map((x) => [`${x.n}/${x.d}`, x])).values(),
  ];
  return (target) =>
    distinct(triples.map((triple) => through(f, target, triple)).filter((x) => x !== null)).filter((x) => {
      const value = f(x);
      return value === null || target === null ? value === target : equal(value, target);
    });
}
