/** Arbitrary sound rubrics: every kind of rule with every parameter, alone or several in nested sections. */
import fc from "fast-check";
import type { MetricSpec, Rubric, SectionSpec } from "../../src/rubric/rubric.js";
import { type RuleKind, ruleKinds } from "../../src/rules/kinds.js";
import { arbitraryCondition } from "./arbitrary-condition.js";
import { type FormulaParts, arbitraryFormula } from "./arbitrary-formula.js";
import { assessed, levels, title } from "./arbitrary-judged.js";
import { decimal, numeral, perhaps, present, weighted } from "./arbitrary-number.js";
import { bands, segments } from "./arbitrary-pieces.js";
import { type Pool, arbitraryPool, factsOf } from "./arbitrary-pool.js";
import { deduction, linear, proportional } from "./arbitrary-slopes.js";
import type { RuleContext, RuleParts } from "./rule-context.js";

/** A new kind of rule does not compile until it has its arbitrary here. */
export const kindArbitraries: { readonly [Kind in RuleKind]: (context: RuleContext) => fc.Arbitrary<RuleParts<Kind>> } =
  {
    assessed,
    bands,
    deduction,
    levels,
    linear,
    proportional,
    segments,
  };

/** Kinds over a label or an assessor's points; they may do without a formula. */
const judgedKinds: readonly RuleKind[] = ["assessed", "levels"];

const rounding = fc.constantFrom("half-up" as const, "down" as const);

interface Full {
  readonly max: number;
  readonly places: number;
}

const award = ({ max, places }: Full): fc.Arbitrary<string | number> =>
  fc.oneof(fc.constant("full"), numeral(0, max, places));

function arbitraryValue(parts: FormulaParts, pool: Pool, full: Full): fc.Arbitrary<NonNullable<MetricSpec["value"]>> {
  const entry = fc.record({ when: arbitraryCondition(factsOf(pool)), award: award(full) });
  const last = award(full).map((points) => ({ award: points }));
  const ifUndefined = fc.tuple(fc.array(entry, { maxLength: 2 }), last).map(([some, rest]) => [...some, rest]);
  return fc
    .record({
      round: perhaps(fc.record({ places: fc.integer({ min: 0, max: 3 }), rounding }), 4),
      ifUndefined: parts.undefinable ? ifUndefined : perhaps(ifUndefined, 4),
    })
    .map((more) => present({ formula: parts.formula, unit: parts.unit, ...more }) as NonNullable<MetricSpec["value"]>);
}

interface MetricParts {
  readonly max: number;
  readonly metric: MetricSpec;
  readonly indicators: Rubric["indicators"];
}

function arbitraryMetric(kind: RuleKind, index: number, pool: Pool, places: number): fc.Arbitrary<MetricParts> {
  const max = weighted(
    [3, fc.integer({ min: 1, max: 10 }).map((points) => points * 10 ** places)],
    [1, fc.integer({ min: 2, max: 20 * 10 ** places })],
  );
  return fc.tuple(max, arbitraryFormula(pool)).chain(([ticks, parts]) => {
    const full = { max: Math.max(ticks, 2), places };
    const { values, whole } = parts;
    const context: RuleContext = { ...full, values, whole, name: `metric${index}` };
    const value = arbitraryValue(parts, pool, full);
    const waiver = fc.record({
      when: arbitraryCondition(factsOf(pool)),
      award: fc.oneof(award(full), fc.constant("exclude")),
    });
    return fc
      .record({
        rule: kindArbitraries[kind](context) as fc.Arbitrary<RuleParts>,
        value: judgedKinds.includes(kind) ? perhaps(value, 4) : value,
        notApplicable: perhaps(waiver, 3),
      })
      .map(({ rule: { rule, indicators }, ...more }) => {
        const id = `metric-${index}`;
        const metric = { id, title: title(id), max: decimal(full.max, places), ...more, rule };
        return { max: full.max, metric: present(metric) as MetricSpec, indicators };
      });
  });
}

/** The metrics in sections up to three deep; `cuts` says where a section ends. */
function sectionsOf(
  all: readonly MetricParts[],
  cuts: readonly number[],
  places: number,
  depth: number,
  id: string,
): SectionSpec[] {
  const size = Math.max(1, Math.ceil(all.length / ((cuts[depth] ?? 0) + 1)));
  const groups = Array.from({ length: Math.ceil(all.length / size) }, (_, index) =>
    all.slice(index * size, (index + 1) * size),
  );
  return groups.map((group, index) => {
    const own = `${id}-${index}`;
    const max = decimal(
      group.reduce((sum, each) => sum + each.max, 0),
      places,
    );
    const section = { id: own, title: title(own), max };
    return depth > 0
      ? { ...section, sections: sectionsOf(group, cuts, places, depth - 1, own) }
      : { ...section, metrics: group.map(({ metric }) => metric) };
  });
}

const grades = fc.uniqueArray(fc.integer({ min: 0, max: 60 }), { minLength: 1, maxLength: 4 }).map((thresholds) => ({
  source: { document: "test", certainty: "recalled" as const },
  bands: [...thresholds.sort((a, b) => b - a).map((atLeast) => ({ atLeast })), {}].map((band, index) => ({
    id: `grade-${index}`,
    title: title(`grade ${index}`),
    ...band,
  })),
}));

/** Those that some text of the JSON names, so that a counterexample is short. */
function named<Spec>(all: Readonly<Record<string, Spec>>, json: unknown): Record<string, Spec> {
  const words = new Set(JSON.stringify(json).match(/\w+/g));
  if (words.has("deepA")) words.add("rateA"); // one derived quantity is made of another
  return Object.fromEntries(Object.entries(all).filter(([name]) => words.has(name)));
}

interface Shape {
  readonly kinds: fc.Arbitrary<readonly RuleKind[]>;
  readonly depth: fc.Arbitrary<number>;
}

function rubricOf({ kinds, depth }: Shape): fc.Arbitrary<Rubric> {
  const frame = fc.record({
    pool: arbitraryPool,
    kinds,
    depth,
    cuts: fc.array(fc.nat(2), { minLength: 3, maxLength: 3 }),
    points: fc.record({
      places: fc.integer({ min: 0, max: 3 }),
      rounding,
      rescale: fc.constantFrom(undefined, false, true),
    }),
    extent: fc.constantFrom("complete" as const, "complete" as const, "excerpt" as const),
    grades: perhaps(grades),
  });
  return frame.chain(({ pool, kinds: chosen, depth: levelsDeep, cuts, points, ...more }) =>
    fc.tuple(...chosen.map((kind, index) => arbitraryMetric(kind, index, pool, points.places))).map((all) => {
      const max = decimal(
        all.reduce((sum, each) => sum + each.max, 0),
        points.places,
      );
      return present({
        format: 1,
        family: "laws",
        edition: "arbitrary",
        year: more.extent === "excerpt" ? undefined : 2020,
        revision: 1,
        title: title("arbitrary"),
        source: { document: "test", certainty: "quoted" },
        extent: more.extent,
        points: present({ max, ...points }),
        indicators: Object.assign(
          {},
          pool.indicators,
          ...all.map(({ indicators }) => indicators),
        ) as Rubric["indicators"],
        derived: Object.keys(pool.derived).length > 0 ? pool.derived : undefined,
        sections: sectionsOf(all, cuts, points.places, levelsDeep, "section"),
        grades: more.grades,
      } satisfies { [Key in keyof Rubric]: Rubric[Key] }) as Rubric;
    }),
  );
}

/** One metric of this kind. */
export const rubricOfKind = (kind: RuleKind): fc.Arbitrary<Rubric> =>
  rubricOf({ kinds: fc.constant([kind]), depth: fc.constant(0) });

/** One to eight metrics of any kinds in sections one to three deep. */
export const arbitraryRubric: fc.Arbitrary<Rubric> = rubricOf({
  kinds: fc.array(fc.constantFrom(...ruleKinds), { minLength: 1, maxLength: 8 }),
  depth: fc.nat(2),
});

/** What the laws loop over: each kind of rule by itself, and whole rubrics. */
export const subjects: readonly { readonly name: string; readonly rubric: fc.Arbitrary<Rubric> }[] = [
  ...ruleKinds.map((kind) => ({ name: kind, rubric: rubricOfKind(kind) })),
  { name: "whole rubrics", rubric: arbitraryRubric },
];
