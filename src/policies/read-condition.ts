/** Conditions of json-rules-engine's JSON, with the facts that they ask for; `path`, which runs script, is refused. */
import canonicalize from "canonicalize";
import type { NestedCondition } from "json-rules-engine";
import { isRubricFact } from "../compile/policy-scope.js";
import type { Path, Report } from "../issue/issue.js";
import { type Json, shown } from "../issue/json.js";
import { suggest } from "../issue/suggest.js";

/** A fact as a condition asks for it. */
export interface Asked {
  readonly fact: string;
  readonly params: { readonly [key: string]: Json };
  /** Tells it from the same fact with other parameters. */
  readonly key: string;
}

export type JsonObject = { readonly [key: string]: Json };

const isObject = (json: Json | undefined): json is JsonObject =>
  typeof json === "object" && json !== null && !Array.isArray(json);

/** null where there is none; anything else is reported. */
export function objectIn(json: Json | undefined, path: Path, report: Report): JsonObject | null {
  if (isObject(json)) return json;
  if (json !== undefined) report("wrong-type", path, { expected: ["object"], found: shown(json) });
  return null;
}

/** The same for a text. */
export function textIn(json: Json | undefined, path: Path, report: Report): string | null {
  if (typeof json === "string") return json;
  if (json !== undefined) report("wrong-type", path, { expected: ["string"], found: shown(json) });
  return null;
}

export function checkKeys(json: JsonObject, known: readonly string[], path: Path, report: Report): void {
  for (const key of Object.keys(json))
    if (!known.includes(key))
      report("unknown-key", [...path, key], { key: key.slice(0, 80), suggestion: suggest(key, known), known });
}

const forms = ["all", "any", "not", "fact"] as const;

/** The condition as it is run, every fact under its key; `ask` hears of each. Its faults are reported. */
export function readCondition(json: Json, path: Path, report: Report, ask: (asked: Asked) => void): NestedCondition {
  const nothing = { all: [] };
  const given = objectIn(json, path, report);
  if (!given) return nothing;
  const [form, another] = forms.filter((each) => given[each] !== undefined);
  if (form === undefined || another) {
    report("exactly-one-key", path, { keys: ["all", "any", "not", "fact + operator + value"] });
    return nothing;
  }
  if (form === "fact") return readComparison(given, path, report, ask);
  checkKeys(given, [form, "name", "priority"], path, report);
  const inner = (each: Json, ...keys: Path): NestedCondition =>
    readCondition(each, [...path, form, ...keys], report, ask);
  if (form === "not") return { not: inner(given.not ?? null) };
  const all = given[form] ?? null;
  if (!Array.isArray(all)) report("wrong-type", [...path, form], { expected: ["array"], found: shown(all) });
  else if (all.length === 0) report("empty-list", [...path, form], {});
  const list = Array.isArray(all) ? all.map((each: Json, index) => inner(each, index)) : [];
  return form === "all" ? { all: list } : { any: list };
}

const comparisonKeys = ["fact", "operator", "value", "params", "name", "priority"];

function readComparison(json: JsonObject, path: Path, report: Report, ask: (asked: Asked) => void): NestedCondition {
  checkKeys(json, comparisonKeys, path, report);
  for (const key of ["operator", "value"]) if (json[key] === undefined) report("missing-key", path, { key });
  const { value = null } = json;
  const asked = (from: JsonObject, at: Path): string => {
    const found = readFact(from, at, report);
    if (found) ask(found);
    return found?.key ?? "";
  };
  const isFact = isObject(value) && value.fact !== undefined;
  if (isFact) checkKeys(value, ["fact", "params"], [...path, "value"], report);
  return {
    fact: asked(json, path),
    operator: textIn(json.operator, [...path, "operator"], report) ?? "",
    value: isFact ? { fact: asked(value, [...path, "value"]) } : value,
  };
}

function readFact(json: JsonObject, path: Path, report: Report): Asked | null {
  const fact = textIn(json.fact, [...path, "fact"], report);
  const params = objectIn(json.params ?? {}, [...path, "params"], report);
  if (fact === null || !params) return null;
  // What the rubric brings is one value; only a host's fact can make something of parameters.
  if (isRubricFact(fact) && Object.keys(params).length > 0) checkKeys({ params }, ["fact"], path, report);
  return { fact, params, key: canonicalize([fact, params]) ?? fact };
}
