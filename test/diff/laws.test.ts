/** Laws of a comparison: nothing that changed is silent, nothing that did not is told, and a class is a promise. */
import fc from "fast-check";
import { expect, it } from "vitest";
import { type Rubric, type RubricChange, type Scorecard, createScorer, diffRubrics } from "../../src/index.js";
import { arbitraryValues } from "../laws/arbitrary-dataset.js";
import { arbitraryGaps } from "../laws/arbitrary-input.js";
import { arbitraryRubric } from "../laws/arbitrary-rubric.js";
import { law } from "../laws/law.js";
import { arbitraryEdit } from "./arbitrary-edit.js";
import { mirrored, sorted } from "./mirror.js";

/** The same rubric with its numbers, formulas and conditions spelled otherwise, its keys in another order. */
function respelled(part: unknown, key = ""): unknown {
  if (typeof part === "number") return String(part).includes(".") ? `${part}00` : `${part}.0`;
  if (typeof part === "string") {
    if (/^-?\d+(\.\d+)?$/.test(part)) return Number(part);
    return key === "formula" ? `( ${part.replace(/([-+*/])/g, "  $1 ")})` : part;
  }
  if (Array.isArray(part)) return part.map((each: unknown) => respelled(each, key));
  if (typeof part !== "object" || part === null) return part;
  const entries = Object.entries(part).map(([name, each]) => [name, respelled(each, name)] as const);
  return Object.fromEntries(entries.reverse());
}

const edits = arbitraryRubric.chain((before) => arbitraryEdit(before).map((edit) => ({ before, ...edit })));

it("a rubric has no difference from itself, nor from itself spelled otherwise", () => {
  law(arbitraryRubric, (rubric) => {
    expect(diffRubrics(rubric, structuredClone(rubric))).toEqual([]);
    const other = { ...(respelled(rubric) as Rubric), $schema: "elsewhere.json" };
    expect(diffRubrics(rubric, other)).toEqual([]);
    expect(diffRubrics(other, rubric)).toEqual([]);
  });
});

it("no change to any part of the file is silent, and the way back is its mirror image", () => {
  law(
    edits,
    ({ before, after, leaf }) => {
      const found = diffRubrics(before, after);
      const isDefault = ["integer", "assessed", "rescale", "relative"].includes(String(leaf.path.at(-1)));
      if (!isDefault) expect(found).not.toEqual([]);
      expect(sorted(diffRubrics(after, before))).toEqual(sorted(found.map(mirrored)));
    },
    4,
  );
});

it("between any two rubrics the way back is the mirror image", () => {
  law(fc.tuple(arbitraryRubric, arbitraryRubric), ([a, b]) => {
    expect(sorted(diffRubrics(b, a))).toEqual(sorted(diffRubrics(a, b).map(mirrored)));
  });
});

/** What a scorecard says of the data, without the rubric that says it and the order in which it stands. */
const said = ({ rubric: _, metrics, sections, ...card }: Scorecard): unknown => ({
  ...card,
  metrics: [...metrics].sort((a, b) => (a.id < b.id ? -1 : 1)),
  sections: [...sections].sort((a, b) => (a.id < b.id ? -1 : 1)),
});

const has = (changes: readonly RubricChange[], severity: RubricChange["class"]): boolean =>
  changes.some((change) => change.class === severity);

/** The card; null where the data is refused; undefined where the rubric can't be compiled. */
function cardOf(rubric: Rubric, values: object): Scorecard | null | undefined {
  try {
    const [scored] = createScorer(rubric).scoreMany([values as never]);
    return scored?.ok ? scored.scorecard : null;
  } catch (error) {
    if ((error as { code?: unknown }).code === "RUBRIC_INVALID") return undefined;
    throw error;
  }
}

it("data that fitted before fits still unless a change is breaking, and scores the same unless one is scoring", () => {
  const met = { fits: 0, same: 0 };
  law(
    edits.chain((edit) =>
      arbitraryValues(edit.before)
        .chain((values) => fc.oneof(fc.constant(values), arbitraryGaps(values)))
        .map((values) => ({ ...edit, values })),
    ),
    ({ before, after, values }) => {
      const found = diffRubrics(before, after);
      const [card, cardAfter] = [cardOf(before, values), cardOf(after, values)];
      if (!card || cardAfter === undefined || has(found, "breaking")) return;
      met.fits++;
      expect(cardAfter).not.toBeNull();
      if (has(found, "scoring") || !cardAfter) return;
      met.same++;
      expect(said(cardAfter)).toEqual(said(card));
    },
    5,
  );
  expect(Math.min(met.fits, met.same)).toBeGreaterThan(50);
});
