/** A sound rubric with something changed at random. Whatever comes: issues, soon, and no exception but RubricError and DatasetError. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Indicators, createScorer, safeParseRubric } from "../../src/index.js";
import { json } from "./world.js";

/** A place in a JSON value. */
type Place = readonly (string | number)[];

describe("mutations of a sound rubric", () => {
  const shipped = json("../../rubrics/hunan-department-overall/datonghu-2020.json");
  const { indicators } = json("../../docs/examples/datonghu-2020.json") as { indicators: Indicators };

  const isParent = (value: unknown): value is Record<string, unknown> => typeof value === "object" && value !== null;

  const placesIn = (value: unknown, at: Place = []): Place[] =>
    isParent(value) ? Object.keys(value).flatMap((key) => [[...at, key], ...placesIn(value[key], [...at, key])]) : [];

  const valueAt = (value: unknown, place: Place): unknown =>
    place.reduce((each, key) => (isParent(each) ? each[key] : undefined), value);

  interface Mutation {
    kind: "replace" | "delete" | "duplicate" | "swap" | "rename";
    place: number;
    other: number;
    value: unknown;
  }

  function mutate(rubric: unknown, { kind, place, other, value }: Mutation): void {
    const all = placesIn(rubric);
    const at = all[place % all.length] ?? [];
    const from = all[other % all.length] ?? [];
    const key = at.at(-1) ?? "";
    const parent = valueAt(rubric, at.slice(0, -1));
    if (!isParent(parent)) return;
    const node = parent[key];
    const set = (to: Record<string, unknown>, name: string | number, what: unknown): void => {
      Object.defineProperty(to, name, { value: what, enumerable: true, configurable: true, writable: true });
    };
    if (kind === "replace") set(parent, key, structuredClone(value));
    else if (kind === "duplicate") {
      if (Array.isArray(parent)) parent.splice(Number(key), 0, structuredClone(node));
      else set(parent, `${key}2`, structuredClone(node));
    } else if (kind === "swap") {
      const target = valueAt(rubric, from.slice(0, -1));
      set(parent, key, structuredClone(valueAt(rubric, from)));
      if (isParent(target)) set(target, from.at(-1) ?? "", structuredClone(node));
    } else if (Array.isArray(parent)) parent.splice(Number(key), 1);
    else {
      delete parent[key];
      if (kind === "rename") set(parent, String(value).slice(0, 20), node);
    }
  }

  const nodes = placesIn(shipped).map((place) => valueAt(shipped, place));
  const value = fc.oneof(
    fc.constantFrom(...nodes),
    fc.constantFrom(
      null,
      true,
      false,
      0,
      -1,
      1,
      5,
      100,
      "0",
      "-0.5",
      "5",
      "100",
      "full",
      "exclude",
      "",
      1e300,
      0.1 + 0.2,
    ),
    fc.constantFrom([], {}, [[]], { fact: "staffInPost", operator: "equal", value: 0 }),
    fc.constantFrom("staffInPost", "value", "constructor", "__proto__", "staffInPost / authorizedPosts", "1 / (1 - 1)"),
    fc.jsonValue({ maxDepth: 2 }),
  );
  const mutation = fc.record<Mutation>({
    kind: fc.constantFrom("replace", "replace", "delete", "duplicate", "swap", "rename"),
    place: fc.nat(),
    other: fc.nat(),
    value,
  });

  it("have issues, or score", () => {
    fc.assert(
      fc.property(fc.array(mutation, { minLength: 1, maxLength: 3 }), (mutations) => {
        const rubric = structuredClone(shipped);
        for (const each of mutations) mutate(rubric, each);
        const parsed = safeParseRubric(rubric);
        if (!parsed.ok) return;
        for (const scored of createScorer(parsed.rubric).scoreMany([indicators, {}])) {
          expect(scored.ok || scored.issues.length > 0).toBe(true);
        }
      }),
      { numRuns: 5 * (fc.readConfigureGlobal().numRuns ?? 100) },
    );
  }, 120_000);
});
