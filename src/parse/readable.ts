/** What of a rubric with faults of form can still be checked, so that all its issues come at once. */
import type { Issue, Path } from "../issue/issue.js";
import type { Json } from "../issue/json.js";
import type { Rubric } from "../rubric/rubric.js";

/** Faults that leave everything else readable. */
const harmless: ReadonlySet<string> = new Set(["unknown-key", "bad-text", "bad-date", "period-reversed"]);

/** What no score depends on: where the table comes from, and why a reading was taken. */
const isAside = ([part, , key]: Path): boolean =>
  part === "source" || (part === "readings" && (key === "evidence" || key === "because"));

/** The keys of a metric that only concern the metric itself. */
const own: ReadonlySet<unknown> = new Set([
  "value",
  "rule",
  "notApplicable",
  "direction",
  "clause",
  "note",
  "printedMax",
]);

/** The path of the metric whose own rule, value or waiver a fault lies in. */
function metricOf(path: Path): Path | null {
  const at = path.lastIndexOf("metrics") + 2;
  return path[0] === "sections" && at > 1 && own.has(path[at]) ? path.slice(0, at) : null;
}

/** The rubric with each faulty metric reduced to its maximum; null where a fault is not one metric's own. */
export function withoutFaults(
  json: Json,
  issues: readonly Issue[],
): { rubric: Rubric; faulty: readonly Path[] } | null {
  const faulty: Path[] = [];
  for (const { code, path } of issues) {
    if (harmless.has(code) || isAside(path)) continue;
    const metric = metricOf(path);
    if (!metric) return null;
    faulty.push(metric);
  }
  return { rubric: faulty.reduce(reduceMetric, json) as unknown as Rubric, faulty };
}

function reduceMetric(json: Json, [key, ...rest]: Path): Json {
  if (key === undefined) {
    const { id, title, max } = json as { [key: string]: Json };
    return { id: id ?? "", title: title ?? "", max: max ?? 0, rule: { kind: "segments", segments: [{ constant: 0 }] } };
  }
  if (Array.isArray(json)) return json.map((each: Json, index) => (index === key ? reduceMetric(each, rest) : each));
  const object = json as { [key: string]: Json };
  return { ...object, [key]: reduceMetric(object[key] ?? null, rest) };
}
