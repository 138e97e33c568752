/** Arbitrary rubrics of which every number has only a few values, so that all of them can be tried. */
import fc from "fast-check";
import { type Rubric, createScorer } from "../../src/index.js";
import { domainOf } from "../../src/compile/scope.js";
import { ceil, floor } from "../../src/exact/quotient.js";
import type { NumberIndicator } from "../../src/rubric/rubric.js";
import { arbitraryValues } from "../laws/arbitrary-dataset.js";
import { arbitraryGaps } from "../laws/arbitrary-input.js";
import { type Data, mostAssessed, scoreOf } from "./brute-force.js";

export interface Small {
  readonly rubric: Rubric;
  readonly data: Data;
}

/** Points of assessors have limits that their rules know of: below 0 and above their maximum they are refused. */
const isAssessed = (name: string): boolean => /^metric\d+.*(Points|Given)$/.test(name);

const assessed = (spec: NumberIndicator): NumberIndicator => ({ ...spec, integer: true, min: spec.min ?? 0 });

/** Where nobody reads them they could be anything. */
const withinReach = (data: Data): Data =>
  Object.fromEntries(
    Object.entries(data).map(([name, value]) => [name, isAssessed(name) && Number(value) > mostAssessed ? "0" : value]),
  );

/** Whole numbers, as many as are wanted, from a start that lies inside its own limits. */
function narrowed(spec: NumberIndicator, start: number, size: number): NumberIndicator {
  const { min: _min, max: _max, above: _above, below: _below, places: _places, ...rest } = spec;
  const { from, fromIncluded, to, toIncluded } = domainOf(spec);
  const least = from === null ? -1e9 : Number(fromIncluded ? ceil(from) : floor(from) + 1n);
  const most = to === null ? 1e9 : Number(toIncluded ? floor(to) : ceil(to) - 1n);
  const low = Math.max(least, Math.min(start, most - size));
  return { ...rest, integer: true, min: low, max: Math.max(low, Math.min(most, low + size)) };
}

function narrowedRubric(rubric: Rubric, starts: readonly number[], size: number): Rubric {
  const indicators = Object.entries(rubric.indicators).map(([name, spec], index) => {
    if (spec.type === "boolean" || spec.type === "choice") return [name, spec];
    const own = spec as NumberIndicator;
    return [name, isAssessed(name) ? assessed(own) : narrowed(own, starts[index % 12] ?? 0, size)];
  });
  return { ...rubric, indicators: Object.fromEntries(indicators) } as Rubric;
}

const starts = fc.array(fc.constantFrom(0, 0, 1, 45, 55, 95), { minLength: 12, maxLength: 12 });

/** With gaps in the data, or without; where an assessor finds no whole number to give, without data. */
export const small = (rubrics: fc.Arbitrary<Rubric>, size: number): fc.Arbitrary<Small> =>
  fc
    .tuple(rubrics, starts)
    .map(([rubric, own]) => narrowedRubric(rubric, own, size))
    .chain((rubric) =>
      arbitraryValues(rubric)
        .map(withinReach)
        .chain((all) => fc.oneof(fc.constant(all), arbitraryGaps(all)))
        .map((data) => ({ rubric, data: scoreOf(createScorer(rubric), data) ? data : {} })),
    );
