/** Arbitrary indicators that the metrics of a rubric share, and derived quantities over them. */
import fc from "fast-check";
import type { Rubric } from "../../src/index.js";
import type { NumberIndicator } from "../../src/rubric/rubric.js";
import type { FactSpec } from "./arbitrary-condition.js";
import { choice, labels, title } from "./labels.js";
import { present, weighted } from "./arbitrary-number.js";

export type Group = "money" | "people" | "plain";

export interface Pool {
  readonly indicators: Rubric["indicators"];
  readonly derived: NonNullable<Rubric["derived"]>;
}

type Limits = Pick<NumberIndicator, "min" | "max" | "above" | "below">;

const upper = fc.integer({ min: 60, max: 100_000 });
const none = fc.constant<Limits>({});

/** From 0 or above 0, so that it may be divided by. */
const fromZero: fc.Arbitrary<Limits> = weighted<Limits>(
  [2, fc.constant({ above: 0 })],
  [2, fc.constant({ min: 0 })],
  [1, upper.map((max) => ({ min: 0, max }))],
  [1, upper.map((below) => ({ above: 0, below }))],
);

/** Around 0, wide enough for a rule to turn in it. */
const around: fc.Arbitrary<Limits> = weighted<Limits>(
  [2, none],
  [1, upper.map((max) => ({ max }))],
  [1, fc.tuple(fc.integer({ min: -60, max: 0 }), upper).map(([min, max]) => ({ min, max }))],
  [1, fc.tuple(fc.integer({ min: -60, max: -1 }), upper).map(([above, below]) => ({ above, below: String(below) }))],
);

const anyLimits = fc.oneof(fromZero, around);

const moneyUnit = fc.constantFrom("CNY", "CNY10k", "CNY100M");
const digits = fc.constantFrom(undefined, undefined, 2, 6);
const isInteger = fc.constantFrom(undefined, true);
const unitText = fc.constantFrom(undefined, { zh: "件", en: "cases" });

function number(
  name: string,
  more: { [Key in keyof NumberIndicator]?: fc.Arbitrary<NumberIndicator[Key]> },
  limits: fc.Arbitrary<Limits>,
) {
  return fc
    .tuple(fc.record(more), limits)
    .map(([spec, ends]): NumberIndicator => present({ title: title(name), ...spec, ...ends }));
}

const indicators = fc.record({
  moneyA: number("money A", { unit: moneyUnit, places: digits }, anyLimits),
  moneyB: number("money B", { unit: moneyUnit, places: digits }, fromZero),
  moneyC: number("money C", { unit: moneyUnit }, fromZero),
  peopleA: number("people A", { unit: fc.constant("person"), integer: isInteger }, fromZero),
  peopleB: number("people B", { unit: fc.constant("person"), integer: fc.constant(true) }, fromZero),
  peopleC: number("people C", { unit: fc.constant("person"), type: fc.constant("number") }, fromZero),
  plainA: number("plain A", { unitText, integer: isInteger }, anyLimits),
  plainB: number("plain B", { places: digits }, fromZero),
  plainC: number("plain C", { unitText }, fromZero),
  shareA: number("share A", { unit: fc.constant("%") }, fc.constant({ min: 0, max: 100 })),
  shareB: number("share B", { unit: fc.constant("%") }, around),
});

const answers = {
  yesA: { title: title("yes A"), type: "boolean" },
  choiceA: choice("choice A", labels),
} as const;

const derived: NonNullable<Rubric["derived"]> = {
  rateA: { title: title("rate A"), formula: "moneyA / moneyB", unit: "%" },
  moneyD: { title: title("money D"), formula: "sum(moneyA, moneyB)", unit: "CNY10k" },
  deepA: { title: title("deep A"), formula: "rateA * 2 + plainA / plainB", unitText: { zh: "倍", en: "times" } },
};

export const arbitraryPool: fc.Arbitrary<Pool> = fc
  .tuple(indicators, fc.boolean())
  .map(([numbers, isDerived]) => ({ indicators: { ...numbers, ...answers }, derived: isDerived ? derived : {} }));

/** Everything that a condition can ask for, with values on and between the limits. */
export const factsOf = (pool: Pool): FactSpec[] => [
  ...Object.entries(pool.indicators).map(([name, spec]): FactSpec => {
    if (spec.type === "boolean") return { name, values: [true, false] };
    if (spec.type === "choice") return { name, values: Object.keys(spec.options) as [string] };
    return { name, values: [0, 1, 50, 100, 60.5, -1] };
  }),
  ...Object.keys(pool.derived).map((name): FactSpec => ({ name, values: [0, 1, 2, 100, 99.99] })),
];

/** The same without a value that a fact always has, or never. */
export function contingentFacts(pool: Pool): FactSpec[] {
  const number = (name: string): NumberIndicator => pool.indicators[name] as NumberIndicator;
  const isOpen = (name: string): boolean => number(name).max === undefined && number(name).below === undefined;
  const values = ({ name, values: all }: FactSpec): FactSpec["values"] | [] => {
    if (typeof all[0] !== "number") return all;
    const isDerived = Object.hasOwn(pool.derived, name);
    if (isDerived) return name !== "moneyD" || isOpen("moneyA") || isOpen("moneyB") ? [1, 2, 100] : [];
    const { min, max, above, below } = number(name);
    const [low, high] = [Number(min ?? above ?? -Infinity), Number(max ?? below ?? Infinity)];
    return (all as readonly number[]).filter((x) => low < x && x < high) as [number] | [];
  };
  return factsOf(pool).flatMap((each) => {
    const inside = values(each);
    return inside.length > 0 ? [{ name: each.name, values: inside as FactSpec["values"] }] : [];
  });
}
