/** Scores a department, and runs the policies of the rubric and the rules of the host over what came of it. */
import type { Finding } from "../audit/finding.js";
import type { Compiled } from "../compile/compile.js";
import { isRubricFact } from "../compile/policy-scope.js";
import { type ReadDataset, readDataset } from "../dataset/dataset.js";
import type { Indicators } from "../dataset/indicators.js";
import { PolicyError } from "../issue/errors.js";
import { type Report, issueList } from "../issue/issue.js";
import { entriesOf, limits, shown } from "../issue/json.js";
import type { Rubric } from "../rubric/rubric.js";
import type { Scorecard } from "../scorecard/scorecard.js";
import { type Scorer, compiledOf } from "../scorer.js";
import { type PolicyFact, fetcher } from "./fetch-facts.js";
import { knownFacts } from "./known-facts.js";
import { type PolicyOperator, exactOperators } from "./operators.js";
import { type Policy, readPolicies } from "./read-policies.js";
import { type NotAssessed, type Surroundings, runPolicy } from "./run-policy.js";

export interface AssessOptions {
  /** Rules in json-rules-engine's JSON, each with a name; they are copied, and never changed. */
  readonly rules?: readonly object[];
  /** Facts of the host's own, by name: values, or functions of (params, almanac) that may take their time. */
  readonly facts?: Readonly<Record<string, PolicyFact>>;
  /** Operators beside the exact ones, by name. */
  readonly operators?: Readonly<Record<string, PolicyOperator>>;
  /** What each policy may take, in milliseconds; 10,000 unless told. */
  readonly timeout?: number;
}

export interface Assessment {
  /** The same as without policies: they change no points. */
  readonly scorecard: Scorecard;
  /** Of the policies that fired, the rubric's own first. */
  readonly findings: readonly Finding[];
  readonly notAssessed: readonly NotAssessed[];
}

const usualTimeout = 10_000;

/**
 * Rejects with a DatasetError where the indicators can't be scored, and with a PolicyError where rules, facts or
 * operators can't be run. A policy that fails while it runs stands in `notAssessed`, and nothing else changes.
 */
export async function assess<R extends Rubric>(
  scorer: Scorer<R>,
  indicators: Indicators<R>,
  options: AssessOptions = {},
): Promise<Assessment> {
  const compiled = compiledOf(scorer);
  const run = policyRunner(compiled, options);
  const scorecard = scorer.score(indicators);
  return { scorecard, ...(await run(readDataset(indicators, compiled.scope), scorecard)) };
}

/** Throws a PolicyError where rules, facts or operators can't be run. */
export function policyRunner(
  compiled: Compiled,
  options: AssessOptions = {},
): (read: ReadDataset, scorecard: Scorecard) => Promise<Omit<Assessment, "scorecard">> {
  const policies = readPolicies(compiled.rubric.policies, options.rules);
  const { facts, operators, timeout } = readOptions(options);
  return (read, scorecard) =>
    runAll(policies, { fetch: fetcher(knownFacts(read, scorecard, compiled), facts), operators, timeout });
}

async function runAll(policies: readonly Policy[], surroundings: Surroundings): Promise<Omit<Assessment, "scorecard">> {
  const outcomes = await Promise.all(
    policies.map(async (policy) => ({ policy, outcome: await runPolicy(policy, surroundings) })),
  );
  return {
    findings: outcomes.flatMap(({ policy, outcome }) =>
      "fired" in outcome && outcome.fired ? [findingOf(policy)] : [],
    ),
    notAssessed: outcomes.flatMap(({ policy: { name }, outcome }) =>
      "why" in outcome ? [{ policy: name, ...outcome }] : [],
    ),
  };
}

function findingOf({ name, event: { type, severity, message, clause } }: Policy): Finding {
  const params = { title: null, clause, type, message };
  return { code: "policy", severity, at: { policy: name }, claimed: null, recomputed: null, params };
}

function readOptions({ facts = {}, operators = {}, timeout = usualTimeout }: AssessOptions) {
  const { issues, report } = issueList();
  const read = {
    facts: ownOf(facts, "fact", isRubricFact, report),
    operators: ownOf(operators, "operator", (name) => Object.hasOwn(exactOperators, name), report),
    timeout,
  };
  for (const [name, operator] of Object.entries(read.operators))
    if (typeof operator !== "function")
      report("wrong-type", ["operators", name], { expected: ["function"], found: shown(operator) });
  if (typeof timeout !== "number" || !(timeout > 0))
    report("number-out-of-range", ["timeout"], { found: shown(timeout), minimum: "0", maximum: null, open: true });
  if (issues.length > 0) throw new PolicyError(issues);
  return read;
}

/** A host adds to what there is, and replaces nothing: the rubric's policies mean the same everywhere. */
function ownOf<T>(
  all: Readonly<Record<string, T>>,
  as: "fact" | "operator",
  isTaken: (name: string) => boolean,
  report: Report,
): Readonly<Record<string, T>> {
  const entries = entriesOf(all, [`${as}s`], report) as [string, T][];
  for (const [name] of entries) {
    if (isTaken(name)) report("name-taken", [`${as}s`, name], { name, as });
    if (name === "") report("bad-text", [`${as}s`, name], { why: "empty", limit: limits.text });
  }
  return Object.fromEntries(entries);
}
