/** A department's indicators, read once and validated: what the rest of scoring works on. */
import { type Row, type Rows, cellName } from "../compile/lists.js";
import type { Scope } from "../compile/scope.js";
import { type Issue, issueList } from "../issue/issue.js";
import { suggester } from "../issue/suggest.js";
import { entries } from "./entries.js";
import type { Dataset, Given } from "./given.js";
import { readRows, readYears } from "./read-list.js";
import { readValue } from "./read-value.js";

export interface ReadDataset {
  readonly dataset: Dataset;
  /** The rows of the tables that are given; their cells stand in the dataset too. */
  readonly rows: Rows;
  readonly issues: readonly Issue[];
}

/** Reads every property once, so that changing the input afterwards changes nothing. */
export function readDataset(input: unknown, { declared }: Pick<Scope, "declared">): ReadDataset {
  const { issues, report } = issueList();
  const dataset = new Map<string, Given>();
  const rows = new Map<string, readonly Row[]>();
  const nearest = suggester(declared.keys());
  for (const [id, raw] of entries(input, [], report)) {
    const found = declared.get(id);
    if (!found) {
      report("unknown-indicator", [id], { name: id.slice(0, 80), suggestion: nearest(id) });
      continue;
    }
    try {
      if (raw === undefined || raw === null) continue;
      if (found.kind === "value") {
        const value = readValue(raw, found.indicator, [id], report);
        if (value !== null) dataset.set(id, value);
      } else if (found.kind === "series") {
        for (const [name, value] of readYears(raw, found.years, [id], report)) dataset.set(name, value);
      } else {
        const own = readRows(raw, found.columns, [id], report);
        if (own) rows.set(id, own);
        for (const row of own ?? [])
          for (const [column, value] of row.cells) dataset.set(cellName(id, row.id, column), value);
      }
    } catch {
      report("not-data", [id], { why: "accessor" }); // a proxy, or a toString that throws
    }
  }
  return { dataset, rows, issues };
}
