import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { suggest, suggester } from "../../src/issue/suggest.js";

const names = ["staffInPost", "authorizedPosts", "budget", "unit", "预算完成率", "预算调整率"];

describe("a slip is found", () => {
  it.each([
    ["bugdet", "budget"],
    ["budgte", "budget"],
    ["ubdget", "budget"],
    ["budge", "budget"],
    ["budgets", "budget"],
    ["budgetary", "budget"],
    ["bodget", "budget"],
    ["BUDGET", "budget"],
    ["Budgit", "budget"],
    ["staffinpost", "staffInPost"],
    ["stafInPosts", "staffInPost"],
    ["authorisedPost", "authorizedPosts"],
    ["nuit", "unit"],
    ["uni", "unit"],
    ["预算完成", "预算完成率"],
    ["预算完成律", "预算完成率"],
  ])("%s: %s", (found, name) => {
    expect(suggest(found, names)).toBe(name);
  });

  it.each(["person", "bud", "budgetary1", "budxyz", "u", "", "决算数", "tinu"])("%s is too far from all", (found) => {
    expect(suggest(found, names)).toBeNull();
  });

  it("as long as the word is short enough to compare", () => {
    const long = "n".repeat(60);
    expect(suggest(long, [`${long}x`])).toBe(`${long}x`);
    expect(suggest(`${long}n`, [`${long}x`])).toBeNull();
    expect(suggest("n".repeat(59), [long.repeat(10_000), long])).toBe(long);
  });

  it("among none there is none", () => {
    expect(suggest("budget", [])).toBeNull();
  });

  it("takes names as they come", () => {
    expect(
      suggest(
        "bc",
        new Map([
          ["bb", 1],
          ["cc", 2],
        ]).keys(),
      ),
    ).toBe("bb");
    expect(suggest("bc", ["cc", "bb"])).toBe("cc");
    expect(suggest("bc", ["cc", "bc"])).toBe("bc");
  });
});

/** The fewest letters changed, added, removed or swapped, by trying them all. */
function edits(a: string, b: string): number {
  if (a === "" || b === "") return a.length + b.length;
  const swapped = a.length > 1 && b.length > 1 && a[0] === b[1] && a[1] === b[0];
  return Math.min(
    edits(a.slice(1), b.slice(1)) + (a[0] === b[0] ? 0 : 1),
    edits(a.slice(1), b) + 1,
    edits(a, b.slice(1)) + 1,
    swapped ? edits(a.slice(2), b.slice(2)) + 1 : Infinity,
  );
}

it("is the first of the nearest within a third of its letters, one at least", () => {
  const word = fc.string({ unit: fc.constantFrom("a", "b", "c"), maxLength: 6 });
  fc.assert(
    fc.property(word, fc.array(word, { maxLength: 5 }), (found, known) => {
      const distances = known.map((name) => edits(found, name));
      const least = Math.min(...distances);
      const most = Math.max(1, Math.floor(found.length / 3));
      expect(suggest(found, known)).toBe(least <= most ? known[distances.indexOf(least)] : null);
    }),
    { numRuns: 500 },
  );
});

describe("of many unknown words", () => {
  it("only the first are looked up", () => {
    const nearest = suggester(names, 2);
    expect([nearest("budge"), nearest("unknown"), nearest("budge")]).toEqual(["budget", null, null]);
  });

  it("fifty, if it is not told", () => {
    const nearest = suggester(new Set(names));
    const found = Array.from({ length: 52 }, () => nearest("unti"));
    expect(found).toEqual([...Array<string>(50).fill("unit"), null, null]);
  });
});
