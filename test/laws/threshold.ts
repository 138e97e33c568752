/** A threshold of a rule: a number, or data by their name. */
import { exact } from "../../src/exact/decimal.js";
import type { Numeral } from "../../src/format/numeral.js";
import type { ValueSpec } from "../../src/rubric/rubric.js";
import type { Points } from "./points.js";
import type { Setting } from "./rule-laws.js";

export type Threshold = Numeral | { readonly of: string };

export const isData = (threshold: Threshold | undefined): threshold is { readonly of: string } =>
  typeof threshold === "object";

/** In the unit of the value that is compared with it. */
export const thresholdOf = (threshold: Threshold, { value, facts }: Setting): Points =>
  isData(threshold) ? facts.value({ formula: threshold.of, unit: value?.unit }) : exact(threshold);

/** A formula of the value and the data that it is compared with. */
export function compared(
  { value }: Setting,
  { of }: { readonly of: string },
  formula: (value: string, of: string) => string,
  unit: ValueSpec["unit"],
): ValueSpec[] {
  return value ? [{ formula: formula(`(${value.formula})`, `(${of})`), unit }] : [];
}
