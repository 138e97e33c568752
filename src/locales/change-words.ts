/** What a language needs to say what changed between two rubrics. */
import type { ChangeClass, ChangeCode, ChangedKind } from "../diff/change.js";

/** Texts ready for a sentence. */
interface FromTo {
  /** The part of the thing that changed: "full points", "band". */
  what: string;
  /** null where there was nothing. */
  before: string | null;
  after: string | null;
}

/** The codes with facts of their own; all others are a part of a thing, before and after. */
interface OwnParams {
  added: { detail: string };
  removed: { detail: string };
  "need-changed": { needed: boolean };
}

export type ChangeParams = { [Code in ChangeCode]: Code extends keyof OwnParams ? OwnParams[Code] : FromTo };

export type ChangeSentences = { readonly [Code in ChangeCode]: (params: ChangeParams[Code]) => string };

type Dictionary = Readonly<Record<string, string>>;

export interface ChangeWords {
  readonly sentences: ChangeSentences;
  /** What each class of changes means to a department, as a heading. */
  readonly classes: Readonly<Record<ChangeClass, string>>;
  /** What a thing is called that a change is about; `rubric` is the whole table. */
  readonly kinds: Readonly<Record<ChangedKind | "rubric", string>>;
  readonly nothing: string;
  /** Keys of the format; "deduction.points" is `points` inside a deduction, or under a key of that name. */
  readonly keys: Dictionary;
  /** Words of the format by the key that they stand under: "steps.complete"; a rule's kind is "kind.deduction". */
  readonly values: Dictionary;
  /** An entry of a list, counted from 1. */
  readonly entry: (place: number) => string;
  /** A key with its value, inside a description: "step 5%". */
  readonly part: (key: string, value: string) => string;
  /** Several parts, and entries made of parts. */
  readonly parts: (parts: readonly string[]) => string;
  readonly entries: (entries: readonly string[]) => string;
  /** A rule of a kind with its parts. */
  readonly ruleOf: (kind: string, parts: string) => string;
}
