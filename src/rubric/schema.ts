/** The rubric format, version 1: the one source of its form, from which the JSON schema is generated. */
import * as z from "zod/mini";
import { condition } from "../format/condition.js";
import { isDate } from "../format/date.js";
import * as fields from "../format/fields.js";
import {
  camelCase,
  check,
  kebabCase,
  label,
  list,
  localized,
  metricRow,
  notNegative,
  numeral,
  object,
  positive,
  stride,
  text,
  wholeNumber,
} from "../format/fields.js";
import type { Numeral } from "../format/numeral.js";
import { places, rounding, unit, value } from "../format/value.js";
import { suggest } from "../issue/suggest.js";
import { ruleSchemas } from "../rules/kinds.js";
import type { NestedRule } from "../rules/lowering.js";
import { identity, policy } from "./consistency.js";
import { report } from "./report-form.js";

const certainty = z.enum(["quoted", "secondary", "recalled"]);

const date = z.string().check(check("bad-date", isDate, (value) => ({ found: value.slice(0, 40) })));

/** When a table is in force; both days belong to it. */
export const effective = object({ from: date, to: z.optional(date) }).check(
  check(
    "period-reversed",
    ({ from, to }: { from: string; to?: string | undefined }) => to === undefined || from <= to,
    ({ from, to = "" }) => ({ from, to }),
  ),
);

export const source = object({
  document: text,
  part: z.optional(text),
  published: z.optional(date),
  certainty,
});

const cohortOf = { of: z.string() };

/** A value that a batch computes over all its departments. */
export const cohort = z.discriminatedUnion("take", [
  object({ take: z.enum(["max", "min", "mean"]), ...cohortOf }),
  object({ take: z.literal("rank"), ...cohortOf, order: z.optional(z.enum(["highest-first", "lowest-first"])) }),
]);

const number = {
  title: localized,
  type: z.optional(z.literal("number")),
  unit: z.optional(unit),
  unitText: z.optional(localized),
  integer: z.optional(z.boolean()),
  places: z.optional(places),
  min: z.optional(numeral),
  max: z.optional(numeral),
  above: z.optional(numeral),
  below: z.optional(numeral),
  assessed: z.optional(z.boolean()),
};

const numberKeys = [
  fields.notBoth("unit", "unitText"),
  fields.notBoth("min", "above"),
  fields.notBoth("max", "below"),
] as const;

export const numberIndicator = object({
  ...number,
  series: z.optional(wholeNumber(2, 20)),
  cohort: z.optional(cohort),
}).check(
  ...numberKeys,
  fields.notBoth("series", "cohort"),
  check(
    "both-keys",
    ({ unit, cohort }: { unit?: string | undefined; cohort?: { take: string } | undefined }) =>
      unit === undefined || cohort?.take !== "rank",
    () => ({ keys: ["unit", "rank"] }),
  ),
);

export const booleanIndicator = object({ title: localized, type: z.literal("boolean") });

export const choiceIndicator = object({
  title: localized,
  type: z.literal("choice"),
  options: z.record(label, localized),
});

export const column = z.discriminatedUnion("type", [
  object(number).check(...numberKeys),
  booleanIndicator,
  choiceIndicator,
]);

export const tableIndicator = object({
  title: localized,
  type: z.literal("table"),
  columns: z.record(camelCase, column),
});

export const indicator = z.discriminatedUnion("type", [
  numberIndicator,
  booleanIndicator,
  choiceIndicator,
  tableIndicator,
]);

/** A named quantity, or the rows of a table for which a condition over its columns holds. */
export const derived = object({
  title: localized,
  formula: z.optional(z.string()),
  unit: z.optional(unit),
  unitText: z.optional(localized),
  rows: z.optional(camelCase),
  where: z.optional(condition),
}).check(
  fields.exactlyOne("formula", "rows"),
  fields.notBoth("formula", "where"),
  fields.notBoth("unit", "unitText"),
  fields.notBoth("unit", "rows"),
  fields.notBoth("unitText", "rows"),
);

export const notApplicable = object({
  when: condition,
  award: z.union([z.literal("full"), z.literal("exclude"), notNegative]),
});

const nested: z.ZodMiniType<NestedRule, NestedRule> = z.lazy(() => rule as z.ZodMiniType<NestedRule, NestedRule>);

export const rule = z.discriminatedUnion("kind", ruleSchemas({ ...fields, condition, value, rule: nested }));

export const metric = object({
  id: kebabCase,
  title: localized,
  max: positive,
  printedMax: z.optional(positive),
  each: z.optional(camelCase),
  where: z.optional(condition),
  weights: z.optional(object({ equal: z.literal(true), places: wholeNumber(0, 6), rounding })),
  value: z.optional(value),
  direction: z.optional(z.enum(["higher-is-better", "lower-is-better"])),
  notApplicable: z.optional(notApplicable),
  rule,
  clause: z.optional(text),
  note: z.optional(text),
});

const scale = object({ from: positive });

interface Section {
  id: string;
  title: z.infer<typeof localized>;
  max: Numeral;
  scale?: z.infer<typeof scale> | undefined;
  printedMax?: Numeral | undefined;
  sections?: Section[] | undefined;
  metrics?: z.infer<typeof metric>[] | undefined;
}

/** A section holds sections or metrics, at any depth. */
export const section: z.ZodMiniType<Section, Section> = object({
  id: kebabCase,
  title: localized,
  max: positive,
  scale: z.optional(scale),
  printedMax: z.optional(positive),
  sections: z.optional(z.lazy(() => list(section))),
  metrics: z.optional(list(metric)),
}).check(fields.exactlyOne("sections", "metrics"));

/** Points by the number of cases; a negative `each` takes them off. */
const perCase = object({ of: camelCase, each: stride, atMost: positive });

export const adjustment = object({
  id: kebabCase,
  title: localized,
  when: z.optional(condition),
  effect: object({
    points: z.optional(z.union([stride, perCase])),
    pointsAtMost: z.optional(numeral),
    gradeAtMost: z.optional(kebabCase),
  }).check(fields.exactlyOne("points", "pointsAtMost", "gradeAtMost")),
  clause: z.optional(text),
});

export const grade = object({ id: kebabCase, title: localized, atLeast: z.optional(numeral) });

export const grades = object({ source: object({ document: text, certainty }), bands: list(grade) });

interface Titled {
  chosen: string;
  alternatives: object;
  titles?: object | undefined;
}

const readingNames = ({ chosen, alternatives }: Titled): string[] => [chosen, ...Object.keys(alternatives)];

/** A title of something that is neither the choice nor an alternative. */
const strayTitle = (reading: Titled): string | undefined =>
  Object.keys(reading.titles ?? {}).find((name) => !readingNames(reading).includes(name));

export const reading = object({
  id: kebabCase,
  question: localized,
  metrics: list(kebabCase),
  chosen: kebabCase,
  evidence: z.enum(["published", "wording", "silent"]),
  because: localized,
  alternatives: z.record(kebabCase, z.record(z.string(), z.unknown())),
  titles: z.optional(z.record(kebabCase, localized)),
}).check(
  check(
    "unknown-reading",
    (reading: Titled) => strayTitle(reading) === undefined,
    (reading) => {
      const [found, known] = [strayTitle(reading) ?? "", readingNames(reading)];
      return { found, known, suggestion: suggest(found, known) };
    },
  ),
);

export const expectation = object({
  status: z.optional(z.enum(["complete", "incomplete"])),
  points: z.optional(z.union([numeral, z.null()])),
  scored: z.optional(numeral),
  bounds: z.optional(z.tuple([numeral, numeral])),
  grade: z.optional(z.union([kebabCase, z.null()])),
  metrics: z.optional(z.record(metricRow, z.union([numeral, z.null()]))),
});

export const example = object({ name: text, indicators: z.record(camelCase, z.unknown()), expect: expectation });

export const rubric = object({
  $schema: z.optional(z.string()),
  format: z.literal(1),
  family: kebabCase,
  edition: kebabCase,
  year: z.optional(wholeNumber(1900, 2999)),
  effective: z.optional(effective),
  revision: wholeNumber(1, 9999),
  title: localized,
  source,
  extent: z.enum(["complete", "excerpt"]),
  missing: z.optional(localized),
  points: object({ max: positive, places: wholeNumber(0, 6), rounding, rescale: z.optional(z.boolean()) }),
  indicators: z.record(camelCase, indicator),
  derived: z.optional(z.record(camelCase, derived)),
  sections: list(section),
  adjustments: z.optional(list(adjustment)),
  grades: z.optional(grades),
  identities: z.optional(list(identity)),
  policies: z.optional(list(policy)),
  report: z.optional(report),
  readings: z.optional(list(reading)),
  examples: z.optional(list(example)),
}).check(
  check(
    "exactly-one-key",
    ({ extent, year, effective }: Dated) => extent === "excerpt" || (year === undefined) !== (effective === undefined),
    () => ({ keys: ["year", "effective"] }),
  ),
  fields.notBoth("year", "effective"),
  check(
    "both-keys",
    ({ extent, missing }: Dated) => extent === "excerpt" || missing === undefined,
    () => ({ keys: ["extent: complete", "missing"] }),
  ),
);

/** An excerpt may leave open when its table governs, and says what it leaves out. */
interface Dated {
  readonly extent: string;
  readonly year?: number | undefined;
  readonly effective?: object | undefined;
  readonly missing?: object | undefined;
}

export { condition, identity, policy, report, value };
