/** What an audit finds, as data: a claim beside what the data say. Its sentences live in the locales. */
import type { Measure } from "../formula/units.js";
import type { Stretch } from "../issue/issue.js";
import type { Localized } from "../rubric/rubric.js";

/** Only errors and warnings make an audit fail. */
export type FindingSeverity = "error" | "warning" | "info";

/** A row of a repeated metric stands under `metric/row`. */
export type FindingPlace =
  | { readonly metric: string }
  | { readonly indicator: string }
  | { readonly derived: string }
  | { readonly identity: string }
  | { readonly section: string }
  | { readonly policy: string }
  | { readonly total: true };

interface About {
  /** Of what it is about; null for the total. */
  readonly title: Localized | null;
  /** The official wording, where the rubric quotes it. */
  readonly clause: string | null;
}

/** A number and how it is measured. */
export interface Measured {
  readonly text: string;
  readonly measure: Measure;
}

interface OfValue extends About {
  readonly measure: Measure;
  /** A plain decimal or a reduced fraction; null where the value is undefined. */
  readonly exact: string | null;
  /** The decimal places that were printed. */
  readonly places: number;
}

/** Every finding with the facts that its sentence needs. */
export interface FindingParams {
  /** Claimed points beside those of the data or, while data is missing, of the value that is claimed with them. */
  "points-wrong": About & { readonly by: "data" | "claimed-value"; readonly value: Measured | null };
  /** No value earns them at all or, `given`, none that the data still allow. */
  "claim-impossible": About & { readonly given: boolean };
  "claim-without-data": About & {
    /** What earns the points: values of `of`, an indicator or the metric; or its labels. */
    readonly implied: readonly Stretch[];
    readonly labels: readonly Localized[];
    readonly of: string;
    readonly ofTitle: Localized;
    readonly measure: Measure;
    readonly missing: readonly Localized[];
    /** What the sheet prints in place of a number. */
    readonly printed: readonly { readonly indicator: string; readonly title: Localized; readonly printed: string }[];
  };
  /** Neither the recomputed value rounded nor cut. */
  "value-wrong": OfValue;
  "sign-lost": OfValue;
  /** Cut where rounding gives another number. */
  "value-cut": OfValue & { readonly rounded: string };
  "value-rounded": OfValue;
  /** `parts`: what its parts claim; else what the data come to, or can still come to. */
  "total-not-footing": About & { readonly of: "parts" | "data"; readonly bounds: readonly [string, string] | null };
  "two-numbers": About & {
    readonly measure: Measure;
    readonly source: string | null;
    readonly ownSource: string | null;
    /** Of a choice, the titles of what was claimed and of what is in the data. */
    readonly labels: readonly [Localized, Localized] | null;
  };
  "identity-broken": About & {
    readonly measure: Measure;
    readonly left: Localized;
    readonly right: Localized;
    readonly difference: string;
  };
  /** The full points that the sheet prints are not the rubric's. */
  "max-wrong": About;
  /** Claimed as not applicable where no clause waives the metric, or the clause does not hold. */
  "not-applicable-wrong": About & { readonly why: "no-clause" | "does-not-hold" };
  /** Of a rule that the rubric or the host brings. */
  policy: About & { readonly type: string; readonly message: Localized };
}

export type FindingCode = keyof FindingParams;

export type Finding = {
  [Code in FindingCode]: {
    readonly code: Code;
    readonly severity: FindingSeverity;
    readonly at: FindingPlace;
    /** What was claimed, as text without its unit; null where there is no such thing. */
    readonly claimed: string | boolean | null;
    readonly recomputed: string | boolean | null;
    readonly params: FindingParams[Code];
  };
}[FindingCode];

/** Whether it makes an audit fail. */
export const isSerious = ({ severity }: Pick<Finding, "severity">): boolean => severity !== "info";
