/** What all code shares and no input may change: prototypes, constructors, the global object. */
import { Decimal } from "decimal.js";

const constructors: readonly object[] = [
  ...[Object, Array, Function, String, Number, Boolean, Symbol, BigInt, Date, RegExp, Error, TypeError, Promise],
  ...[Map, Set, WeakMap, WeakSet, Proxy, Uint8Array, ArrayBuffer, DataView, TextDecoder, Decimal],
];

/** `Proxy` alone has no prototype. */
const shared: readonly object[] = [
  ...constructors,
  ...constructors.map((each) => Object((each as { readonly prototype?: unknown }).prototype) as object),
  ...[JSON, Math, Reflect, Object.getPrototypeOf([].values()) as object],
];

type Own = readonly (readonly [PropertyKey, PropertyDescriptor])[];

/** No getter is called. */
const ownOf = (object: object): Own =>
  Reflect.ownKeys(object).map((key) => [key, Reflect.getOwnPropertyDescriptor(object, key) ?? {}] as const);

/** As they are before any input. */
const before = new Map(shared.map((object) => [object, ownOf(object)]));

/** A property is the same while it has the same value, or the same getter and setter. */
function hasChanged(object: object, own: Own): boolean {
  if (Reflect.ownKeys(object).length !== own.length) return true;
  return own.some(([key, { value, get, set }]) => {
    const now = Reflect.getOwnPropertyDescriptor(object, key);
    return !now || !Object.is(now.value, value) || now.get !== get || now.set !== set;
  });
}

/** Each object that is not what it was, and each global that is new or gone. */
export function changes(globalsBefore: ReadonlySet<PropertyKey>): unknown[] {
  const globals = new Set<PropertyKey>(Reflect.ownKeys(globalThis));
  return [
    ...[...before].flatMap(([object, own]) => (hasChanged(object, own) ? [object] : [])),
    ...[...globals].filter((name) => !globalsBefore.has(name)),
    ...[...globalsBefore].filter((name) => !globals.has(name)),
  ];
}
