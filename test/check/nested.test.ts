/** What the check says of rules with parts, with data beside the value, and with assessors. */
import { describe, expect, it } from "vitest";
import { checkRubric } from "../../src/index.js";
import { rubricOf } from "../invalid/tables.js";

const none = { below: null, above: null, step: null, points: null, steps: null };

/** The issues of a rubric whose metric `rate` (a rate in %, of 5 points) has this rule. */
const issuesOf = (rule: object, value: object = {}, more: object = {}): string[] =>
  checkRubric(rubricOf({ metrics: { rate: { value, rule: { ...none, ...rule }, ...more } } })).map(
    ({ code, path }) => `${code} ${path.slice(4).join(".")}`,
  );

const share = (award: number | string) => ({ formula: "budget / spent", unit: "%", ifUndefined: [{ award }] });
const composite = (...parts: object[]) => ({
  kind: "composite",
  parts: parts.map((part, index) => ({ id: `part-${index}`, ...part })),
});
const steps = { kind: "deduction", above: 100, step: 1, points: 1, steps: "complete" };

describe("what is awarded without a value is not what a rule comes to", () => {
  it("less than the floor of the rule is no fault", () => {
    const part = { max: 5, value: share(0), rule: { ...steps, floor: 2 } };
    expect(issuesOf(composite(part))).toEqual([]);
  });

  it("nor is less than the floor of a rule that is relative to data", () => {
    const relative = { ...steps, above: { of: "spent" }, relative: true, floor: 2 };
    const value = { formula: "budget", unit: "CNY10k", ifUndefined: [{ award: 0 }] };
    expect(issuesOf(relative, value)).toEqual([]);
  });

  it("full points where there is no value do not make up for a rule that misses them", () => {
    const bands = [
      { atMost: 10, points: 3 },
      { above: 10, points: 0 },
    ];
    const part = { max: 5, value: share("full"), rule: { kind: "bands", bands } };
    expect(issuesOf(composite(part))).toEqual(["rule-maximum rule", "rule-maximum rule.parts.0.rule"]);
  });

  it("full points of the metric are not those of one of its parts", () => {
    const parts = [
      { max: 2, rule: { kind: "proportional", target: { of: "rate" } } },
      { max: 3, rule: { kind: "proportional", target: 100 } },
    ];
    expect(issuesOf(composite(...parts), { ifUndefined: [{ award: "full" }] })).toEqual([]);
  });
});

describe("a direction", () => {
  const chosen = (from: number, to: number) => ({ from, to, given: "score" });
  const bands = (low: object | number, high: object | number) => ({
    kind: "bands",
    bands: [
      { atMost: 50, points: low },
      { above: 50, points: high },
    ],
  });
  const lower = { direction: "lower-is-better" };
  const higher = { direction: "higher-is-better" };

  it("is not broken by points that an assessor cannot give", () => {
    expect(issuesOf(bands(5, chosen(0, 1)), {}, lower)).toEqual([]);
    expect(issuesOf(bands(chosen(0, 1), 5), {}, higher)).toEqual([]);
  });

  it("is broken by those that one can", () => {
    expect(issuesOf(bands(0, chosen(0, 5)), {}, lower)).toEqual(["against-direction direction"]);
  });
});
