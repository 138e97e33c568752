import { evaluate, fromBase, namesIn, toBase, type Value } from "./formula.js";
import { Rational } from "./rational.js";
import type { Indicators, Rubric } from "./rubric.js";

export type Fact = Rational | string | boolean;

/** What a dataset says, by the names of a rubric. */
export interface Facts {
  /** In its own declared unit; null if missing, or a derived quantity divided by zero. */
  fact(name: string): Fact | null;
  /** In base units, for formulas; asked only for what is not missing. */
  inBase(name: string): Value;
  /** The missing indicators that a name stands for: itself, or those in its formula. */
  absent(name: string): string[];
}

export function factsOf(rubric: Rubric, indicators: Indicators): Facts {
  const derivedOf = (name: string) =>
    rubric.derived && Object.hasOwn(rubric.derived, name) ? rubric.derived[name] : undefined;

  function given(name: string): Fact | null {
    const { type, unit } = Object.hasOwn(rubric.indicators, name) ? (rubric.indicators[name] ?? {}) : {};
    let value = Object.hasOwn(indicators, name) ? indicators[name] : null;
    let valueUnit = unit;
    if (typeof value === "object" && value !== null) {
      // "{ "printed": "≥90%" } in place of a value counts as missing"
      const quantity = value as { value?: unknown; unit?: string };
      value = quantity.value ?? null;
      valueUnit = quantity.unit ?? unit;
    }
    // "`null` is missing"
    if (value === undefined || value === null) return null;
    if (type === "boolean" && typeof value === "boolean") return value;
    if (type === "choice" && typeof value === "string") return value;
    if (typeof value === "number" || typeof value === "string")
      return fromBase(toBase(Rational.of(value), valueUnit), unit);
    throw new Error(`${name} is no fact`);
  }

  const facts: Facts = {
    fact(name) {
      const derived = derivedOf(name);
      if (derived === undefined) return given(name);
      return facts.absent(name).length > 0 ? null : evaluate(derived.formula, derived.unit, facts.inBase);
    },
    inBase(name) {
      const derived = derivedOf(name);
      if (derived !== undefined) return evaluate(derived.formula, undefined, facts.inBase);
      const value = given(name);
      if (!(value instanceof Rational)) throw new Error(`${name} is no number`);
      return toBase(value, rubric.indicators[name]?.unit);
    },
    absent(name) {
      const derived = derivedOf(name);
      if (derived === undefined) return given(name) === null ? [name] : [];
      return namesIn(derived.formula).flatMap(facts.absent);
    },
  };
  return facts;
}
