/** Arbitrary tables of assessed points in scaled sections, with adjustments of every effect, and data for them. */
import fc from "fast-check";
import type { Rubric } from "../../src/index.js";

const title = { zh: "标题", en: "Title" };

export interface MetricSketch {
  readonly id: string;
  readonly max: number;
  /** May be left out by an answer of its own. */
  readonly isOptional: boolean;
}

export interface SectionSketch {
  readonly id: string;
  readonly max: number;
  readonly from: number | null;
  readonly parts: readonly (SectionSketch | MetricSketch)[];
}

export type Effect =
  | { readonly points: number }
  | { readonly points: { readonly of: string; readonly each: number; readonly atMost: number } }
  | { readonly pointsAtMost: number }
  | { readonly gradeAtMost: string };

export interface AdjustmentSketch {
  readonly id: string;
  /** Applies where the answer is yes, or where there are at least so many cases. */
  readonly when: { readonly fact: string; readonly atLeast: number | null } | null;
  readonly effect: Effect;
}

export interface TableSketch {
  readonly points: { readonly places: number; readonly rounding: "half-up" | "down"; readonly rescale: boolean };
  readonly sections: readonly SectionSketch[];
  readonly adjustments: readonly AdjustmentSketch[];
}

export type Answers = Readonly<Record<string, number | boolean>>;

export const answers = ["p", "q", "r"];
export const counts = ["m", "n"];
export const mostCases = 3;
export const grades = [
  { id: "good", atLeast: 20 },
  { id: "fair", atLeast: 10 },
  { id: "poor", atLeast: null },
] as const;

/** Metrics have ids, and sections maxima, once the whole shape is there. */
type Shape = {
  readonly from: number | null;
  readonly parts: readonly (Shape | { max: number; isOptional: boolean })[];
};

const metricShape = fc.record({ max: fc.integer({ min: 1, max: 9 }), isOptional: fc.boolean() });
const scale = fc.option(fc.integer({ min: 1, max: 30 }), { nil: null, freq: 2 });
const inner: fc.Arbitrary<Shape> = fc.record({
  from: scale,
  parts: fc.array(metricShape, { minLength: 1, maxLength: 2 }),
});
const outer: fc.Arbitrary<Shape> = fc.record({ from: scale, parts: fc.array(inner, { minLength: 1, maxLength: 2 }) });

/** `from` of a shape is what its section counts; what it counts from is what its parts add up to. */
function sketch({ from, parts }: Shape, id: string): SectionSketch {
  const inside = parts.map((part, index) =>
    "max" in part ? { id: `${id}-${index}`, ...part } : sketch(part, `${id}-${index}`),
  );
  const sum = inside.reduce((total, { max }) => total + max, 0);
  return from === null ? { id, max: sum, from: null, parts: inside } : { id, max: from, from: sum, parts: inside };
}

const quarter = fc.integer({ min: 1, max: 12 }).map((n) => n / 4);
const sign = fc.constantFrom(1, -1);

function adjustmentsOf(places: number): fc.Arbitrary<AdjustmentSketch[]> {
  const amount = places < 2 ? fc.integer({ min: 1, max: 9 }) : quarter;
  const effect: fc.Arbitrary<Effect> = fc.oneof(
    fc.tuple(amount, sign).map(([size, by]) => ({ points: size * by })),
    fc
      .tuple(fc.constantFrom(...counts, ...answers), amount, sign, amount)
      .map(([of, size, by, atMost]) => ({ points: { of, each: size * by, atMost } })),
    fc.integer({ min: -3, max: 25 }).map((pointsAtMost) => ({ pointsAtMost })),
    fc.constantFrom(...grades).map(({ id }) => ({ gradeAtMost: id })),
  );
  const when = fc.oneof(
    fc.constantFrom(...answers).map((fact) => ({ fact, atLeast: null })),
    fc
      .tuple(fc.constantFrom(...counts), fc.integer({ min: 1, max: mostCases }))
      .map(([fact, atLeast]) => ({ fact, atLeast })),
  );
  return fc
    .array(fc.record({ when: fc.option(when, { nil: null }), effect }), { maxLength: 4 })
    .map((all) => all.map((each, index) => ({ id: `adjustment-${index}`, ...each })));
}

export const arbitraryTable: fc.Arbitrary<TableSketch> = fc
  .record({
    places: fc.nat(2),
    rounding: fc.constantFrom("half-up" as const, "down" as const),
    rescale: fc.boolean(),
    shapes: fc.array(fc.oneof(inner, outer), { minLength: 1, maxLength: 2 }),
  })
  .chain(({ shapes, ...points }) =>
    adjustmentsOf(points.places).map((adjustments) => ({
      points,
      sections: shapes.map((shape, index) => sketch(shape, `s-${index}`)),
      adjustments,
    })),
  );

export const metricsIn = ({ parts }: Pick<SectionSketch, "parts">): MetricSketch[] =>
  parts.flatMap((part) => ("parts" in part ? metricsIn(part) : [part]));

/** The names of a metric's points, and of the answer that it applies. */
export const pointsOf = ({ id }: MetricSketch): string => `points${id.replaceAll("-", "")}`;
export const appliesTo = ({ id }: MetricSketch): string => `applies${id.replaceAll("-", "")}`;

export function rubricOf({ points, sections, adjustments }: TableSketch): Rubric {
  const metrics = sections.flatMap(metricsIn);
  const section = ({ id, max, from, parts }: SectionSketch): object => ({
    id,
    title,
    max,
    ...(from !== null && { scale: { from } }),
    ...(parts.some((part) => "parts" in part)
      ? { sections: parts.map((part) => section(part as SectionSketch)) }
      : { metrics: parts.map((part) => metric(part as MetricSketch)) }),
  });
  const metric = (each: MetricSketch): object => ({
    id: each.id,
    title,
    max: each.max,
    ...(each.isOptional && {
      notApplicable: { when: { fact: appliesTo(each), operator: "equal", value: false }, award: "exclude" },
    }),
    rule: { kind: "assessed", of: pointsOf(each) },
  });
  const condition = ({ fact, atLeast }: { fact: string; atLeast: number | null }): object =>
    atLeast === null
      ? { fact, operator: "equal", value: true }
      : { fact, operator: "greaterThanInclusive", value: atLeast };
  return {
    format: 1,
    family: "laws",
    edition: "totals",
    year: 2020,
    revision: 1,
    title,
    source: { document: "test", certainty: "quoted" },
    extent: "complete",
    points: { max: sections.reduce((sum, { max }) => sum + max, 0), ...points },
    indicators: Object.fromEntries([
      ...metrics.map((each) => [
        pointsOf(each),
        { title, unit: "point", min: 0, max: each.max, places: points.places },
      ]),
      ...metrics.flatMap((each) => (each.isOptional ? [[appliesTo(each), { title, type: "boolean" }]] : [])),
      ...answers.map((name) => [name, { title, type: "boolean" }]),
      ...counts.map((name) => [name, { title, integer: true, min: 0, max: mostCases }]),
    ]),
    sections: sections.map(section),
    ...(adjustments.length > 0 && {
      adjustments: adjustments.map(({ id, when, effect }) => ({
        id,
        title,
        ...(when && { when: condition(when) }),
        effect,
      })),
    }),
    grades: {
      source: { document: "test", certainty: "quoted" },
      bands: grades.map(({ id, atLeast }) => ({ id, title, ...(atLeast !== null && { atLeast }) })),
    },
  } as unknown as Rubric;
}

/** Everything that a name can be, as far as the extremes of the total need it. */
export function possibleOf(table: TableSketch): ReadonlyMap<string, readonly (number | boolean)[]> {
  const metrics = table.sections.flatMap(metricsIn);
  return new Map<string, readonly (number | boolean)[]>([
    ...metrics.map((each) => [pointsOf(each), [0, each.max]] as const),
    ...metrics.flatMap((each) => (each.isOptional ? [[appliesTo(each), [true, false]] as const] : [])),
    ...answers.map((name) => [name, [true, false]] as const),
    ...counts.map((name) => [name, Array.from({ length: mostCases + 1 }, (_, n) => n)] as const),
  ]);
}

/** Values of all indicators but some. */
export function arbitraryAnswers(table: TableSketch, mostMissing: number): fc.Arbitrary<Answers> {
  const fine = 10 ** table.points.places;
  const values = fc.record(
    Object.fromEntries(
      [...possibleOf(table)].map(([name, all]): [string, fc.Arbitrary<number | boolean>] => [
        name,
        name.startsWith("points")
          ? fc.integer({ min: 0, max: Number(all.at(-1)) * fine }).map((n) => n / fine)
          : fc.constantFrom(...all),
      ]),
    ),
  );
  return values.chain((whole) =>
    fc
      .subarray(Object.keys(whole), { maxLength: mostMissing })
      .map((missing) => Object.fromEntries(Object.entries(whole).filter(([name]) => !missing.includes(name)))),
  );
}
