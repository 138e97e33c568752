/** What surrounds one call with a hostile input: a limit of time, a tripwire, and a look at the input afterwards. */
import { Script } from "node:vm";
import { changes } from "./surroundings.js";

/** Only against what never ends; no input of this suite comes near it. */
const hardLimit = 5000;

/** Hostile texts and methods call this global; nothing of it may ever run. */
export const tripwire = { call: "__pwned()", sprung: 0 };

const globals = globalThis as unknown as Record<string, unknown>;
globals.__pwned = (): void => void tripwire.sprung++;

/** A script can be stopped from outside even in an endless loop; a plain call cannot. */
const script = new Script("__fuzzed()");
globals.__fuzzed = null;

/** Throws what the call throws, or ERR_SCRIPT_EXECUTION_TIMEOUT. */
function inTime<T>(call: () => T): T {
  globals.__fuzzed = call;
  try {
    return script.runInThisContext({ timeout: hardLimit, displayErrors: false }) as T;
  } finally {
    globals.__fuzzed = null;
  }
}

/**
 * All that can be seen of an input without calling a getter. What is frozen cannot change, so it is not entered: the
 * large values of this suite are. A proxy may refuse to be looked at.
 */
function pictureOf(input: unknown): unknown[] {
  const picture: unknown[] = [];
  const seen = new Set<unknown>();
  const waiting: unknown[] = [input];
  while (waiting.length > 0) {
    const value = waiting.pop();
    picture.push(value);
    if (typeof value !== "object" || value === null || value === globalThis || seen.has(value)) continue;
    seen.add(value);
    try {
      if (Object.isFrozen(value)) continue;
      picture.push(Object.getPrototypeOf(value));
      for (const key of Reflect.ownKeys(value)) {
        const { value: each, get, set, writable } = Reflect.getOwnPropertyDescriptor(value, key) ?? {};
        picture.push(key, get, set, writable);
        waiting.push(each);
      }
    } catch {
      picture.push("refuses");
    }
  }
  return picture;
}

export type Outcome<T> = { readonly result: T } | { readonly thrown: unknown };

/** Calls with a fresh input, and throws where that changed the input. */
export function attempt<Input, T>(make: () => Input, call: (input: Input) => T): Outcome<T> {
  const input = make();
  const picture = pictureOf(input);
  let outcome: Outcome<T>;
  try {
    outcome = { result: inTime(() => call(input)) };
  } catch (thrown) {
    outcome = { thrown };
  }
  const after = pictureOf(input);
  const isSame = after.length === picture.length && after.every((each, index) => Object.is(each, picture[index]));
  if (!isSame) throw new Error("the input was changed");
  return outcome;
}

/** For what must not throw at all. */
export function result<Input, T>(make: () => Input, call: (input: Input) => T): T {
  const outcome = attempt(make, call);
  if ("thrown" in outcome) throw outcome.thrown;
  return outcome.result;
}

/** Throws where what is done ran code of an input or changed what all code shares. */
export function unmoved(attack: () => void): void {
  const [names, { sprung }] = [new Set(Reflect.ownKeys(globalThis)), tripwire];
  attack();
  if (tripwire.sprung !== sprung) throw new Error("code of the input was run");
  const changed = changes(names);
  if (changed.length > 0) throw new Error("a prototype or a global was changed", { cause: changed });
}
