/** The lines of an explanation: a code and its facts. Their sentences live in the locales. */

/** Numbers and titles in these are texts, ready for a sentence; null stands for what does not apply. */
export interface LineParams {
  /** The formula with its titles, with the numbers put in, and its value; `exact` where the value is a fraction. */
  formula: { titles: string; numbers: string; value: string; exact: string | null };
  /** The value was rounded before the rule, as the rubric says. */
  "value-rounded": { from: string; to: string; places: number };
  /** The value lies on a flat stretch: a band, or the full or lowest points. */
  band: { value: string; interval: string; points: string };
  /** Whole or started steps beyond a threshold. */
  steps: {
    value: string;
    side: "above" | "below";
    threshold: string;
    distance: string;
    step: string;
    count: "complete" | "started";
    steps: string;
    each: string;
    drop: boolean;
    start: string;
    points: string;
  };
  /** A straight line: points = intercept + slope · x. */
  slope: { value: string; interval: string; points: string; intercept: string | null; slope: string };
  /** Points that an assessor gave. */
  given: { title: string; points: string; from: string; to: string };
  /** The condition that chose the branch of a rule. */
  branch: { condition: string };
  /** None of the conditions of a rule held. */
  rest: Record<string, never>;
  /** The stretch of values that chose the branch. */
  within: { value: string; interval: string };
  /** Points that do not depend on a value. */
  award: { points: string };
  /** A part of the rule with its own points. */
  part: { title: string; points: string };
  /** An item of a list, or cases that are counted: what was given, and what it adds. */
  item: { title: string; given: string; points: string };
  best: { points: string; of: readonly string[]; rank: number };
  /** A target of 0 that is met. */
  "zero-target": { titles: string; points: string };
  sum: { points: string; of: readonly string[] };
  scale: { points: string; of: string };
  clamp: { points: string; of: string };
  "points-rounded": { from: string; to: string };
  lost: { lost: string; max: string };
  gained: { gained: string; max: string };
  "not-applicable": { condition: string; points: string };
  "not-applicable-excluded": { condition: string };
  undefined: { denominator: string; condition: string | null; points: string };
  missing: { titles: readonly string[] };
  bounds: { low: string; high: string };
  /** Of the whole card. */
  "total-complete": { points: string; max: string };
  "total-incomplete": { scored: string; metrics: number; of: number; low: string; high: string; tight: boolean };
  "total-excluded": { titles: readonly string[]; rescaled: boolean };
  "total-excerpt": Record<string, never>;
  "under-readings": { readings: readonly string[] };
}

export type LineCode = keyof LineParams;

/** A line before it has its sentence. */
export type Statement = { [Code in LineCode]: { readonly code: Code; readonly params: LineParams[Code] } }[LineCode];

/** A line with its sentence in the language of the explanation. */
export type Line = {
  [Code in LineCode]: { readonly code: Code; readonly params: LineParams[Code]; readonly text: string };
}[LineCode];
