/** Rules in json-rules-engine's JSON, read once and copied, so that an assessment changes nothing of a host's objects. */
import type { TopLevelCondition } from "json-rules-engine";
import { PolicyError } from "../issue/errors.js";
import type { FindingSeverity } from "../audit/finding.js";
import { type Path, type Report, issueList } from "../issue/issue.js";
import { type Json, copyJson, limits, shown } from "../issue/json.js";
import { suggest } from "../issue/suggest.js";
import type { Localized } from "../rubric/rubric.js";
import { type Asked, type JsonObject, checkKeys, objectIn, readCondition, textIn } from "./read-condition.js";

export interface Policy {
  readonly name: string;
  readonly conditions: TopLevelCondition;
  /** Every fact that the conditions name, each once. */
  readonly asked: readonly Asked[];
  readonly event: PolicyEvent;
}

export interface PolicyEvent {
  readonly type: string;
  readonly severity: FindingSeverity;
  readonly message: Localized;
  readonly clause: string | null;
}

/** The rubric's policies and the host's rules, in their order. Throws a PolicyError with everything that is wrong. */
export function readPolicies(policies: unknown, rules: unknown): Policy[] {
  const { issues, report } = issueList();
  const names = new Set<string>();
  const read = (list: unknown, key: string): Policy[] => {
    const at: Report = (code, path, params) => report(code, [key, ...path], params);
    const copy = list === undefined ? [] : copyJson(list, at);
    if (copy !== undefined && !Array.isArray(copy)) at("wrong-type", [], { expected: ["array"], found: shown(copy) });
    return Array.isArray(copy) ? copy.flatMap((each: Json, index) => readPolicy(each, [index], names, at) ?? []) : [];
  };
  const all = [...read(policies, "policies"), ...read(rules, "rules")];
  if (issues.length > 0) throw new PolicyError(issues);
  return all;
}

function readPolicy(json: Json, path: Path, names: Set<string>, report: Report): Policy | null {
  const given = objectIn(json, path, report);
  if (!given) return null;
  checkKeys(given, ["name", "conditions", "event", "priority"], path, report);
  for (const key of ["name", "conditions", "event"]) if (given[key] === undefined) report("missing-key", path, { key });
  const name = textIn(given.name, [...path, "name"], report);
  if (name === "") report("bad-text", [...path, "name"], { why: "empty", limit: limits.text });
  if (name !== null && names.has(name)) report("duplicate-id", [...path, "name"], { id: name });
  if (name !== null) names.add(name);
  const { conditions } = given;
  const asked = new Map<string, Asked>();
  const ask = (each: Asked): unknown => asked.set(each.key, each);
  const read = conditions === undefined ? [] : [readCondition(conditions, [...path, "conditions"], report, ask)];
  const event = readEvent(objectIn(given.event, [...path, "event"], report), name ?? "", [...path, "event"], report);
  return { name: name ?? "", conditions: { all: read }, asked: [...asked.values()], event };
}

const severities: readonly FindingSeverity[] = ["error", "warning", "info"];

/** A rule that was not written for this library says neither how serious it is nor a sentence: a warning with its name. */
function readEvent(json: JsonObject | null, name: string, path: Path, report: Report): PolicyEvent {
  if (json && json.type === undefined) report("missing-key", path, { key: "type" });
  const params = objectIn(json?.params, [...path, "params"], report) ?? {};
  const at = (key: string): Path => [...path, "params", key];
  const found = textIn(params.severity, at("severity"), report) ?? "warning";
  const severity = severities.find((each) => each === found);
  if (!severity)
    report("not-one-of", at("severity"), {
      found,
      allowed: severities,
      suggestion: suggest(found, severities),
    });
  return {
    type: textIn(json?.type, [...path, "type"], report) ?? "",
    severity: severity ?? "warning",
    message: readMessage(params.message ?? name, at("message"), report),
    clause: textIn(params.clause ?? undefined, at("clause"), report),
  };
}

function readMessage(json: Json, path: Path, report: Report): Localized {
  if (typeof json === "string") return { zh: json, en: json };
  const given = objectIn(json, path, report);
  const [zh, en] = (["zh", "en"] as const).map((language) => {
    if (given && given[language] === undefined) report("missing-key", path, { key: language });
    return textIn(given?.[language], [...path, language], report) ?? "";
  });
  return { zh: zh ?? "", en: en ?? "" };
}
