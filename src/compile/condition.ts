/** A condition of a rubric: its facts looked up, its values read as what the facts are. */
import { type Condition, type Value, operators } from "../condition/condition.js";
import { exact } from "../exact/decimal.js";
import type { ConditionSpec, ValueSpec } from "../format/condition.js";
import { numeralText, plainDigits } from "../format/numeral.js";
import type { Path, Report } from "../issue/issue.js";
import { suggester } from "../issue/suggest.js";
import type { Scope } from "./scope.js";

export function compileCondition(spec: ConditionSpec, scope: Scope, report: Report, path: Path): Condition {
  const list = (key: "all" | "any", of: readonly ConditionSpec[]): Condition[] =>
    of.map((each, index) => compileCondition(each, scope, report, [...path, key, index]));
  if (spec.all) return { all: list("all", spec.all) };
  if (spec.any) return { any: list("any", spec.any) };
  if (spec.not) return { not: compileCondition(spec.not, scope, report, [...path, "not"]) };
  return comparison(spec as Required<Pick<ConditionSpec, "fact" | "operator" | "value">>, scope, report, path);
}

type Leaf = { readonly [Key in "fact" | "operator" | "value"]-?: NonNullable<ConditionSpec[Key]> };

function comparison({ fact, operator, value }: Leaf, scope: Scope, report: Report, path: Path): Condition {
  const indicator = scope.indicators.get(fact);
  const type = scope.derived.has(fact) ? "number" : indicator?.type;
  const isList = Array.isArray(value);
  const values = (isList ? value : [value]) as readonly ValueSpec[];
  const right = operators[operator];
  const isListed = scope.declared.has(fact) && !type;
  if (isListed) report("list-not-value", [...path, "fact"], { name: fact });
  else if (!type && !scope.unsound.has(fact)) {
    report("unknown-name", [...path, "fact"], { name: fact, suggestion: scope.nearest(fact), at: null });
  }
  const fits = isList === (right === "list") && (right !== "number" || type === "number");
  const read = (each: ValueSpec): Value | null => {
    switch (type) {
      case "number":
        return readNumber(each);
      case "boolean":
        return typeof each === "boolean" ? each : null;
      default:
        return typeof each === "string" ? each : null;
    }
  };
  const compiled = values.map(read).filter((each) => each !== null);
  if (type && (!fits || compiled.length < values.length)) {
    report("bad-condition-value", [...path, "value"], { operator, expected: fits || right === "one" ? type : right });
  }
  const known = indicator?.labels ?? [];
  const nearest = suggester(known);
  for (const [index, found] of type === "choice" ? compiled.entries() : []) {
    if (typeof found !== "string" || known.includes(found)) continue;
    const at = [...path, "value", ...(isList ? [index] : [])];
    report("unknown-label", at, { found, known, suggestion: nearest(found) });
  }
  return { fact, operator, values: compiled };
}

function readNumber(each: ValueSpec): Value | null {
  const digits = typeof each === "number" ? plainDigits(each) : each;
  return typeof digits === "string" && numeralText.test(digits) ? exact(digits) : null;
}
