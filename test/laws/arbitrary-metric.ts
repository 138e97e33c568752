/** Arbitrary metrics: a rule with a formula, points where it has no value, and a waiver. */
import fc from "fast-check";
import type { MetricSpec, Rubric } from "../../src/index.js";
import type { RuleKind } from "../../src/rules/kinds.js";
import { arbitraryComparison, arbitraryCondition } from "./arbitrary-condition.js";
import { type FormulaParts, arbitraryFormula } from "./arbitrary-formula.js";
import { title } from "./arbitrary-judged.js";
import { decimal, numeral, perhaps, present, weighted } from "./arbitrary-number.js";
import { type Pool, factsOf } from "./arbitrary-pool.js";
import type { RuleContext, RuleParts } from "./rule-context.js";

/** Kinds over a label or an assessor's points; they may do without a formula. */
const judgedKinds: readonly RuleKind[] = ["assessed", "levels"];

export const rounding = fc.constantFrom("half-up" as const, "down" as const);

interface Full {
  readonly max: number;
  readonly places: number;
}

const award = ({ max, places }: Full): fc.Arbitrary<string | number> =>
  fc.oneof(fc.constant("full"), numeral(0, max, places));

type Value = NonNullable<MetricSpec["value"]>;

function arbitraryValue(parts: FormulaParts, pool: Pool, full: Full): fc.Arbitrary<Value> {
  const entry = fc.record({ when: arbitraryCondition(factsOf(pool)), award: award(full) });
  const last = award(full).map((points) => ({ award: points }));
  const ifUndefined = fc.tuple(fc.array(entry, { maxLength: 2 }), last).map(([some, rest]) => [...some, rest]);
  return fc
    .record({
      round: perhaps(fc.record({ places: fc.integer({ min: 0, max: 3 }), rounding }), 4),
      ifUndefined: parts.undefinable ? ifUndefined : perhaps(ifUndefined, 4),
    })
    .map((more) => present({ formula: parts.formula, unit: parts.unit, ...more }) as Value);
}

/** Rounded more finely than the ends of bands are written, so that values come to every one of them. */
function finelyRounded(value: Value, rule: MetricSpec["rule"]): Value {
  if (!value.round || (rule.kind !== "bands" && rule.kind !== "segments")) return value;
  const ends = (rule.kind === "bands" ? rule.bands : rule.segments).flatMap(({ atLeast, above, atMost, below }) =>
    [atLeast, above, atMost, below].map((end) => String(end ?? "").split(".")[1]?.length ?? 0),
  );
  return { ...value, round: { ...value.round, places: Math.max(value.round.places, ...ends.map((each) => each + 1)) } };
}

export interface MetricParts {
  readonly max: number;
  readonly metric: MetricSpec;
  readonly indicators: Rubric["indicators"];
}

interface Wanted {
  readonly kind: RuleKind;
  readonly rule: (context: RuleContext) => fc.Arbitrary<RuleParts>;
  readonly index: number;
  readonly pool: Pool;
  readonly places: number;
  /** It is left out where some simple condition holds. */
  readonly isOptional: boolean;
}

export function arbitraryMetric({
  kind,
  rule: arbitraryRule,
  index,
  pool,
  places,
  isOptional,
}: Wanted): fc.Arbitrary<MetricParts> {
  const max = weighted(
    [3, fc.integer({ min: 1, max: 10 }).map((points) => points * 10 ** places)],
    [1, fc.integer({ min: 2, max: 20 * 10 ** places })],
  );
  return fc.tuple(max, arbitraryFormula(pool)).chain(([ticks, parts]) => {
    const full = { max: Math.max(ticks, 2), places };
    const { values, whole } = parts;
    const context: RuleContext = { ...full, values, whole, name: `metric${index}` };
    const value = arbitraryValue(parts, pool, full);
    return arbitraryRule(context).chain(({ rule, indicators }) => {
      const facts = [...factsOf(pool), ...factsOf({ indicators, derived: {} })];
      const excluded = { when: arbitraryComparison(facts), award: fc.constant("exclude") };
      const waived = { when: arbitraryCondition(facts), award: fc.oneof(award(full), excluded.award) };
      return fc
        .record({
          value: judgedKinds.includes(kind) ? perhaps(value, 4) : value,
          notApplicable: isOptional ? fc.record(excluded) : perhaps(fc.record(waived), 3),
        })
        .map((more) => {
          const id = `metric-${index}`;
          const value = more.value && finelyRounded(more.value, rule);
          const metric = { id, title: title(id), max: decimal(full.max, places), ...more, value, rule };
          return { max: full.max, metric: present(metric) as MetricSpec, indicators };
        });
    });
  });
}
