/** Readings explained: what each alternative does to a score and what claims say of it, in one language. */
import type { Line } from "../locales/line.js";
import type { Words } from "../locales/locale.js";
import type { Verdict } from "../readings/consistent-readings.js";
import type { ScorecardTotal } from "../scorecard/scorecard.js";

export interface AlternativeExplanation {
  readonly alternative: string;
  /** Its title, or its name where it has none. */
  readonly title: string;
  readonly isChosen: boolean;
  /** null where nothing was scored: only claims are explained, or the data are not valid under it. */
  readonly total: (Pick<ScorecardTotal, "points" | "bounds" | "max"> & { readonly grade: string | null }) | null;
  /** Whether the score under it is another, or there is none. */
  readonly isChange: boolean;
  /** What becomes of which metric. */
  readonly changes: readonly Line[];
  /** null where there are no claims. */
  readonly verdict: Verdict | null;
  /** The claims against it, and the alternatives of other readings with which there are the fewest of them. */
  readonly against: readonly Line[];
  readonly with: readonly string[];
}

export interface ReadingExplanation {
  readonly id: string;
  readonly question: string;
  /** Titles of the metrics concerned. */
  readonly metrics: readonly string[];
  /** What the choice rests on, and why it was made. */
  readonly evidence: string;
  readonly because: string;
  /** The rubric's own choice first. */
  readonly alternatives: readonly AlternativeExplanation[];
  /** What the claims say. */
  readonly lines: readonly Line[];
}

export interface ReadingsExplanation {
  readonly words: Words;
  /** What is to be said of them all. */
  readonly lines: readonly Line[];
  readonly readings: readonly ReadingExplanation[];
}
