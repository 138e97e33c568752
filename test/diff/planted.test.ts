/** Each planted change is found, whole, with its class, and nothing else; the other way round it is the mirror image. */
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { type ChangePlace, type RubricChange, diffRubrics } from "../../src/index.js";
import { type Edit, datonghu, edited } from "./edits.js";
import { mirrored, sorted } from "./mirror.js";

interface Case {
  readonly name: string;
  readonly edits: readonly Edit[];
  /** All changes, whole. */
  readonly changes?: readonly RubricChange[];
  /** All changes: code, class, at, path. */
  readonly codes?: readonly [string, string, ChangePlace, readonly unknown[] | null][];
  /** Some of the changes. */
  readonly has?: readonly RubricChange[];
}

const cases = JSON.parse(readFileSync(new URL("./planted.json", import.meta.url), "utf8")) as Case[];

describe.each(cases)("$name", ({ edits, changes, codes, has }) => {
  const [before, after] = [datonghu(), edited(datonghu(), edits)];
  const found = diffRubrics(before, after);

  it("is found", () => {
    if (changes) expect(found).toEqual(changes);
    if (has) expect(found).toEqual(expect.arrayContaining([...has]));
    if (codes) expect(found.map((each) => [each.code, each.class, each.at, each.path ?? null])).toEqual(codes);
    expect([changes, codes, has].some(Boolean)).toBe(true);
  });

  it("is the mirror image of the way back", () => {
    expect(sorted(diffRubrics(after, before))).toEqual(sorted(found.map(mirrored)));
  });
});
