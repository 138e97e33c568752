/** The facts of one assessment: what the rubric knows, and what the host's own facts come to, each asked for once. */
import canonicalize from "canonicalize";
import { Almanac, Fact } from "json-rules-engine";
import type { KnownFacts } from "./known-facts.js";
import type { Asked } from "./read-condition.js";

/** A value, or a function that fetches it; the almanac knows every other fact, the rubric's included. */
export type PolicyFact = unknown;

export type Fetch = (asked: Pick<Asked, "fact" | "params">) => Promise<unknown>;

type Callback = (params: Readonly<Record<string, unknown>>, almanac: Almanac) => unknown;

/** The engine would remember values under 32-bit hashes of their names, where two facts can meet. */
export const uncached = (id: string, value: unknown): Fact => new Fact(id, () => value, { cache: false });

export function fetcher(known: KnownFacts, own: Readonly<Record<string, PolicyFact>>): Fetch {
  const fetched = new Map<string, Promise<unknown>>();
  const almanac = new Almanac({ allowUndefinedFacts: true });

  /** A fact that fails fails each policy that asks for it, and is not asked again. */
  function once(id: string, params: Readonly<Record<string, unknown>>, fetch: Callback): Promise<unknown> {
    const key = canonicalize([id, params]) ?? id;
    const value = fetched.get(key) ?? Promise.resolve().then(() => fetch(params, almanac));
    fetched.set(key, value);
    return value;
  }

  for (const [id, value] of known) almanac.addFact(uncached(id, value));
  for (const [id, value] of Object.entries(own)) {
    const fetch: Callback = typeof value === "function" ? (value as Callback) : () => value;
    almanac.addFact(new Fact(id, (params) => once(id, params, fetch), { cache: false }));
  }
  return ({ fact, params }) => almanac.factValue(fact, params);
}
