/** Past records: what a department reported, and what was claimed for it. */
import { type Claims, type ClaimedPoints, readClaims } from "../claims/claims.js";
import type { Compiled } from "../compile/compile.js";
import { type ReadDataset, readDataset } from "../dataset/dataset.js";
import type { Indicators } from "../dataset/indicators.js";
import { DatasetError } from "../issue/errors.js";
import { type Issue, issueList } from "../issue/issue.js";
import { entriesOf } from "../issue/json.js";
import type { Rubric } from "../rubric/rubric.js";

/** As a dataset file writes it; whatever else stands there is not read. */
export interface ClaimedRecord<R extends Rubric = Rubric> {
  readonly indicators: Indicators<R>;
  readonly claims: Claims;
}

export interface ReadRecord {
  readonly read: ReadDataset;
  readonly claimed: ClaimedPoints;
}

/** Throws a DatasetError with every issue of every record; its path begins with the place of the record. */
export function readRecords(records: Iterable<unknown>, own: Compiled): ReadRecord[] {
  const { issues, report } = issueList();
  const add = (found: readonly Issue[], at: Issue["path"]): void =>
    found.forEach(({ path, ...issue }) => issues.push({ ...issue, path: [...at, ...path] } as Issue));
  const read = [...records].map((record, index): ReadRecord => {
    const before = issues.length;
    const { indicators, claims } = Object.fromEntries(entriesOf(record, [index], report));
    if (issues.length > before)
      return { read: readDataset({}, own.scope), claimed: { metrics: new Map(), total: null } };
    const dataset = readDataset(indicators, own.scope);
    const { claimed, issues: wrong } = readClaims(claims, own);
    add(dataset.issues, [index, "indicators"]);
    add(wrong, [index]);
    return { read: dataset, claimed };
  });
  if (issues.length > 0) throw new DatasetError(issues);
  return read;
}
