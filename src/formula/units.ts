/**
 * Units and the dimensions of formulas. A formula is computed in base units: yuan for money, 1 for %.
 */
import { type Quotient, one, quotient } from "../exact/quotient.js";
import type { Expression } from "./expression.js";
import { formulaFunction } from "./functions.js";

/** How often each base quantity stands in a product: money / person is { money: 1, person: -1 }. */
export type Dimension = Readonly<Record<string, number>>;

interface Unit {
  readonly dimension: Dimension;
  /** One of this unit in base units. */
  readonly factor: Quotient;
}

export const units = {
  CNY: { dimension: { money: 1 }, factor: one },
  CNY10k: { dimension: { money: 1 }, factor: quotient(10_000n) },
  CNY100M: { dimension: { money: 1 }, factor: quotient(100_000_000n) },
  person: { dimension: { person: 1 }, factor: one },
  m2: { dimension: { area: 1 }, factor: one },
  day: { dimension: { time: 1 }, factor: one },
  point: { dimension: { point: 1 }, factor: one },
  "%": { dimension: {}, factor: quotient(1n, 100n) },
} satisfies Record<string, Unit>;

export type UnitName = keyof typeof units;

/** How a number is measured, for whoever shows it. */
export interface Measure {
  readonly unit?: UnitName | undefined;
  readonly unitText?: Readonly<Record<"zh" | "en", string>> | undefined;
}

export const plain: Unit = { dimension: {}, factor: one };

export const unitOf = (name: UnitName | undefined): Unit => (name === undefined ? plain : units[name]);

/** "money/person", "1" for a plain number: equal dimensions have equal texts. */
export function dimensionText(dimension: Dimension): string {
  const power = ([name, times]: [string, number]): string =>
    Math.abs(times) === 1 ? name : `${name}^${Math.abs(times)}`;
  const sorted = Object.entries(dimension).sort(([a], [b]) => (a < b ? -1 : 1));
  const above = sorted.filter(([, times]) => times > 0).map(power);
  const below = sorted.filter(([, times]) => times < 0).map(power);
  return [above.join("·") || "1", ...below].join("/");
}

export interface UnitMix {
  readonly at: number;
  readonly left: string;
  readonly right: string;
}

function product(a: Dimension, b: Dimension, direction: 1 | -1): Dimension {
  const result: Record<string, number> = { ...a };
  for (const [name, times] of Object.entries(b)) result[name] = (result[name] ?? 0) + direction * times;
  return result;
}

/** The dimension of a formula's value; `onMix` hears of every place where different ones are added or compared. */
export function dimensionOf(
  expression: Expression,
  read: (name: string) => Dimension,
  onMix: (mix: UnitMix) => void,
): Dimension {
  const dimension = (part: Expression): Dimension => dimensionOf(part, read, onMix);
  const same = (at: number, [first = {}, ...others]: Dimension[]): Dimension => {
    for (const other of others) {
      const [left, right] = [dimensionText(first), dimensionText(other)];
      if (left !== right) onMix({ at, left, right });
    }
    return first;
  };
  switch (expression.op) {
    case "number":
      return {};
    case "name":
      return read(expression.name);
    case "negate":
      return dimension(expression.of);
    case "call": {
      const { counts, picks } = formulaFunction(expression.name);
      const common = same(expression.at, expression.of.slice(picks ? 1 : 0).map(dimension));
      return counts ? {} : common;
    }
    case "*":
    case "/":
      return product(dimension(expression.left), dimension(expression.right), expression.op === "*" ? 1 : -1);
    default:
      return same(expression.at, [dimension(expression.left), dimension(expression.right)]);
  }
}
