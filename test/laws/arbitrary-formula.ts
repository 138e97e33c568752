/** Arbitrary formulas over the pool, each with values that it surely takes. */
import fc from "fast-check";
import type { UnitName } from "../../src/formula/units.js";
import type { NumberIndicator } from "../../src/rubric/rubric.js";
import type { Group, Pool } from "./arbitrary-pool.js";
import type { Stretch } from "./rule-context.js";

export interface FormulaParts {
  readonly formula: string;
  readonly unit: UnitName | undefined;
  readonly values: Stretch;
  readonly whole: boolean;
  /** Whether some data divide by zero. */
  readonly undefinable: boolean;
}

export const everything: Stretch = { from: null, fromIncluded: false, to: null, toIncluded: false };
const above = (from: number, fromIncluded: boolean): Stretch => ({ ...everything, from, fromIncluded });
const below = (to: number, toIncluded: boolean): Stretch => ({ ...everything, to, toIncluded });
const between = (from: number, to: number): Stretch => ({ ...everything, from, to });

/** The declared limits; ends are whole by construction. */
export function limits({ min, max, above: over, below: under }: NumberIndicator): Stretch {
  const [low, high] = [min ?? over, max ?? under];
  return {
    from: low === undefined ? null : Number(low),
    fromIncluded: min !== undefined,
    to: high === undefined ? null : Number(high),
    toIncluded: max !== undefined,
  };
}

interface Ratio {
  readonly formula: string;
  readonly values: Stretch;
  /** Whether it divides by zero even where every single denominator is above 0. */
  readonly always?: true;
}

/** Plain numbers made of three quantities of one dimension; z and y run from 0, x runs at least over some of it. */
function ratios([x, y, z]: readonly [string, string, string], spec: NumberIndicator): Ratio[] {
  const zero = spec.above === undefined;
  const isNegative = (limits(spec).from ?? -1) < 0;
  const rising = above(0, zero);
  return [
    { formula: `${x} / ${y}`, values: rising },
    { formula: `${x}/${y}*count(${x}, ${y})`, values: rising },
    { formula: `(${x} - ${y}) / (${x} + ${y})`, values: isNegative ? everything : between(-1, 1), always: true },
    { formula: `(${x} - ${y}) / ${y}`, values: isNegative ? everything : above(-1, false) },
    { formula: `abs(${x} - ${z}) / ${y}`, values: above(0, true) },
    { formula: `min(${x}, ${y}) / max(${z}, ${y})`, values: between(0, 1), always: true },
    { formula: `sum(${x}, ${z}) / ${y}`, values: above(0, false) },
    { formula: `mean(${x}, ${y}, ${z}) / ${z}`, values: above(1, false) },
    { formula: `nth(2, ${x}, ${y}, ${z}) / ${y}`, values: above(0, false) },
    { formula: `1 - ${x} / ${z}`, values: below(1, zero) },
    { formula: `-${x} / ${y}`, values: below(0, zero) },
    { formula: `${x} * 2 / ${y} + 3`, values: above(3, zero) },
    { formula: `max(${x} / ${y} - 1, 0)`, values: above(0, true) },
    { formula: `(${x} / ${y}) / (${z} / ${y})`, values: above(0, false), always: true },
    { formula: `${x} * ${y} / (${y} * ${y})`, values: rising },
  ];
}

const dimensionless: Ratio[] = [
  { formula: "shareA - plainB / plainC", values: below(1, false) },
  { formula: "shareA * (plainB / plainC) / 0.5", values: above(0, true) },
];

const overDerived: Ratio[] = [
  { formula: "rateA", values: above(0, false) },
  { formula: "1 - rateA", values: below(1, false) },
  { formula: "moneyD / moneyC", values: above(0, false) },
  { formula: "deepA + rateA", values: above(0, false), always: true },
];

const names = (group: Group): [string, string, string] => [`${group}A`, `${group}B`, `${group}C`];

/** One indicator as it is, or a difference of two that have no upper limit. */
function direct({ indicators }: Pool): FormulaParts[] {
  const numbers = Object.entries(indicators).filter(
    (entry): entry is [string, NumberIndicator] => !("options" in entry[1]) && entry[1].type !== "boolean",
  );
  const own = numbers.map(([formula, spec]) => ({
    formula,
    unit: spec.unit,
    values: limits(spec),
    whole: spec.integer ?? false,
    undefinable: false,
  }));
  const open = numbers.filter(
    ([name, { max, below }]) => name.startsWith("money") && max === undefined && below === undefined,
  );
  const pairs = open.flatMap(([a], index) => open.slice(index + 1).map(([b]) => `${a} - ${b}`));
  const difference = { values: everything, whole: false, undefinable: false };
  return [...own, ...pairs.map((formula) => ({ ...difference, formula, unit: "CNY10k" as const }))];
}

export const scaled = (stretch: Stretch, by: number): Stretch => ({
  ...stretch,
  from: stretch.from === null ? null : stretch.from * by,
  to: stretch.to === null ? null : stretch.to * by,
});

export function arbitraryFormula(pool: Pool): fc.Arbitrary<FormulaParts> {
  const spec = (name: string): NumberIndicator => pool.indicators[name] as NumberIndicator;
  const groups: Group[] = ["money", "people", "plain"];
  const all = [
    ...groups.flatMap((group) => ratios(names(group), spec(`${group}A`))),
    ...dimensionless,
    ...(Object.keys(pool.derived).length > 0 ? overDerived : []),
  ];
  const mayDivideByZero = ({ formula, always }: Ratio): boolean =>
    always === true ||
    /rate|deep/.test(formula) ||
    Object.keys(pool.indicators).some((name) => formula.includes(name) && spec(name).above === undefined);
  const ratio = fc.tuple(fc.constantFrom(...all), fc.constantFrom("%" as const, undefined)).map(([each, unit]) => ({
    formula: each.formula,
    unit,
    values: scaled(each.values, unit === "%" ? 100 : 1),
    whole: false,
    undefinable: mayDivideByZero(each),
  }));
  return fc.oneof({ arbitrary: ratio, weight: 3 }, { arbitrary: fc.constantFrom(...direct(pool)), weight: 1 });
}
