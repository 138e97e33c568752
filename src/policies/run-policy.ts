/** Runs one policy, alone in an engine of its own: no other can fail with it, keep it waiting, or stop the engine early. */
import { Engine } from "json-rules-engine";
import { PolicyError } from "../issue/errors.js";
import type { Issue } from "../issue/issue.js";
import { shown } from "../issue/json.js";
import { within } from "./deadline.js";
import { type Fetch, uncached } from "./fetch-facts.js";
import { type PolicyOperator, exactOperators } from "./operators.js";
import { scalarIn } from "./number-in.js";
import type { Asked } from "./read-condition.js";
import type { Policy } from "./read-policies.js";

/** Why a policy says nothing. */
export interface NotAssessed {
  readonly policy: string;
  readonly why: "absent" | "threw" | "timed-out";
  /** The facts that are absent, that failed or that did not come. */
  readonly facts?: readonly string[];
  /** What was thrown; of an operator with its name, which is all that is known of one that does not end. */
  readonly message?: string;
}

export type Outcome = { readonly fired: boolean } | Omit<NotAssessed, "policy">;

export interface Surroundings {
  readonly fetch: Fetch;
  /** The host's own. */
  readonly operators: Readonly<Record<string, PolicyOperator>>;
  /** In milliseconds. */
  readonly timeout: number;
}

/** What is going on. */
interface Progress {
  readonly facts: Set<Asked>;
  readonly operators: Set<string>;
  failed: string | null;
  isLate: boolean;
}

export async function runPolicy(policy: Policy, surroundings: Surroundings): Promise<Outcome> {
  const progress: Progress = { facts: new Set(), operators: new Set(), failed: null, isLate: false };
  const outcome = await within(surroundings.timeout, attempt(policy, surroundings, progress));
  if (outcome) return outcome;
  progress.isLate = true;
  return progress.facts.size > 0
    ? { why: "timed-out", facts: namesOf([...progress.facts]) }
    : { why: "timed-out", message: [...progress.operators].join(", ") };
}

const namesOf = (asked: readonly Asked[]): string[] => [...new Set(asked.map(({ fact }) => fact))];

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : shown(error));

/** Every fact first, so that no comparison can hold, or not hold, because there is nothing to compare. */
async function attempt(policy: Policy, { fetch, operators }: Surroundings, progress: Progress): Promise<Outcome> {
  const thrown = new Map<Asked, string>();
  const values = new Map<Asked, unknown>();
  const ask = async (asked: Asked): Promise<void> => {
    progress.facts.add(asked);
    try {
      const value = await fetch(asked);
      if (typeof value === "number") scalarIn(value); // noise of floating point is the fact's fault, not an operator's
      values.set(asked, value);
    } catch (error) {
      thrown.set(asked, messageOf(error));
    }
    progress.facts.delete(asked);
  };
  await Promise.all(policy.asked.map(ask));
  const failed = [...thrown.keys()];
  if (failed.length > 0) return { why: "threw", facts: namesOf(failed), message: [...thrown.values()].join("; ") };
  const absent = policy.asked.filter((asked) => (values.get(asked) ?? null) === null);
  if (absent.length > 0) return { why: "absent", facts: namesOf(absent) };
  if (progress.isLate) return { fired: false };

  const engine = new Engine();
  for (const [name, operator] of [...Object.entries(exactOperators), ...Object.entries(operators)])
    engine.addOperator(name, watched(name, operator, policy, progress));
  for (const [{ key }, value] of values) engine.addFact(uncached(key, value));
  // The rule's own event stays outside: the engine throws for a type such as “error”.
  engine.addRule({ name: policy.name, conditions: policy.conditions, event: { type: "fired" } });
  try {
    const { events } = await engine.run();
    return { fired: events.length > 0 };
  } catch (error) {
    const operator = progress.failed;
    return { why: "threw", message: operator === null ? messageOf(error) : `${operator}: ${messageOf(error)}` };
  }
}

/**
 * The engine waits for what an operator promises, but its decorators (`not:`, `someFact:` …) take a promise itself for
 * an answer. Only `true` is one here.
 */
function watched(name: string, operator: PolicyOperator, { conditions }: Policy, progress: Progress) {
  const isDecorated = JSON.stringify(conditions).includes(`:${name}"`);
  const failed = (error: unknown): never => {
    progress.failed ??= name;
    throw error;
  };
  return (a: unknown, b: unknown): boolean => {
    progress.operators.add(name);
    try {
      const answer = operator(a, b);
      if (typeof answer !== "object" || answer === null) {
        progress.operators.delete(name);
        return answer === true;
      }
      if (isDecorated) throw new PolicyError([promised]);
      const later = answer.then((each) => (progress.operators.delete(name), each === true), failed);
      return later as unknown as boolean;
    } catch (error) {
      return failed(error);
    }
  };
}

const promised: Issue = {
  code: "wrong-type",
  severity: "error",
  path: [],
  params: { expected: ["boolean"], found: "promise" },
};
