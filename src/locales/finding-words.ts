/** What the sentences of findings are made of: names and numbers as text in the language, with their units. */
import type { FindingCode } from "../audit/finding.js";

interface Claim {
  readonly title: string;
  readonly claimed: string;
}

interface Value extends Claim {
  readonly recomputed: string;
  readonly places: number;
}

export interface FindingFacts {
  /** `value`: what the points go by; null where that is no number. `recomputed`: null where the metric is left out. */
  "points-wrong": Claim & { recomputed: string | null; value: string | null; byClaim: boolean };
  "claim-impossible": Claim & { given: boolean };
  "claim-without-data": Claim & {
    missing: readonly string[];
    /** What must have been the case: "a rate of at least 105%"; null where nothing earns the points. */
    implied: { readonly of: string; readonly values: string; readonly labels: boolean } | null;
    printed: readonly { readonly title: string; readonly printed: string }[];
  };
  "value-wrong": Claim & { recomputed: string | null };
  "sign-lost": Value;
  "value-cut": Value & { rounded: string };
  "value-rounded": Value;
  /** `title` is null for the total; `bounds`: what it can still be. */
  "total-not-footing": {
    title: string | null;
    claimed: string;
    recomputed: string | null;
    parts: boolean;
    bounds: readonly [string, string] | null;
  };
  "two-numbers": Claim & { recomputed: string; source: string | null; ownSource: string | null };
  /** `title` is null where the rubric gives none. */
  "identity-broken": {
    title: string | null;
    left: string;
    right: string;
    leftNumber: string;
    rightNumber: string;
    difference: string;
  };
  "max-wrong": { title: string | null; claimed: string; recomputed: string };
  "not-applicable-wrong": { title: string; why: "no-clause" | "does-not-hold" };
  policy: { message: string };
}

export type FindingSentences = { readonly [Code in FindingCode]: (facts: FindingFacts[Code]) => string };
