/** The rules and facts of a rubric while they are written. */
import type { Almanac, NestedCondition, RuleProperties } from "json-rules-engine";
import type { Compiled } from "../../compile/compile.js";
import { exactText } from "../../exact/decimal.js";
import type { Quotient } from "../../exact/quotient.js";
import { type PolicyFact, uncached } from "../fetch-facts.js";
import { scalarIn } from "../number-in.js";

/** In this order the engine runs them: each reads what those before it have found. Rules of an app come after all. */
export const priorities = {
  data: 10_000,
  range: 9_000,
  part: 1_000,
  metric: 500,
  missing: 400,
  section: 300,
  total: 200,
};

/** A value of an event that is looked up when the rule fires, in the engine's own form. */
export interface Reference {
  readonly fact: string;
}

type Value = string | boolean | null | Reference;

export interface RuleDraft {
  readonly name: string;
  readonly priority: number;
  readonly when: readonly NestedCondition[];
  readonly type: string;
  readonly params: Readonly<Record<string, Value>>;
  /** Facts of this run that firing brings, by name: which value of the event each of them is. */
  readonly sets?: Readonly<Record<string, string>>;
  /** Runs when the rule has fired; what it throws fails the run. */
  readonly then?: (almanac: Almanac) => Promise<void>;
}

export interface Draft {
  readonly compiled: Compiled;
  readonly rule: (draft: RuleDraft) => void;
  /** A value to begin with, or how it is worked out. */
  readonly fact: (name: string, value: Exclude<Value, Reference> | FactOf) => void;
}

export type FactOf = (almanac: Almanac) => Promise<unknown>;

export function newDraft(compiled: Compiled): Draft & {
  readonly rules: RuleProperties[];
  readonly facts: Record<string, PolicyFact>;
} {
  const rules: RuleProperties[] = [];
  const facts: Record<string, PolicyFact> = {};
  return {
    compiled,
    rules,
    facts,
    rule: (draft) => void rules.push(ruleOf(draft)),
    fact: (name, value) => {
      facts[name] = typeof value === "function" ? (_: unknown, almanac: Almanac) => value(almanac) : value;
    },
  };
}

function ruleOf({ name, priority, when, type, params, sets = {}, then }: RuleDraft): RuleProperties {
  return {
    name,
    priority,
    conditions: { all: [...when] },
    event: { type, params: { ...params } },
    onSuccess: async (event, almanac) => {
      const found = event.params ?? {}; // a copy of this run's own
      for (const [key, value] of Object.entries(params))
        if (isReference(value)) found[key] = await almanac.factValue(value.fact);
      for (const [fact, key] of Object.entries(sets)) almanac.addFact(uncached(fact, found[key]));
      await then?.(almanac);
    },
  };
}

const isReference = (value: Value): value is Reference => typeof value === "object" && value !== null;

/** A number that a fact holds; null for anything else. */
export async function numberOf(almanac: Almanac, fact: string): Promise<Quotient | null> {
  const value = scalarIn(await almanac.factValue(fact));
  return typeof value === "object" ? value : null;
}

export const textOf = (value: Quotient | null): string | null => value && exactText(value);
