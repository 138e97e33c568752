/** What changed in one indicator that both rubrics have: what a department may, and must, report. */
import { domainOf } from "../compile/scope.js";
import { compareFrom, compareTo } from "../exact/interval.js";
import type { Path } from "../issue/issue.js";
import type { Json } from "../issue/json.js";
import type { NumberIndicator } from "../rubric/rubric.js";
import { type ChangeClass, type ChangeCode, type Finding, finding } from "./change.js";
import { type Difference, differences, isReworded } from "./differences.js";
import { type Fields, isRecord, isSame, own } from "./same.js";

const limits = ["min", "above", "max", "below"] as const;

/**
 * `isAsked`: whether the range of an assessor's points may depend on the indicator. `path` leads to a column of a table,
 * and to the indicator itself where it is empty.
 */
export function indicatorChanges(before: Fields, after: Fields, isAsked: boolean, path: Path = []): Finding[] {
  const [type, typeAfter] = [own(before, "type") ?? "number", own(after, "type") ?? "number"];
  if (type !== typeAfter) {
    const whole: Difference = { path: [...path, "type"], before: before as Json, after: after as Json };
    return [finding(whole, "type-changed", "breaking")];
  }
  const [[ends, columns, others], [endsAfter, columnsAfter, othersAfter]] = [parted(before), parted(after)];
  const whole: Difference = { path, before: ends as Json, after: endsAfter as Json };
  return [
    ...(isSame(ends, endsAfter, "") ? [] : [finding(whole, "limits-changed", narrower(ends, endsAfter))]),
    ...differences(others, othersAfter, path).map((each) => findingOf(each, String(each.path[path.length]), isAsked)),
    ...columnChanges(columns, columnsAfter, isAsked, [...path, "columns"]),
  ];
}

/** The limits, the columns of a table, and the rest. */
function parted(spec: Fields): readonly [ends: Fields, columns: Fields, others: Fields] {
  const { columns = {}, ...rest } = spec;
  const isLimit = ([key]: [string, unknown]): boolean => (limits as readonly string[]).includes(key);
  const entries = Object.entries(rest);
  return [
    Object.fromEntries(entries.filter(isLimit)),
    isRecord(columns) ? columns : {},
    Object.fromEntries(entries.filter((entry) => !isLimit(entry))),
  ];
}

/** Wider limits can't break data, but they move the bounds of a score that waits for it. */
function narrower(before: Fields, after: Fields): ChangeClass {
  const [old, now] = [domainOf(before as NumberIndicator), domainOf(after as NumberIndicator)];
  return compareFrom(now, old) > 0 || compareTo(now, old) < 0 ? "breaking" : "scoring";
}

const codes: Readonly<Record<string, ChangeCode>> = {
  unit: "unit-changed",
  integer: "limits-changed",
  places: "limits-changed",
  options: "options-changed",
};

const mostPlaces = 12;

/** Any other key, also one to come, may say what data looks like. */
const classes: Readonly<Record<string, (difference: Difference, isAsked: boolean) => ChangeClass>> = {
  integer: ({ after }) => (after === true ? "breaking" : "scoring"),
  places: ({ before, after }) => (Number(after ?? mostPlaces) < Number(before ?? mostPlaces) ? "breaking" : "scoring"),
  options: ({ after }) => (after === null ? "breaking" : "scoring"),
  cohort: (_difference, isAsked) => (isAsked ? "breaking" : "scoring"),
  assessed: () => "wording",
};

function findingOf(difference: Difference, key: string, isAsked: boolean): Finding {
  if (isReworded(difference)) return finding(difference, "reworded", "wording");
  return finding(difference, codes[key] ?? "changed", classes[key]?.(difference, isAsked) ?? "breaking");
}

/** A column that came or went breaks data: its rows lack it, or have too much. */
function columnChanges(before: Fields, after: Fields, isAsked: boolean, path: Path): Finding[] {
  return [...new Set([...Object.keys(before), ...Object.keys(after)])].flatMap((name) => {
    const [a, b] = [own(before, name), own(after, name)];
    if (isRecord(a) && isRecord(b)) return indicatorChanges(a, b, isAsked, [...path, name]);
    const whole: Difference = { path: [...path, name], before: (a ?? null) as Json, after: (b ?? null) as Json };
    return [finding(whole, "changed", "breaking")];
  });
}
