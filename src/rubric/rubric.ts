/** The types of a rubric file, read from its schema. */
import type * as z from "zod/mini";
import type { Frozen } from "../format/frozen.js";
import type * as schema from "./schema.js";

export type { ValueSpec } from "../format/value.js";

/** A rubric file, format version 1. */
export type Rubric = Frozen<z.infer<typeof schema.rubric>>;
export type SectionSpec = Frozen<z.infer<typeof schema.section>>;
export type MetricSpec = Frozen<z.infer<typeof schema.metric>>;
export type IndicatorSpec = Frozen<z.infer<typeof schema.indicator>>;
export type NumberIndicator = Frozen<z.infer<typeof schema.numberIndicator>>;
export type TableIndicator = Frozen<z.infer<typeof schema.tableIndicator>>;
export type ColumnSpec = Frozen<z.infer<typeof schema.column>>;
export type DerivedSpec = Frozen<z.infer<typeof schema.derived>>;
export type AdjustmentSpec = Frozen<z.infer<typeof schema.adjustment>>;
export type IdentitySpec = Frozen<z.infer<typeof schema.identity>>;
export type PolicySpec = Frozen<z.infer<typeof schema.policy>>;
export type ReportSpec = Frozen<z.infer<typeof schema.report>>;
export type ReadingSpec = Frozen<z.infer<typeof schema.reading>>;
export type ExampleSpec = Frozen<z.infer<typeof schema.example>>;
export type Localized = Frozen<z.infer<typeof schema.derived>>["title"];

/** A title in a language, in English where the rubric has no other. */
export const titleIn = (title: Localized, language: string): string =>
  (title as Readonly<Record<string, string>>)[language] ?? title.en;

/** family/edition, what the rubric is called by. */
export const rubricId = ({ family, edition }: Rubric): string => `${family}/${edition}`;
