/** What a caller asks for; one without types may hand in anything. */
import { isDate } from "../format/date.js";
import type { Path, Report } from "../issue/issue.js";
import { entriesOf, shown } from "../issue/json.js";
import { suggester } from "../issue/suggest.js";

/** An edition by its name, by the budget year that it governs, or by a day (2021-03-01) on which it is in force. */
export type RubricQuery = { readonly edition: string } | { readonly year: number } | { readonly date: string };

const checks: Readonly<Record<string, (value: unknown, path: Path, report: Report) => void>> = {
  edition: text,
  year(value, path, report) {
    const expected = typeof value === "number" ? "int" : "number";
    if (!Number.isInteger(value)) report("wrong-type", path, { expected: [expected], found: shown(value) });
  },
  date(value, path, report) {
    if (typeof value !== "string" || !isDate(value)) report("bad-date", path, { found: shown(value) });
  },
};

export function text(value: unknown, path: Path, report: Report): void {
  if (typeof value !== "string") report("wrong-type", path, { expected: ["string"], found: shown(value) });
}

/** The query with every property read once; anything but exactly one way of asking is reported, and then it is null. */
export function readQuery(query: unknown, report: Report): RubricQuery | null {
  const path = ["query"];
  const keys = Object.keys(checks);
  const nearest = suggester(keys);
  let isSound = true;
  const refuse: Report = (...issue) => {
    isSound = false;
    report(...issue);
  };
  const entries = entriesOf(query, path, refuse).filter(([, value]) => value !== undefined);
  for (const [key, value] of entries) {
    if (Object.hasOwn(checks, key)) checks[key]?.(value, [...path, key], refuse);
    else refuse("unknown-key", [...path, key], { key: key.slice(0, 80), suggestion: nearest(key), known: keys });
  }
  if (isSound && entries.length !== 1) refuse("exactly-one-key", path, { keys });
  return isSound ? (Object.fromEntries(entries) as RubricQuery) : null;
}
