/** What is given, as the plain reading sees it: the laws' own arithmetic of formulas and units. */
import type { Dataset, Given } from "../../src/dataset/given.js";
import { fromDecimal, round } from "../../src/exact/decimal.js";
import { type Interval, contains } from "../../src/exact/interval.js";
import { divide } from "../../src/exact/quotient.js";
import { unitOf } from "../../src/formula/units.js";
import type { Rubric } from "../../src/index.js";
import type { ValueSpec } from "../../src/rubric/rubric.js";
import type { Points } from "./points.js";
import { type Formula, type Numbers, formulasIn } from "./solve.js";

export interface PlainFacts {
  readonly rubric: Rubric;
  readonly formula: (text: string) => Formula;
  /** The numbers among the indicators, each in its own unit. */
  readonly numbers: Numbers;
  /** In its own unit; null while it is missing, and for a derived quantity without a value. */
  readonly fact: (name: string) => Given | null;
  /** What a formula comes to in its unit, rounded where it says so. */
  readonly value: (spec: ValueSpec) => Points;
  /** The points that an assessor gave, of whom a range is asked; outside it none were given. */
  readonly assessed: (of: string | undefined, range: Interval) => Points;
}

/** Asked for the facts of one dataset after the other. `onAssessed` hears of every range that is asked for. */
export type Reader = (dataset: Dataset, onAssessed?: (of: string, range: Interval) => void) => PlainFacts;

export function readerOf(rubric: Rubric): Reader {
  const formula = formulasIn(rubric);
  return (dataset, onAssessed) => {
    const numbers = new Map([...dataset].flatMap(([name, each]) => (typeof each === "object" ? [[name, each]] : [])));
    const value = ({ formula: text, unit, round: rounding }: ValueSpec): Points => {
      const { names, at } = formula(text);
      if (names.some((name) => !numbers.has(name))) return "missing";
      const found = at(numbers);
      if (!found) return "undefined";
      const x = divide(found, unitOf(unit).factor);
      return rounding ? fromDecimal(round(x, rounding.places, rounding.rounding)) : x;
    };
    const fact = (name: string): Given | null => {
      const { formula: text, unit } = rubric.derived?.[name] ?? {};
      const found = text === undefined ? (dataset.get(name) ?? null) : value({ formula: text, unit });
      return found === "missing" || found === "undefined" ? null : found;
    };
    const assessed: PlainFacts["assessed"] = (of, range) => {
      const given = of === undefined ? null : fact(of);
      if (of !== undefined) onAssessed?.(of, range);
      return typeof given === "object" && given && contains(range, given) ? given : "missing";
    };
    return { rubric, formula, numbers, fact, value, assessed };
  };
}
