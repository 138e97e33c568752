/** Arbitrary small rubrics over a few numbers, answers and labels, so that all ways to fill gaps can be tried. */
import fc from "fast-check";
import type { MetricSpec, Rubric } from "../../src/index.js";
import { titled } from "../titled.js";
import { present, weighted } from "./arbitrary-number.js";

type Rule = MetricSpec["rule"];
interface Names {
  readonly numbers: readonly string[];
  readonly facts: readonly string[];
  readonly label: string;
  /** Of formulas over a and b. */
  readonly forms: readonly string[];
}

const number = { min: 0, max: 4 };
const flag = { type: "boolean" } as const;
const titles = { zh: "名称", en: "Name" };
const options = { type: "choice", options: { a: titles, b: titles } } as const;

/** What the department has, and what a row has beside it. */
export const indicators = { x: number, y: number, g: { min: 0, max: 10 }, l: options, f: flag } as const;
export const columns = { weight: { min: 5, max: 5 }, u: number, v: number, k: options, here: flag } as const;
const straight = ["a", "a - b", "max(a, b)"];
const any = [...straight, "a * b", "a / b", "a * b - a", "1 / a"];
const department = { numbers: ["x", "y"], facts: ["f", "x", "y"], label: "l" };
const row = { numbers: ["u", "v", "x"], facts: ["f", "here", "u", "x"], label: "k" };

const pick = <T>(all: readonly T[]): fc.Arbitrary<T> => fc.constantFrom(...all);

const formula = ({ numbers, forms }: Names): fc.Arbitrary<string> =>
  fc
    .tuple(pick(forms), pick(numbers), pick(numbers))
    .map(([form, a, b]) => form.replace(/\b[ab]\b/g, (each) => (each === "a" ? a : b)));

const condition = ({ facts, label: of }: Names): fc.Arbitrary<object> =>
  pick([...facts, of]).chain((fact): fc.Arbitrary<object> => {
    if (fact === of) return fc.constant({ fact, operator: "equal", value: "a" });
    if (fact === "f" || fact === "here") return fc.constant({ fact, operator: "equal", value: true });
    return fc.record({ fact: fc.constant(fact), operator: pick(["greaterThan", "lessThan"]), value: fc.nat(3) });
  });

const value = (names: Names, max: number): fc.Arbitrary<object> =>
  fc.record({
    formula: formula(names),
    ifUndefined: fc.tuple(fc.record({ when: condition(names), award: fc.nat(max) }), fc.record({ award: fc.nat(max) })),
  });

/** Points of which one is the most. */
const amounts = (count: number, max: number): fc.Arbitrary<number[]> =>
  fc
    .tuple(fc.array(fc.nat(max), { minLength: count, maxLength: count }), fc.nat(count - 1))
    .map(([all, full]) => all.map((each, index) => (index === full ? max : each)));

const bands = (max: number): fc.Arbitrary<object> =>
  fc.tuple(amounts(3, max), fc.nat(1), fc.nat(2)).map(([[low, middle, high], first, given]) => ({
    kind: "bands",
    bands: [
      { below: first, points: low },
      { atLeast: first, atMost: 2, points: given === 0 ? { from: 0, to: middle, given: "g" } : middle },
      { above: 2, points: given === 1 ? { from: 0, to: high, given: "g" } : high },
    ],
  }));

const plain = (names: Names, max: number): fc.Arbitrary<object> =>
  fc.oneof(
    bands(max),
    amounts(3, max).map(([a, b, c]) => ({
      kind: "linear",
      knots: [
        [0, a],
        [1, b],
        [3, c],
      ],
    })),
    fc
      .tuple(pick(["above", "below"]), pick(names.numbers), fc.boolean(), pick(["complete", "started", "proportional"]))
      .map(([side, of, isGiven, steps]) => ({
        kind: "deduction",
        [side]: isGiven ? { of } : 2,
        step: 1,
        points: 2,
        steps,
      })),
    pick(names.numbers).chain((of) => pick([2, { of }]).map((target) => ({ kind: "proportional", target }))),
    fc.tuple(amounts(2, max), fc.boolean()).map(([[a, b], isRange]) => ({
      kind: "levels",
      of: names.label,
      levels: { a, b: isRange ? { from: 0, to: b } : b },
      ...(isRange ? { given: "g" } : {}),
    })),
  );

function rule(names: Names, max: number, depth: number): fc.Arbitrary<object> {
  if (depth === 0) return plain(names, max);
  const inner = rule(names, max, depth - 1);
  const part = (id: string, points: number): fc.Arbitrary<object> =>
    fc
      .record({ value: fc.option(value(names, points), { nil: undefined }), rule: rule(names, points, depth - 1) })
      .map((each) => present({ id, max: points, ...each }));
  return weighted(
    [1, inner],
    [2, fc.tuple(inner, inner).map((best) => ({ kind: "choose", best }))],
    [
      2,
      fc.tuple(condition(names), inner, inner, fc.boolean()).map(([when, one, other, isFixed]) => ({
        kind: "cases",
        cases: [isFixed ? { when, points: max } : { when, rule: one }, { rule: other }],
      })),
    ],
    [2, fc.tuple(part("p", 2), part("q", max - 2)).map((parts) => ({ kind: "composite", parts }))],
  );
}

function metric(names: Names, full: number, own: object): fc.Arbitrary<object> {
  const award = fc.oneof(fc.constant("exclude"), fc.nat(full));
  return fc
    .record({
      notApplicable: fc.option(fc.record({ when: condition(names), award }), { nil: undefined, freq: 3 }),
      value: value(names, full),
      rule: rule(names, full, 2) as fc.Arbitrary<Rule>,
    })
    .map((each) => present({ max: 10, ...own, ...each }));
}

type OfForms = (forms: readonly string[]) => fc.Arbitrary<object>;

const single: OfForms = (forms) => metric({ ...department, forms }, 10, {});
/** Of rows that weigh 5 each. */
const repeated: OfForms = (forms) =>
  fc
    .constantFrom({}, { where: { fact: "here", operator: "equal", value: true } })
    .chain((some) => metric({ ...row, forms }, 5, { each: "t", ...some }));
const either: OfForms = (forms) => fc.oneof(single(forms), repeated(forms));

/** Half of them have straight formulas only. */
const rubric = (...metrics: readonly OfForms[]): fc.Arbitrary<Rubric> =>
  pick([straight, any])
    .chain((forms) =>
      fc.record({
        all: fc.tuple(...metrics.map((each) => each(forms))),
        places: fc.nat(1),
        rescale: fc.boolean(),
      }),
    )
    .map(
      ({ all, ...points }) =>
        titled({
          indicators: { ...indicators, t: { type: "table", columns } },
          sections: [{ metrics: all.map((each, index) => ({ id: `metric-${index}`, ...each })) }],
          points,
        }) as Rubric,
    );

export const singleMetric = rubric(single);
export const repeatedMetric = rubric(repeated);
export const twoMetrics = rubric(single, either);
