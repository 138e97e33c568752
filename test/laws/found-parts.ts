/** What small rubrics with gaps are put together from. */
import type { MetricSpec } from "../../src/index.js";

type Spec = Partial<MetricSpec> & Pick<MetricSpec, "max" | "rule">;
type Data = Readonly<Record<string, unknown>>;

export interface Found {
  readonly name: string;
  readonly indicators: Readonly<Record<string, object>>;
  readonly derived?: Readonly<Record<string, { formula: string }>>;
  readonly metrics: readonly Spec[];
  readonly rescale?: true;
  readonly places?: number;
  readonly known: Data;
  /** Enough of them to reach the ends. */
  readonly completions: readonly Data[];
}

export const atZero = (below: number, atLeast: number): MetricSpec["rule"] => ({
  kind: "bands",
  bands: [
    { below: 0, points: below },
    { atLeast: 0, points: atLeast },
  ],
});

export const is = (fact: string, operator: "equal" | "greaterThan" | "lessThan", value: number | boolean) => ({
  fact,
  operator,
  value,
});

export const flag = { type: "boolean" };
export const bonus: Spec = {
  max: 10,
  value: { formula: "x" },
  rule: {
    kind: "deduction",
    below: 0,
    step: 1,
    points: 1,
    steps: "complete",
    floor: -4,
    bonus: { points: 1, step: 1, steps: "complete", cap: 5 },
  },
};
export const optional = (when: string): Spec => ({
  max: 10,
  notApplicable: { when: is(when, "equal", true), award: "exclude" },
  value: { formula: "y" },
  rule: atZero(2, 10),
});

export const rows = (columns: object) => ({ type: "table", columns });
export const proportional = (x: string): Spec => ({
  max: 10,
  value: { formula: x },
  rule: { kind: "proportional", target: 100 },
});
