/** Arbitrary sound rubrics: every kind of rule with every parameter, alone or several in nested sections. */
import fc from "fast-check";
import type { Rubric, SectionSpec } from "../../src/index.js";
import { metricSpecs } from "../../src/rubric/readings.js";
import { type RuleKind, ruleKinds } from "../../src/rules/kinds.js";
import { type MetricParts, arbitraryMetric } from "./arbitrary-metric.js";
import { decimal, perhaps, present } from "./arbitrary-number.js";
import { arbitraryPool } from "./arbitrary-pool.js";
import { rounding } from "./arbitrary-value.js";
import { readsValue } from "./kinds.js";
import { title } from "./labels.js";

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
  /** Metrics may be left out, and the rest is rescaled. */
  readonly isOptional?: boolean;
}

function rubricOf({ kinds, depth, isOptional = false }: Shape): fc.Arbitrary<Rubric> {
  const frame = fc.record({
    pool: arbitraryPool,
    kinds,
    depth,
    cuts: fc.array(fc.nat(2), { minLength: 3, maxLength: 3 }),
    points: fc.record({
      places: fc.integer({ min: 0, max: 3 }),
      rounding,
      rescale: isOptional ? fc.constant(true) : fc.constantFrom(undefined, false, true),
    }),
    extent: fc.constantFrom("complete" as const, "complete" as const, "excerpt" as const),
    grades: perhaps(grades),
  });
  return frame.chain(({ pool, kinds: chosen, depth: levelsDeep, cuts, points, ...more }) =>
    fc
      .tuple(
        ...chosen.map((kind, index) =>
          arbitraryMetric({
            kind,
            index,
            pool,
            places: points.places,
            isOptional: isOptional && index % 2 === 0,
          }),
        ),
      )
      .map((all) => {
        const max = decimal(
          all.reduce((sum, each) => sum + each.max, 0),
          points.places,
        );
        const sections = sectionsOf(all, cuts, points.places, levelsDeep, "section");
        const derived = named(pool.derived, sections);
        const indicators = Object.assign(
          {},
          pool.indicators,
          ...all.map((each) => each.indicators),
        ) as Rubric["indicators"];
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
          indicators: named(indicators, [sections, derived]),
          derived: Object.keys(derived).length > 0 ? derived : undefined,
          sections,
          grades: more.grades,
        } satisfies { [Key in keyof Rubric]: Rubric[Key] }) as Rubric;
      }),
  );
}

/** One metric of this kind. */
export const rubricOfKind = (kind: RuleKind): fc.Arbitrary<Rubric> =>
  rubricOf({ kinds: fc.constant([kind]), depth: fc.constant(0) });

/** Kinds with rules that read the value of their metric. */
export const valueKinds = (): RuleKind[] =>
  ruleKinds.filter((kind) =>
    fc.sample(rubricOfKind(kind), { seed: 1, numRuns: 20 }).some((rubric) => metricSpecs(rubric).some(readsValue)),
  );

/** Two metrics of any kinds over the same indicators. */
export const rubricOfTwo: fc.Arbitrary<Rubric> = rubricOf({
  kinds: fc.array(fc.constantFrom(...ruleKinds), { minLength: 2, maxLength: 2 }),
  depth: fc.constant(0),
});

/** One to eight metrics of any kinds in sections one to three deep. */
export const arbitraryRubric: fc.Arbitrary<Rubric> = rubricOf({
  kinds: fc.array(fc.constantFrom(...ruleKinds), { minLength: 1, maxLength: 8 }),
  depth: fc.nat(2),
});

/** Two or three metrics, some of which may be left out, so that the rest is rescaled. */
export const rescaledRubric: fc.Arbitrary<Rubric> = rubricOf({
  kinds: fc.array(fc.constantFrom("deduction", "bands", "levels"), { minLength: 2, maxLength: 3 }),
  depth: fc.constant(0),
  isOptional: true,
});

/** What the laws loop over: each kind of rule by itself, and whole rubrics. */
export const subjects: readonly { readonly name: string; readonly rubric: fc.Arbitrary<Rubric> }[] = [
  ...ruleKinds.map((kind) => ({ name: kind, rubric: rubricOfKind(kind) })),
  { name: "whole rubrics", rubric: arbitraryRubric },
  { name: "rescaled rubrics", rubric: rescaledRubric },
];
