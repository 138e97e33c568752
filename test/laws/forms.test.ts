/** Every form of every kind of rule really is among the arbitrary ones, or the laws would hold of too little. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { metricSpecs } from "../../src/rubric/readings.js";
import { ruleKinds } from "../../src/rules/kinds.js";
import { rubricOfKind } from "./arbitrary-rubric.js";
import { formsOf, readsValue } from "./kinds.js";
import { rulesIn } from "./rules-in.js";

const { seed } = fc.readConfigureGlobal();

const metricsOf = (kind: (typeof ruleKinds)[number]) =>
  fc.sample(rubricOfKind(kind), { seed, numRuns: 400 }).flatMap(metricSpecs);

describe.each(ruleKinds)("%s", (kind) => {
  const metrics = metricsOf(kind);
  const rules = metrics.flatMap((spec) => rulesIn(spec).filter(({ rule }) => rule.kind === kind));

  it("has every form", () => {
    const left = Object.entries(formsOf(kind)).filter(([, has]) => !rules.some(({ rule }) => has(rule)));
    expect(left.map(([form]) => form)).toEqual([]);
  });

  it("goes without a value where no rule reads one", () => {
    const free = metrics.filter((spec) => !readsValue(spec));
    expect(free.length > 0).toBe(free.some(({ value }) => !value));
    expect(metrics.every((spec) => spec.value !== undefined || !readsValue(spec))).toBe(true);
  });
});

describe("rules inside others", () => {
  const inside = ruleKinds.flatMap((kind) =>
    metricsOf(kind).flatMap((spec) =>
      rulesIn(spec)
        .slice(1)
        .map(({ rule }) => [kind, rule.kind] as const),
    ),
  );

  it.each([...new Set(inside.map(([outer]) => outer))])("%s holds every kind", (outer) => {
    expect([...new Set(inside.filter(([each]) => each === outer).map(([, kind]) => kind))].sort()).toEqual(ruleKinds);
  });

  it("three of the kinds hold rules", () => {
    expect(new Set(inside.map(([outer]) => outer))).toEqual(new Set(["cases", "choose", "composite"]));
  });
});
