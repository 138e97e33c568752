/** A rubric as rules of an engine scores as the scorer does: an evaluator of its own, held to it wherever rules reach. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Indicators, type Rubric, createScorer, getRubric } from "../../src/index.js";
import { arbitraryCase, arbitraryGapsFilled } from "../laws/arbitrary-case.js";
import { subjects } from "../laws/arbitrary-rubric.js";
import { arbitraryAnswers, arbitraryTable, rubricOf } from "../laws/arbitrary-totals.js";
import { inEngine, onCard } from "./in-engine.js";

const numRuns = Math.ceil((fc.readConfigureGlobal().numRuns ?? 100) / 4);

/** Both score the same, or both refuse the data. */
async function agree(rubric: Rubric, indicators: Indicators): Promise<void> {
  const [card] = createScorer(rubric).scoreMany([indicators]);
  const found = inEngine(rubric, indicators);
  if (card?.ok) expect(await found).toEqual(onCard(card.scorecard));
  else await expect(found).rejects.toMatchObject({ code: "DATASET_INVALID" });
}

const law = <T>(arbitrary: fc.Arbitrary<T>, holds: (value: T) => Promise<void>): Promise<void> =>
  fc.assert(
    fc.asyncProperty(arbitrary, async (value) => void (await holds(value))),
    { numRuns },
  );

/** The table of 2020 as it is, beside the random ones, with random data. */
const table2020 = {
  name: "the 2020 table",
  rubric: fc.constant(getRubric("hunan-department-overall", { edition: "datonghu-2020" })),
};

describe.each([...subjects, table2020])("$name", ({ rubric }) => {
  it("with data", () => law(arbitraryCase(rubric), (each) => agree(each.rubric, each.input)));

  it("with gaps in the data", () => law(arbitraryGapsFilled(rubric, 1), (each) => agree(each.rubric, each.known)));
});

it("totals with scaled sections and adjustments", () =>
  law(
    arbitraryTable.chain((table) => fc.tuple(fc.constant(rubricOf(table)), arbitraryAnswers(table, 3))),
    ([rubric, answers]) => agree(rubric, answers),
  ));
