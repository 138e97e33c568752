/**
 * A plain copy of what a caller hands in, made before anything else looks at it: depth and size are bounded,
 * every property is read once, and whatever is not JSON data is an issue with its place.
 */
import type { Path, Report } from "./issue.js";

export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

export const limits = { depth: 40, values: 100_000, text: 100_000 };

const isWellFormed = (text: string): boolean => !/\p{Surrogate}/u.test(text);

/** How many values a copy holds. */
export const valuesIn = (json: unknown): number =>
  typeof json === "object" && json !== null
    ? Object.values(json).reduce<number>((n, each) => n + valuesIn(each), 1)
    : 1;

/** An object literal, of this or another realm; no Date, Map or instance of a class. */
export function isPlain(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}

/** What a message quotes of a value that a caller handed in; a function's text is code, and its toString anybody's. */
export function shown(value: unknown): string {
  if (Array.isArray(value)) return "[…]";
  if (typeof value === "object" && value !== null) return "{…}";
  if (typeof value === "function") return "function";
  const text = String(value);
  return text.length > 40 ? `${text.slice(0, 40)}…` : text;
}

/** The properties of an object literal, each read once; anything else, and a getter or proxy that throws, is reported. */
export function entriesOf(value: unknown, path: Path, report: Report): [string, unknown][] {
  try {
    if (typeof value === "object" && value !== null && !Array.isArray(value) && isPlain(value)) {
      return Object.keys(value).map((key) => [key, (value as Record<string, unknown>)[key]]);
    }
    report("wrong-type", path, { expected: ["object"], found: shown(value) });
  } catch {
    report("not-data", path, { why: "accessor" });
  }
  return [];
}

/** undefined where something was reported, or where the value is undefined. */
export function copyJson(value: unknown, report: Report): Json | undefined {
  let count = 0;
  const open = new Set<object>();

  function text(value: string, path: Path): string | undefined {
    if (value.length > limits.text) return void report("too-large", path, { limit: limits.text });
    return isWellFormed(value) ? value : void report("not-data", path, { why: "text" });
  }

  function copy(value: unknown, path: Path): Json | undefined {
    if (++count > limits.values) {
      if (count === limits.values + 1) report("too-large", path, { limit: limits.values });
      return undefined;
    }
    if (typeof value === "string") return text(value, path);
    if (value === null || typeof value === "boolean" || Number.isFinite(value)) return value as Json;
    if (typeof value !== "object") return void report("not-data", path, { why: "type" });
    if (path.length >= limits.depth) return void report("too-deep", path, { limit: limits.depth });
    if (open.has(value)) return void report("not-data", path, { why: "cycle" });
    open.add(value);
    try {
      return Array.isArray(value) ? list(value, path) : object(value, path);
    } catch {
      return void report("not-data", path, { why: "accessor" }); // a getter or a proxy threw
    } finally {
      open.delete(value);
    }
  }

  function list(value: readonly unknown[], path: Path): Json | undefined {
    const { length } = value;
    if (length > limits.values) return void report("too-large", path, { limit: limits.values });
    const result: Json[] = [];
    for (let index = 0; index < length; index++) result.push(copy(value[index], [...path, index]) ?? null);
    return result;
  }

  function object(value: object, path: Path): Json | undefined {
    if (!isPlain(value)) return void report("not-data", path, { why: "type" });
    const result: Record<string, Json> = {};
    for (const key of Object.keys(value)) {
      const each = (value as Record<string, unknown>)[key];
      if (each === undefined) continue;
      if (key === "__proto__" || !isWellFormed(key)) {
        report("not-data", [...path, key], { why: "key" });
        continue;
      }
      const copied = copy(each, [...path, key]);
      if (copied !== undefined) result[key] = copied;
    }
    return result;
  }

  return copy(value, []);
}
