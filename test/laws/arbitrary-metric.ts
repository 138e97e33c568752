/** Arbitrary metrics: a rule with a formula, points where it has no value, and a waiver. */
import fc from "fast-check";
import type { MetricSpec, Rubric } from "../../src/index.js";
import type { RuleKind } from "../../src/rules/kinds.js";
import { arbitraryComparison, arbitraryCondition } from "./arbitrary-condition.js";
import { arbitraryFormula } from "./arbitrary-formula.js";
import { decimal, perhaps, present, weighted } from "./arbitrary-number.js";
import { type Pool, factsOf } from "./arbitrary-pool.js";
import { award, perhapsValue } from "./arbitrary-value.js";
import { arbitraryRule } from "./kinds.js";
import { title } from "./labels.js";

export interface MetricParts {
  readonly max: number;
  readonly metric: MetricSpec;
  readonly indicators: Rubric["indicators"];
}

interface Wanted {
  readonly kind: RuleKind;
  readonly index: number;
  readonly pool: Pool;
  readonly places: number;
  /** It is left out where some simple condition holds. */
  readonly isOptional: boolean;
}

export function arbitraryMetric({ kind, index, pool, places, isOptional }: Wanted): fc.Arbitrary<MetricParts> {
  const max = weighted(
    [3, fc.integer({ min: 1, max: 10 }).map((points) => points * 10 ** places)],
    [1, fc.integer({ min: 2, max: 20 * 10 ** places })],
  );
  return fc.tuple(max, arbitraryFormula(pool)).chain(([ticks, formula]) => {
    const full = { max: Math.max(ticks, 2), places };
    const { values, whole, unit } = formula;
    const context = { ...full, values, whole, unit, name: `metric${index}`, pool, capped: true };
    return arbitraryRule(kind, context).chain((parts) => {
      const { rule, indicators } = parts;
      const facts = [...factsOf(pool), ...factsOf({ indicators, derived: {} })];
      const excluded = { when: arbitraryComparison(facts), award: fc.constant("exclude") };
      const waived = { when: arbitraryCondition(facts), award: fc.oneof(award(full), excluded.award) };
      return fc
        .record({
          value: perhapsValue(formula, pool, full, parts),
          notApplicable: isOptional ? fc.record(excluded) : perhaps(fc.record(waived), 3),
        })
        .map((more) => {
          const id = `metric-${index}`;
          const metric = { id, title: title(id), max: decimal(full.max, places), ...more, rule };
          return { max: full.max, metric: present(metric) as MetricSpec, indicators };
        });
    });
  });
}
