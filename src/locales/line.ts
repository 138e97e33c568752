/** The lines of an explanation: a code and its facts. Their sentences live in the locales. */

/** Numbers and titles in these are texts, ready for a sentence; null stands for what does not apply. */
export interface LineParams {
  /**
   * The formula with its titles; with the numbers put in and its functions worked out, which may be a chain of two; and
   * its value, `exact` where what is shown of it is rounded.
   */
  formula: { titles: string; numbers: string; value: string; exact: string | null };
  /** How far a value is from a quantity that the rule compares it with; `exact…` where what is shown is rounded. */
  distance: {
    value: string;
    title: string;
    threshold: string;
    exactThreshold: string | null;
    side: "above" | "below" | "equal";
    distance: string;
    exact: string | null;
  };
  /** The value was rounded before the rule, as the rubric says. */
  "value-rounded": { from: string; to: string; places: number };
  /** The value lies on a flat stretch: a band, or the full or lowest points. */
  band: { value: string; interval: string; points: string };
  /** A place among others, 1 the best, that has points of its own. */
  rank: { rank: string; points: string };
  /** A place behind those that are listed, with so many points off for each place between. */
  behind: { rank: string; listed: string; steps: string; each: string; start: string; points: string };
  /** Whole or started steps beyond a threshold; null where the value itself is how far it is beyond. */
  steps: {
    value: string;
    side: "above" | "below";
    threshold: string | null;
    distance: string;
    step: string;
    count: "complete" | "started";
    steps: string;
    each: string;
    drop: boolean;
    start: string;
    points: string;
  };
  /** A straight line: points = intercept + slope · x; `rounded` where some of these are only shown so. */
  slope: {
    value: string;
    interval: string;
    points: string;
    intercept: string | null;
    slope: string;
    rounded: boolean;
  };
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
  sum: { points: string; of: readonly string[]; rounded: boolean };
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
  /** Of a section: what its parts come to, and what that counts; `scored` so far where something is missing. */
  "section-scaled": { of: string; from: string; points: string; max: string; complete: boolean };
  /** Of an adjustment: what it did to the total. */
  adjusted: { points: string };
  /** Cases that are counted: `points`, a size, are added, or taken off where `drop` is true. */
  counted: { title: string; given: string; each: string; atMost: string; points: string; drop: boolean };
  /** The total was, or while it is open will be, kept to a limit. */
  "points-capped": { limit: string; from: string | null; to: string | null };
  /** The best grade that is left. */
  "grade-capped": { grade: string };
  "not-adjusted": { condition: string };
  "adjustment-open": { low: string; high: string };
  /** Of the whole card. */
  "total-complete": { points: string; max: string };
  "total-incomplete": {
    scored: string;
    /** Some adjustments are in it. */
    adjusted: boolean;
    metrics: number;
    of: number;
    low: string;
    high: string;
    tight: boolean;
  };
  /** What the sections come to, the adjustments that changed it, and the total. */
  "total-adjusted": { from: string; titles: readonly string[]; points: string };
  "total-excluded": { titles: readonly string[]; rescaled: boolean };
  "total-excerpt": { missing: string | null };
  "under-readings": { readings: readonly string[] };
  /** Of the readings of a rubric: how many there are, and of how many another alternative changes this score. */
  "readings-scored": { readings: number; changing: number };
  /** A metric under another reading; its status where that changes too. "–" stands for one that is left out. */
  "reading-change": { title: string; from: string; to: string; fromStatus: string | null; toStatus: string | null };
  /** The data are not valid under another reading; with the sentences of their issues. */
  "reading-refused": { issues: readonly string[] };
  /** The claims of several departments, weighed together. */
  "claims-of-all": { records: number };
  /** Claims on the metrics of a reading, and the alternatives that they are consistent with. */
  "claims-tell": { claims: number; fitting: readonly string[] };
  /** Claims that fit every alternative of a reading alike, if there are any. */
  "claims-indifferent": { claims: number };
  "claims-undecided": { limit: number };
  /** The questions of other readings that are judged together with this one. */
  "claims-together": { questions: readonly string[] };
  /** A combination of alternatives that fits all claims. */
  "claims-fitting": { of: readonly string[] };
  /** A claim, and what it comes to under a reading: null where that gives no points. The record is named where there are several. */
  "claim-against": { record: string | null; title: string; claimed: string; recomputed: string | null };
  "claim-unexplained": { record: string | null; title: string; claimed: string; recomputed: string | null };
  "claims-more": { count: number };
  "claims-not-weighed": { count: number; limit: number };
  /** How many changes of one indicator win points. */
  "what-if-single": { scored: string; changes: number };
  /** The changes that together reach a target; none where it is reached already. */
  "what-if-target": { scored: string; target: string; changes: number; total: string; proven: boolean };
  "what-if-out-of-reach": { scored: string; target: string; most: string; proven: boolean };
  /** A change of one indicator, what it does to the metric that it is for, and to others; "–" stands for no points. */
  "what-if-change": {
    title: string;
    from: string;
    to: string;
    own: Moved | null;
    others: readonly Moved[];
    goal: "next" | "best" | "target";
    withoutValue: readonly string[];
    total: { readonly from: string; readonly to: string };
    proven: boolean;
  };
  "what-if-adjustable": { titles: readonly string[] };
  "what-if-fixed": { titles: readonly string[] };
  "what-if-missing": { titles: readonly string[] };
}

/** A metric and its points before and after. */
interface Moved {
  readonly title: string;
  readonly from: string;
  readonly to: string;
}

export type LineCode = keyof LineParams;

/** A line before it has its sentence. */
export type Statement = { [Code in LineCode]: { readonly code: Code; readonly params: LineParams[Code] } }[LineCode];

/** A line with its sentence in the language of the explanation. */
export type Line = {
  [Code in LineCode]: { readonly code: Code; readonly params: LineParams[Code]; readonly text: string };
}[LineCode];
