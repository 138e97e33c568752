/** Plain data put together piece by piece, which remembers where each piece stood. */
import type { Path } from "../../issue/issue.js";
import type { Place } from "./problem.js";

type Key = string | number;
export type Container = unknown[] | Record<string, unknown>;

/** A list or object that is still open. */
interface Open {
  readonly container: Container;
  readonly keys: Map<string, Place>;
  readonly places: Map<Key, Place>;
  key: string;
}

/** The place of the value at a path, or of its nearest ancestor where there is none. */
export type Locate = (path: Path) => Place | null;

export interface LocatedData {
  /** The next value stands under this key; gives back where the same key stood before. */
  key(key: string, place: Place): Place | undefined;
  value(value: unknown, place: Place): void;
  open(container: Container, place: Place): void;
  close(): void;
  depth(): number;
  result(): unknown;
  locate: Locate;
}

export function locatedData(): LocatedData {
  const stack: Open[] = [];
  const inside = new Map<unknown, ReadonlyMap<Key, Place>>();
  let root: { value: unknown; place: Place } | null = null;

  function value(value: unknown, place: Place): void {
    const parent = stack.at(-1);
    if (!parent) {
      root = { value, place };
      return;
    }
    const { container, places, key } = parent;
    places.set(Array.isArray(container) ? container.length : key, place);
    if (Array.isArray(container)) container.push(value);
    else if (key === "__proto__") Object.defineProperty(container, key, own(value));
    else container[key] = value;
  }

  return {
    value,

    key(key, place) {
      const parent = stack.at(-1) as Open;
      const first = parent.keys.get(key);
      if (!first) parent.keys.set(key, place);
      parent.key = key;
      return first;
    },

    open(container, place) {
      const places = new Map<Key, Place>();
      value(container, place);
      inside.set(container, places);
      stack.push({ container, keys: new Map(), places, key: "" });
    },

    close: () => void stack.pop(),
    depth: () => stack.length,
    result: () => root?.value,

    locate(path) {
      let [value, place] = [root?.value, root?.place ?? null];
      for (const key of path) {
        const next = inside.get(value)?.get(key);
        if (!next) break;
        [value, place] = [(value as Record<Key, unknown>)[key], next];
      }
      return place;
    },
  };
}

const own = (value: unknown): PropertyDescriptor => ({ value, writable: true, enumerable: true, configurable: true });
