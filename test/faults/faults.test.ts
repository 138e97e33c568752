/** Faults planted in sound rubrics are all found, where they are, with counterexamples that evaluation confirms. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Issue, type Rubric, checkRubric, getRubric } from "../../src/index.js";
import { isWithin } from "../../src/issue/issue.js";
import { ruleKinds } from "../../src/rules/kinds.js";
import { arbitraryRubric, rubricOfKind } from "../laws/arbitrary-rubric.js";
import { confirm } from "./confirm.js";
import { plantBands } from "./plant-bands.js";
import { plantData } from "./plant-data.js";
import { plantDirection } from "./plant-direction.js";
import { plantExamples } from "./plant-examples.js";
import { plantLoose } from "./plant-loose.js";
import { plantNames } from "./plant-names.js";
import { plantNested } from "./plant-nested.js";
import { plantPoints } from "./plant-points.js";
import { plantUnits } from "./plant-units.js";
import { type Planted, type Planter, spread } from "./plant.js";

const planters: Readonly<Record<string, Planter>> = {
  bands: plantBands,
  direction: plantDirection,
  points: plantPoints,
  examples: plantExamples,
  names: plantNames,
  units: plantUnits,
  loose: plantLoose,
  nested: plantNested,
  data: plantData,
};

/** Of each type of fault so many are checked, from the shipped rubric and from random ones; the others are alike. */
const most = { shipped: 15, random: 20 };
const fewest = 20;

const { seed } = fc.readConfigureGlobal();
const shipped = getRubric("hunan-department-overall", { year: 2020 });

/** The shorter half of twice as many: they hold every fault, and are checked in no time. */
const shorter = (rubrics: fc.Arbitrary<Rubric>, count: number): Rubric[] =>
  fc
    .sample(rubrics, { seed, numRuns: 2 * count })
    .sort((a, b) => JSON.stringify(a).length - JSON.stringify(b).length)
    .slice(0, count);

const ofAllKinds = (count: number): Rubric[] => ruleKinds.flatMap((kind) => shorter(rubricOfKind(kind), count));

const random: readonly Rubric[] = [...ofAllKinds(12), ...shorter(arbitraryRubric, 6)];

/** What only some rules hold takes more of them. */
const more: readonly Rubric[] = [...random, ...ofAllKinds(50)];

function plantedBy(planter: Planter): Map<string, Planted[]> {
  const isRare = planter === plantNested || planter === plantData;
  const types = new Map<string, { shipped: Planted[]; random: Planted[] }>();
  for (const rubric of [shipped, ...(isRare ? more : random)]) {
    for (const planted of planter(rubric)) {
      const lists = types.get(planted.fault) ?? { shipped: [], random: [] };
      types.set(planted.fault, lists);
      lists[rubric === shipped ? "shipped" : "random"].push(planted);
    }
  }
  return new Map(
    [...types].map(([fault, lists]) => [
      fault,
      [...spread(lists.shipped, most.shipped), ...spread(lists.random, most.random)],
    ]),
  );
}

const before = new Map<Rubric, Set<string>>();
const nameOf = ({ code, path, params }: Issue): string => JSON.stringify([code, path, params]);

function soundOf(rubric: Rubric): Set<string> {
  const known = before.get(rubric) ?? new Set(checkRubric(rubric).map(nameOf));
  before.set(rubric, known);
  return known;
}

/** What is wrong with what the check says of a planted fault. */
function misses({ sound, rubric, where, expected }: Planted): string[] {
  const fresh = checkRubric(rubric).filter((issue) => !soundOf(sound).has(nameOf(issue)));
  const reports = fresh.filter(
    ({ code, path }) => expected.includes(code) && where.some((each) => isWithin(path, each)),
  );
  if (reports.length === 0) return [`not found; instead ${fresh.map(nameOf).join(" ") || "nothing"}`];
  return reports.flatMap((issue) => {
    const problem = confirm(issue, rubric);
    return problem === null ? [] : [`${nameOf(issue)}: ${problem}`];
  });
}

let count = 0;

describe.each(Object.entries(planters))("%s", (_, planter) => {
  const types = plantedBy(planter);

  it.each([...types])("%s", (_fault, all) => {
    count += all.length;
    expect(all.length).toBeGreaterThanOrEqual(fewest);
    const missed = all.flatMap((planted) => misses(planted).map((problem) => ({ problem, planted })));
    expect(missed).toEqual([]);
  });
});

it("they are more than 500", () => {
  expect(count).toBeGreaterThan(500);
});
