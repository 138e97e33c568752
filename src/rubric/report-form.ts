/** How a report lays out the numbers of a department: the tables of the official form, and sentences. */
import * as z from "zod/mini";
import { kebabCase, list, localized, object } from "../format/fields.js";

/** An indicator, a derived quantity or a metric (its value), by its name; null leaves the cell empty. */
const cell = z.union([z.string(), z.null()]);

const table = object({
  id: kebabCase,
  title: localized,
  columns: list(localized),
  rows: list(object({ title: localized, cells: list(cell) })),
});

/** In a sentence `{name}` stands for the value with its unit. */
export const report = object({
  tables: z.optional(list(table)),
  paragraphs: z.optional(list(localized)),
});
