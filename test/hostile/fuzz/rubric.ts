/** From a plan to a hostile rubric. */
import { bulky, isBulky } from "./bulk.js";
import { naming } from "./formulas.js";
import type { Mutation, RubricPlan, Value } from "./rubric-plans.js";
import { type Container, type Key, type Place } from "./sound.js";
import { containersIn, isContainer, likeOf, namesOf, partOf, placeOf, soundRubrics } from "./sound.js";
import { made, watched } from "./values.js";

/** A getter with two answers: asked twice, it could pass a check with one and be used with the other. */
function changing(first: unknown, later: unknown): () => unknown {
  let asked = 0;
  return () => (asked++ === 0 ? first : later);
}

/** The same plan gives the same rubric, made afresh. What a plan put in is never looked at again. */
export function buildRubric({ sound, mutations }: RubricPlan): unknown {
  const original = soundRubrics[sound % soundRubrics.length] ?? soundRubrics[0]!;
  const top: Container = { rubric: structuredClone(original) };
  const own = new Set(containersIn(top));
  const names = namesOf(original);

  function valueOf(value: Value, node: unknown, place: Place): unknown {
    if ("named" in value) return isBulky(value.named) ? bulky(value.named) : made[value.named]?.(top.rubric);
    if ("formula" in value) return naming(value.formula, names);
    if ("around" in value) return value.around.replaceAll("§", () => (typeof node === "string" ? node : "0"));
    if ("like" in value) return likeOf(original, place, value.like);
    return "copy" in value ? partOf(original, value.copy) : structuredClone(value.json);
  }

  const ownValue = (parent: Container, key: Key): unknown => Object.getOwnPropertyDescriptor(parent, key)?.value;

  function define(parent: Container, key: Key, descriptor: PropertyDescriptor): void {
    Object.defineProperty(parent, key, { enumerable: true, configurable: true, ...descriptor });
  }

  const set = (parent: Container, key: Key, value: unknown): void => define(parent, key, { value, writable: true });

  function parentOf(place: Place): Container | null {
    let parent: unknown = top;
    for (const key of ["rubric", ...place].slice(0, -1))
      parent = own.has(parent) ? ownValue(parent as Container, key) : 0;
    return own.has(parent) ? (parent as Container) : null;
  }

  function mutate({ kind, aim, at, key: newKey, value }: Mutation): void {
    const place = placeOf(original, aim, at);
    const parent = parentOf(place);
    if (!parent) return;
    const key = place.at(-1) ?? "rubric";
    const node = ownValue(parent, key);
    const isShiftable =
      Array.isArray(parent) &&
      Object.keys(parent).every((each) => "value" in (Object.getOwnPropertyDescriptor(parent, each) ?? {}));
    const list = isShiftable ? (parent as unknown[]) : null;
    switch (kind) {
      case "replace":
        return set(parent, key, valueOf(value, node, place));
      case "watch":
        return set(parent, key, isContainer(node) ? watched(node) : valueOf(value, node, place));
      case "getter":
        return define(parent, key, { get: () => node });
      case "once":
        return define(parent, key, { get: changing(node, valueOf(value, node, place)) });
      case "later":
        return define(parent, key, { get: changing(valueOf(value, node, place), node) });
      case "duplicate":
        return list ? void list.splice(Number(key), 0, node) : set(parent, newKey, node);
      case "insert":
        return list
          ? void list.splice(Number(key), 0, valueOf(value, node, place))
          : set(parent, newKey, valueOf(value, node, place));
      case "swap": {
        const other = placeOf(original, "anything", at + newKey.length * 31);
        const otherParent = parentOf(other);
        if (!otherParent) return;
        const otherKey = other.at(-1) ?? "rubric";
        set(parent, key, ownValue(otherParent, otherKey));
        return set(otherParent, otherKey, node);
      }
      default:
        if (list) return void list.splice(Number(key), 1);
        delete parent[key];
        if (kind === "rename") set(parent, newKey, node);
    }
  }

  mutations.forEach(mutate);
  return top.rubric;
}
