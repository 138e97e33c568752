/** The editions that come with the package, each beside every other of its family. */
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import {
  ComparisonError,
  type Indicators,
  compareScores,
  describeChanges,
  diffRubrics,
  getRubric,
  listRubrics,
} from "../../src/index.js";
import { en, zh } from "../../src/locales/index.js";
import { expectExact } from "./exact-comparison.js";
import { mirrored, sorted } from "./mirror.js";

const { indicators } = JSON.parse(readFileSync("docs/examples/datonghu-2020.json", "utf8")) as {
  indicators: Indicators;
};

const all = listRubrics().map(({ family, edition }) => getRubric(family, { edition }));
const pairs = all.flatMap((before) =>
  all.flatMap((after) =>
    before.family === after.family ? [{ from: before.edition, to: after.edition, before, after }] : [],
  ),
);

describe.each(pairs)("$from → $to", ({ before, after }) => {
  const changes = diffRubrics(before, after);

  it("differ exactly where they are not the same, one way as the other", () => {
    expect(changes.length > 0).toBe(before !== after);
    expect(sorted(diffRubrics(after, before))).toEqual(sorted(changes.map(mirrored)));
  });

  it.each([zh, en])("is told in $language", (locale) => {
    for (const { item, text } of describeChanges(before, after, changes, { locale })) {
      expect(item).toMatch(/\S/);
      expect(text).toMatch(/\S/);
      expect(text).not.toMatch(/undefined|\[object|\bNaN\b/);
    }
  });

  it("the published data score with a difference that adds up", () => {
    try {
      expectExact(compareScores(before, after, indicators));
    } catch (error) {
      // Data that neither edition knows, or that one of them refuses.
      if (!(error instanceof ComparisonError)) throw error;
      expect(before.edition === "datonghu-2020" && after.edition === "datonghu-2020").toBe(false);
    }
  });
});
