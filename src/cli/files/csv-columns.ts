/** What a CSV file can hold of a rubric's indicators: a row has room for single values, and for the years of a series. */
import { compileSeries } from "../../compile/lists.js";
import { nested } from "../../dataset/nested.js";
import type { ColumnSpec, IndicatorSpec, Localized, NumberIndicator, Rubric } from "../../rubric/rubric.js";

type Indicators = Rubric["indicators"];

const isSeries = (spec: IndicatorSpec): spec is NumberIndicator => "series" in spec && spec.series !== undefined;

/** By the names that a header gives them: every year of a series has a column of its own, `revenue[1]` the oldest. */
export const csvColumns = (indicators: Indicators): Readonly<Record<string, ColumnSpec>> =>
  Object.fromEntries(
    Object.entries(indicators).flatMap(([id, spec]): [string, ColumnSpec][] => {
      if (spec.type === "table") return [];
      return isSeries(spec) ? compileSeries(id, spec).indicators.map((year) => [year.id, year.spec]) : [[id, spec]];
    }),
  );

/** The tables among them, for which a row has no room. */
export const tableTitles = (indicators: Indicators): readonly Localized[] =>
  Object.values(indicators).flatMap(({ type, title }) => (type === "table" ? [title] : []));

/** The cells of a row as a dataset has them: the years of a series in one list. */
export function datasetOfRow(
  cells: readonly (readonly [column: string, value: string | boolean | null])[],
  indicators: Indicators,
): Record<string, unknown> {
  const series = Object.entries(indicators).flatMap(([id, spec]) => (isSeries(spec) ? [[id, spec] as const] : []));
  return nested(cells, { declared: new Map(series.map(([id, spec]) => [id, compileSeries(id, spec).declared])) });
}
