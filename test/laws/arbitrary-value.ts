/** Arbitrary values of metrics and parts: a formula, rounded or not, and what counts where it has none. */
import fc from "fast-check";

import type { ValueSpec } from "../../src/rubric/rubric.js";
import { arbitraryCondition } from "./arbitrary-condition.js";
import type { FormulaParts } from "./arbitrary-formula.js";
import { numeral, perhaps, present } from "./arbitrary-number.js";
import { type Pool, factsOf } from "./arbitrary-pool.js";
import type { Full, RuleParts, Stretch } from "./rule-context.js";

export const rounding = fc.constantFrom("half-up" as const, "down" as const);

export const award = ({ max, places }: Full): fc.Arbitrary<string | number> =>
  fc.oneof(fc.constant("full"), numeral(0, max, places));

/** Decimals of the ends of bands in a rule, but not of those that go by a value of their own. */
function decimalsIn(json: unknown): number[] {
  if (typeof json !== "object" || json === null || "formula" in json || ("value" in json && "rule" in json)) return [];
  const ends = "kind" in json ? [] : ["atLeast", "above", "atMost", "below"];
  const own = Object.entries(json).filter(([key]) => ends.includes(key));
  return [...own.map(([, end]) => String(end).split(".")[1]?.length ?? 0), ...Object.values(json).flatMap(decimalsIn)];
}

/**
 * Rounded more finely than the ends of bands are written, so that values come to every one of them; and finely enough
 * to leave several values.
 */
function finelyRounded(value: ValueSpec, rule: RuleParts["rule"], { from, to }: Stretch): ValueSpec {
  if (!value.round) return value;
  const isNarrow = from !== null && to !== null && to - from < 3;
  const places = Math.max(value.round.places, isNarrow ? 3 : 0, ...decimalsIn(rule).map((each) => each + 1));
  return { ...value, round: { ...value.round, places } };
}

export function arbitraryValue(
  parts: FormulaParts,
  pool: Pool,
  full: Full,
  { rule, undefinable = false }: RuleParts,
): fc.Arbitrary<ValueSpec> {
  const entry = fc.record({ when: arbitraryCondition(factsOf(pool)), award: award(full) });
  const last = award(full).map((points) => ({ award: points }));
  const ifUndefined = fc.tuple(fc.array(entry, { maxLength: 2 }), last).map(([some, rest]) => [...some, rest]);
  return fc
    .record({
      round: perhaps(fc.record({ places: fc.integer({ min: 0, max: 3 }), rounding }), 4),
      ifUndefined: parts.undefinable || undefinable ? ifUndefined : perhaps(ifUndefined, 4),
    })
    .map((more) =>
      finelyRounded(present({ formula: parts.formula, unit: parts.unit, ...more }) as ValueSpec, rule, parts.values),
    );
}

/** A rule that reads it has a value; one that doesn't may have one all the same. */
export const perhapsValue = (
  parts: FormulaParts,
  pool: Pool,
  full: Full,
  rule: RuleParts,
): fc.Arbitrary<ValueSpec | undefined> => {
  const value = arbitraryValue(parts, pool, full, rule);
  return rule.readsValue ? value : perhaps(value, 4);
};
