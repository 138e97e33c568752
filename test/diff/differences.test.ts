/** Where pieces of JSON differ: rules of kinds to come among them, because the walk knows no kind. */
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { differences } from "../../src/diff/differences.js";
import type { Json } from "../../src/issue/json.js";

interface Case {
  readonly name: string;
  /** Under which key; "rule" where nothing is said. */
  readonly key?: string;
  readonly before: Json;
  readonly after: Json;
  /** Path without the key, before, after; true for another order. */
  readonly found: readonly [readonly (string | number)[], Json, Json, true?][];
}

const cases = JSON.parse(readFileSync(new URL("./differences.json", import.meta.url), "utf8")) as Case[];

const listed = (key: string, before: Json, after: Json): unknown[] =>
  differences(before, after, [key]).map(({ path, before: from, after: to, isOrder }) => [
    path.slice(1),
    from,
    to,
    ...(isOrder ? [true] : []),
  ]);

describe.each(cases)("$name", ({ key = "rule", before, after, found }) => {
  it("is found", () => expect(listed(key, before, after)).toEqual(found));

  it("is the mirror image of the way back", () => {
    const back = found.map(([path, from, to, ...order]) => [path, to, from, ...order]);
    expect(listed(key, after, before)).toEqual(expect.arrayContaining(back));
    expect(listed(key, after, before)).toHaveLength(found.length);
  });

  it("is no difference from itself", () => expect(listed(key, before, structuredClone(before))).toEqual([]));
});
