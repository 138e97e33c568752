/** A value as a rubric writes it: a formula, its unit, how it is rounded, and what counts where it has none. */
import type * as z from "zod/mini";
import { units } from "../formula/units.js";
import { condition } from "./condition.js";
import {
  list,
  literal,
  localized,
  notBoth,
  notNegative,
  object,
  oneOf,
  optional,
  string,
  union,
  wholeNumber,
} from "./fields.js";
import type { Frozen } from "./frozen.js";

export const unit = oneOf(Object.keys(units) as (keyof typeof units)[]);
export const places = wholeNumber(0, 12);
export const rounding = oneOf(["half-up", "down"]);

const award = union([literal("full"), notNegative]);

export const undefinedEntry = object({ when: optional(condition), award });

export const value = object({
  formula: string(),
  unit: optional(unit),
  unitText: optional(localized),
  round: optional(object({ places, rounding })),
  ifUndefined: optional(list(undefinedEntry)),
  perYear: optional(union([oneOf(["mean", "min", "max"]), object({ nth: wholeNumber(1, 20) })])),
}).check(notBoth("unit", "unitText"));

export type ValueSpec = Frozen<z.infer<typeof value>>;
