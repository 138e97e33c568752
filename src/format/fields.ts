/**
 * The building blocks of the rubric schema: what a number, a name, a title and a table of keys look like. A kind
 * of rule gets them as an argument, so that scoring a typed rubric needs no schema library.
 */
import * as z from "zod/mini";
import type { IssueCode, IssueParams } from "../issue/issue.js";
import { type Numeral, isNumeral } from "./numeral.js";

/** A check with an issue code of ours; `params` says what the sentence needs. */
export const check =
  <T, Code extends IssueCode>(code: Code, holds: (value: T) => boolean, params: (value: T) => IssueParams[Code]) =>
  ({ value, issues }: z.core.ParsePayload<T>): void => {
    if (!holds(value)) issues.push({ code: "custom", input: value, params: { code, params: params(value) } });
  };

export {
  boolean,
  enum as oneOf,
  lazy,
  literal,
  number,
  optional,
  record,
  string,
  tuple,
  union,
  unknown,
} from "zod/mini";

/** An object with these keys and no others; its error carries the known keys, for "did you mean". */
export const object = <Shape extends z.core.$ZodShape>(shape: Shape) =>
  z.strictObject(shape, {
    error: (issue) => (issue.code === "unrecognized_keys" ? Object.keys(shape).join("\n") : undefined),
  });

const given = (value: object, keys: readonly string[]): number =>
  keys.filter((key) => (value as Record<string, unknown>)[key] !== undefined).length;

/** Exactly one of these keys is there. */
export const exactlyOne = (...keys: string[]) =>
  check(
    "exactly-one-key",
    (value: object) => given(value, keys) === 1,
    () => ({ keys }),
  );

/** Not more than one of these keys is there. */
export const notBoth = (...keys: string[]) =>
  check(
    "both-keys",
    (value: object) => given(value, keys) < 2,
    () => ({ keys }),
  );

export const numeral = z
  .union([z.number(), z.string()])
  .check(check("bad-number", isNumeral, (value) => ({ found: String(value).slice(0, 40) })));

const limited = (holds: (value: number) => boolean, minimum: string, open: boolean) =>
  numeral.check(
    check(
      "number-out-of-range",
      (value: Numeral) => !isNumeral(value) || holds(Number(value)), // the sign of a decimal survives as a double
      (value) => ({ found: String(value), minimum, maximum: null, open }),
    ),
  );

export const positive = limited((value) => value > 0, "0", true);
export const notNegative = limited((value) => value >= 0, "0", false);

/** A signed width, not 0. */
export const stride = numeral.check(
  check(
    "number-out-of-range",
    (value: Numeral) => Number(value) !== 0,
    (value) => ({ found: String(value), minimum: "0", maximum: null, open: true }),
  ),
);

const percentage = /^-?\d{1,18}(\.\d{1,12})?%$/;

/** Points, or a percentage of the metric's maximum ("80%"). */
export const share = z.union([z.number(), z.string()]).check(
  check(
    "bad-number",
    (value: Numeral) => isNumeral(value) || (typeof value === "string" && percentage.test(value)),
    (value) => ({ found: String(value).slice(0, 40) }),
  ),
);

export const wholeNumber = (minimum: number, maximum: number) => z.int().check(z.minimum(minimum), z.maximum(maximum));

export const longestText = 10_000;

export const text = z.string().check(
  check(
    "bad-text",
    (value: string) => value.trim() !== "" && value.length <= longestText,
    (value) => ({ why: value.trim() === "" ? "empty" : "long", limit: longestText }),
  ),
);

/** A title or sentence in both languages. */
export const localized = object({ zh: text, en: text });

export const patterns = {
  "kebab-case": /^[a-z0-9]+(-[a-z0-9]+)*$/,
  "camel-case": /^[a-z][A-Za-z0-9]*$/,
  label: /^[A-Za-z0-9][A-Za-z0-9-]*$/,
  /** A metric, or one row of a repeated metric. */
  "metric-row": /^[a-z0-9]+(-[a-z0-9]+)*(\/[\p{L}\p{N}][\p{L}\p{N}-]*)?$/u,
};

export const longestName = 80;

const name = (style: keyof typeof patterns) =>
  z.string().check(
    check(
      "bad-name",
      (value: string) => value.length <= longestName && patterns[style].test(value),
      (found) => ({ found: found.slice(0, longestName), style }),
    ),
  );

export const kebabCase = name("kebab-case");
export const camelCase = name("camel-case");
export const label = name("label");
export const metricRow = name("metric-row");

/** Data in place of a number: an indicator or derived quantity by its name. */
export const named = object({ of: camelCase });

/** A list with at least one entry. */
export const list = <Entry extends z.core.SomeType>(entry: Entry) =>
  z.array(entry).check(
    check(
      "empty-list",
      (entries: unknown[]) => entries.length > 0,
      () => ({}),
    ),
  );

/** An object with some keys and the ends of a stretch of values: see `Ends`. */
export const withEnds = <Shape extends z.core.$ZodShape>(shape: Shape) =>
  object({
    atLeast: z.optional(numeral),
    above: z.optional(numeral),
    atMost: z.optional(numeral),
    below: z.optional(numeral),
    ...shape,
  }).check(notBoth("atLeast", "above"), notBoth("atMost", "below"));

/** Which ends of a range belong to it, where not both do. */
export const closed = z.enum(["lower", "upper", "none"]);

/** What a kind of rule gets to write its schema with. */
export type Fields = typeof import("./fields.js");
