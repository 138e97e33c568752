/** Quantities of the pool that a value may be compared with: indicators and derived ones of its dimension. */
import { type UnitName, dimensionText, unitOf } from "../../src/formula/units.js";
import type { NumberIndicator } from "../../src/rubric/rubric.js";
import { everything, limits, scaled } from "./arbitrary-formula.js";
import type { Pool } from "./arbitrary-pool.js";
import type { RuleContext, Stretch } from "./rule-context.js";

export interface Quantity {
  readonly name: string;
  /** In the unit of the value that is compared. */
  readonly values: Stretch;
  /** Whether it may have no value itself. */
  readonly undefinable: boolean;
}

interface Own extends Quantity {
  readonly unit: UnitName | undefined;
}

const factorOf = (unit: UnitName | undefined): number => {
  const { n, d } = unitOf(unit).factor;
  return Number(n) / Number(d);
};

const isLike = (a: UnitName | undefined, b: UnitName | undefined): boolean =>
  dimensionText(unitOf(a).dimension) === dimensionText(unitOf(b).dimension);

/** In base units. */
function derivedIn({ indicators, derived }: Pool): Own[] {
  if (Object.keys(derived).length === 0) return [];
  const spec = (name: string): NumberIndicator => indicators[name] as NumberIndicator;
  const mayBeNone = (name: string): boolean => spec(name).above === undefined;
  const isNegative = ({ from }: Stretch): boolean => from === null || from < 0;
  const [a, b] = ["moneyA", "moneyB"].map((name) => scaled(limits(spec(name)), factorOf(spec(name).unit)));
  const [low, high] = [a as Stretch, b as Stretch];
  const sum = {
    from: low.from === null || high.from === null ? null : low.from + high.from,
    fromIncluded: low.fromIncluded && high.fromIncluded,
    to: low.to === null || high.to === null ? null : low.to + high.to,
    toIncluded: low.toIncluded && high.toIncluded,
  };
  const ratio = isNegative(low) ? everything : { ...low, to: null, toIncluded: false };
  const deep = isNegative(low) || isNegative(limits(spec("plainA"))) ? everything : ratio;
  const undefinable = mayBeNone("moneyB");
  return [
    { name: "moneyD", unit: "CNY10k", values: sum, undefinable: false },
    { name: "rateA", unit: "%", values: ratio, undefinable },
    { name: "deepA", unit: undefined, values: deep, undefinable: undefinable || mayBeNone("plainB") },
  ];
}

export function quantitiesLike({ pool, unit }: Pick<RuleContext, "pool" | "unit">): Quantity[] {
  const own = Object.entries(pool.indicators).flatMap(([name, spec]): Own[] => {
    if (spec.type === "boolean" || spec.type === "choice") return [];
    const number = spec as NumberIndicator;
    const values = scaled(limits(number), factorOf(number.unit));
    return [{ name, unit: number.unit, values, undefinable: false }];
  });
  return [...own, ...derivedIn(pool)]
    .filter((each) => isLike(each.unit, unit))
    .map(({ name, values, undefinable }) => ({ name, values: scaled(values, 1 / factorOf(unit)), undefinable }));
}

/** Whether some number of the first lies below some of the second. */
export const mayBeBelow = ({ from }: Stretch, { to }: Stretch): boolean => from === null || to === null || from < to;

export const mayBeZero = ({ from, fromIncluded, to, toIncluded }: Stretch): boolean =>
  (from === null || from < 0 || (from === 0 && fromIncluded)) && (to === null || to > 0 || (to === 0 && toIncluded));
