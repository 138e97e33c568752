/** A single value of a dataset. */
import { exactText } from "../exact/decimal.js";
import type { Quotient } from "../exact/quotient.js";

/** A number in the indicator's own unit, a boolean or a label. */
export type Given = Quotient | boolean | string;

/** As a file or a scorecard writes it. */
export const givenText = (given: Given): string | boolean => (typeof given === "object" ? exactText(given) : given);

/** The values that were given, by name; one that is not here is missing. */
export type Dataset = ReadonlyMap<string, Given>;
