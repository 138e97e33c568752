/** What changed in one metric that both rubrics have. */
import type { Path } from "../issue/issue.js";
import type { MetricSpec } from "../rubric/rubric.js";
import { type ChangeCode, type Finding, finding } from "./change.js";
import { differences, isReworded } from "./differences.js";

/** What no score follows from: a direction only says what a check expects of the rule. */
const unscored: ReadonlySet<unknown> = new Set(["direction", "printedMax"]);

const codes: Readonly<Record<string, ChangeCode>> = {
  max: "reweighted",
  rule: "rule-changed",
  notApplicable: "not-applicable-changed",
  "value.formula": "formula-changed",
  "value.unit": "unit-changed",
  "value.ifUndefined": "if-undefined-changed",
};

const codeOf = ([first = "", second = ""]: Path): ChangeCode =>
  codes[first] ?? codes[`${first}.${second}`] ?? "changed";

/** `breaks`: whether a change under this key can break data. */
export function metricChanges(
  { value: valueBefore, ...before }: MetricSpec,
  { value: valueAfter, ...after }: MetricSpec,
  breaks: (key: string) => boolean,
): Finding[] {
  const found = [...differences(before, after, []), ...differences(valueBefore ?? {}, valueAfter ?? {}, ["value"])];
  return found.map((difference) => {
    if (isReworded(difference)) return finding(difference, "reworded", "wording");
    if (unscored.has(difference.path[0])) return finding(difference, "changed", "wording");
    const isBreaking = breaks(String(difference.path[0]));
    return finding(difference, codeOf(difference.path), isBreaking ? "breaking" : "scoring");
  });
}
