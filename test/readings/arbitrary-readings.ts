/** Arbitrary rubrics with readings: one to three, over the same or other metrics, each with one or two alternatives. */
import fc from "fast-check";
import type { MetricSpec, Rubric } from "../../src/index.js";
import { metricSpecs } from "../../src/rubric/readings.js";
import type { ReadingSpec } from "../../src/rubric/rubric.js";

const words = { zh: "如何理解？", en: "Which reading?" };

type Patch = Record<string, unknown>;

/** A waiver that some condition on one of the indicators grants. */
function arbitraryWaiver({ indicators }: Rubric): fc.Arbitrary<Patch> {
  const facts = Object.entries(indicators).map(([fact, spec]) => {
    if (spec.type === "boolean") return { fact, operator: "equal", value: true };
    if (spec.type === "choice") return { fact, operator: "equal", value: Object.keys(spec.options)[0] };
    return { fact, operator: "greaterThan", value: 10 };
  });
  const when = fc.constantFrom<object>(...facts);
  const award = fc.constantFrom("full", 0, "exclude");
  return fc.oneof(
    fc.constant({ notApplicable: null }),
    fc.record({ when, award }).map(({ when: leaf, award: points }) => ({
      notApplicable: { when: { all: null, any: null, not: null, ...leaf }, award: points },
    })),
  );
}

/** Changes of the rule itself, of the value, or of what is awarded without one. */
function arbitraryPatch(spec: MetricSpec, rubric: Rubric): fc.Arbitrary<Patch> {
  const { rule, value, max } = spec;
  const own: Patch[] = [];
  if (rule.kind === "deduction") {
    own.push(...["complete", "started", "proportional"].map((steps) => ({ rule: { steps } })), { rule: { step: 7 } });
  }
  if (rule.kind === "proportional") own.push({ rule: { target: 37 } });
  if (rule.kind === "levels") {
    own.push(
      ...Object.keys(rule.levels).flatMap((label) =>
        [0, max].map((points) => ({ rule: { levels: { [label]: points } } })),
      ),
    );
  }
  if (rule.kind === "bands") {
    const points = rule.bands.map((band) => (typeof band.points === "object" ? 0 : band.points)).reverse();
    own.push({ rule: { bands: rule.bands.map((band, index) => ({ ...band, points: points[index] })) } });
  }
  if (value) {
    own.push({ value: { round: { places: 0, rounding: "down" } } }, { value: { round: null } });
    own.push(...["full", 0].map((award) => ({ value: { ifUndefined: [{ award }] } })));
  }
  return own.length > 0 ? fc.oneof(fc.constantFrom(...own), arbitraryWaiver(rubric)) : arbitraryWaiver(rubric);
}

function arbitraryReading(rubric: Rubric, index: number): fc.Arbitrary<ReadingSpec> {
  const specs = metricSpecs(rubric);
  const ids = specs.map(({ id }) => id);
  const singly = fc.constantFrom(...specs).map((spec) => ({ metrics: [spec.id], patch: arbitraryPatch(spec, rubric) }));
  const jointly = fc
    .subarray(ids, { minLength: 1, maxLength: Math.min(3, ids.length) })
    .map((metrics) => ({ metrics, patch: arbitraryWaiver(rubric) }));
  return fc.oneof(singly, jointly).chain(({ metrics, patch }) =>
    fc.array(patch, { minLength: 1, maxLength: 2 }).map((patches) => ({
      id: `reading-${index}`,
      question: words,
      metrics,
      chosen: "own",
      evidence: "wording" as const,
      because: words,
      alternatives: Object.fromEntries(patches.map((each, at) => [`other-${at}`, each])),
    })),
  );
}

export const withReadings = (rubrics: fc.Arbitrary<Rubric>): fc.Arbitrary<Rubric> =>
  rubrics.chain((rubric) =>
    fc
      .integer({ min: 1, max: 3 })
      .chain((count) => fc.tuple(...Array.from({ length: count }, (_, index) => arbitraryReading(rubric, index))))
      .map((readings) => ({ ...rubric, readings })),
  );

/** Every combination of alternatives, also of those that are the rubric's own. */
export function everyChoice({ readings = [] }: Rubric): Record<string, string>[] {
  return readings.reduce<Record<string, string>[]>(
    (choices, { id, chosen, alternatives }) =>
      choices.flatMap((choice) => [chosen, ...Object.keys(alternatives)].map((name) => ({ ...choice, [id]: name }))),
    [{}],
  );
}
