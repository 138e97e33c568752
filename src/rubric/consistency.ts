/** What a rubric asks of the numbers beside scoring them: identities that must hold, and policies that find. */
import * as z from "zod/mini";
import { condition } from "../format/condition.js";
import { kebabCase, localized, object, text } from "../format/fields.js";
import { unit } from "../format/value.js";

/** Two formulas that must come to the same number, exactly: parts and their total, a balance carried over. */
export const identity = object({
  id: kebabCase,
  title: z.optional(localized),
  left: z.string(),
  right: z.string(),
  unit: z.optional(unit),
  clause: z.optional(text),
});

/** A rule in json-rules-engine's JSON; its facts are named `indicator:<id>`, `metric:<id>:points`, `total` … */
export const policy = object({
  name: kebabCase,
  conditions: condition,
  event: object({
    type: z.enum(["finding", "advice"]),
    params: object({ severity: z.enum(["error", "warning", "info"]), message: localized, clause: z.optional(text) }),
  }),
});
