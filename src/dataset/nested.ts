/** Single values put together again as a dataset has them: series as lists, tables as lists of rows. */
import { partsOfName } from "../compile/lists.js";
import type { Scope } from "../compile/scope.js";

type Text = string | boolean | null;
type Row = Record<string, Text>;

/** Values by the names that they have on a scorecard: `revenue[2]`, `targets/t1/actual`. */
export function nested(
  values: Iterable<readonly [name: string, value: Text]>,
  { declared }: Pick<Scope, "declared">,
): Record<string, unknown> {
  const result = new Map<string, unknown>();
  const rows = new Map<string, Row>();
  for (const [name, value] of values) {
    const [owner, place, column] = partsOfName(name) ?? [name];
    const found = declared.get(owner);
    if (found?.kind === "series" && place !== undefined) {
      const years = (result.get(owner) as Text[] | undefined) ?? found.years.map(() => null);
      years[Number(place) - 1] = value;
      result.set(owner, years);
    } else if (found?.kind === "table" && place !== undefined && column !== undefined) {
      const table = (result.get(owner) as Row[] | undefined) ?? [];
      const key = `${owner}/${place}`;
      const row = rows.get(key) ?? { id: place };
      if (!rows.has(key)) table.push(row);
      row[column] = value;
      rows.set(key, row);
      result.set(owner, table);
    } else result.set(name, value);
  }
  return Object.fromEntries(result);
}
