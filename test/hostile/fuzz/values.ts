/** Values that no honest file holds, by name; each is made afresh unless it is too large for that. */
import { runInNewContext } from "node:vm";
import { Decimal } from "decimal.js";
import fc from "fast-check";
import { refuse, revoked, Words } from "../world.js";
import { tripwire } from "./world.js";

type Make = (root: unknown) => unknown;

export const million = 1_000_000;

const sprung = (): never => {
  tripwire.sprung++;
  throw new Error("sprung");
};

/** Reading works and writing springs the tripwire. */
export const watched = (target: object): object =>
  new Proxy(target, { set: sprung, defineProperty: sprung, deleteProperty: sprung, setPrototypeOf: sprung });

const withGetter = (get: () => unknown): object => Object.defineProperty({}, "en", { get, enumerable: true });

const throwing = (what: unknown) => (): never => {
  throw what;
};

/** JSON with keys that a careless copy would take for something else. */
const polluting = [
  `{"__proto__": {"polluted": true}}`,
  `{"constructor": {"prototype": {"polluted": true}}}`,
  `{"zh": "甲", "en": "A", "__proto__": []}`,
  `[{"__proto__": {"length": 5}}]`,
  `{"hasOwnProperty": 1, "toString": 1, "valueOf": 1, "toJSON": 1}`,
  `{"length": 4294967295, "0": 1}`,
];

const methods = ["toString", "valueOf", "toJSON", "then", "hasOwnProperty", "inspect"];

const made: Readonly<Record<string, Make>> = {
  undefined: () => undefined,
  null: () => null,
  NaN: () => NaN,
  Infinity: () => Infinity,
  "-Infinity": () => -Infinity,
  "-0": () => -0,
  "the largest number": () => Number.MAX_VALUE,
  "the least number": () => Number.MIN_VALUE,
  "2^53": () => 2 ** 53,
  "binary noise": () => 0.1 + 0.2,
  symbol: () => Symbol("甲"),
  "well-known symbol": () => Symbol.iterator,
  bigint: () => 1n,
  function: () => () => sprung(),
  "function that says what it is": () => Object.assign(() => 1, { toString: sprung, valueOf: sprung }),
  class: () => Words,
  instance: () => new Words(),
  "generator function": () => function* () {},
  "proxy of a function": () => new Proxy(() => 1, { apply: sprung, construct: sprung }),
  date: () => new Date(0),
  "invalid date": () => new Date(NaN),
  map: () => new Map([["zh", "甲"]]),
  set: () => new Set([1]),
  "weak map": () => new WeakMap(),
  "regular expression": () => /(a+)+$/g,
  error: () => new Error("甲"),
  promise: () => Promise.resolve(1),
  "boxed text": () => Object("甲") as unknown,
  "boxed symbol": () => Object(Symbol("甲")) as unknown,
  bytes: () => new Uint8Array(8),
  url: () => new URL("file:///"),
  global: () => globalThis,
  "object prototype": () => Object.prototype,
  "list prototype": () => Array.prototype,
  math: () => Math,
  "no prototype": () => Object.assign(Object.create(null) as object, { zh: "甲", en: "A" }),
  "inherited keys": () => Object.create({ zh: "甲", en: "A" }) as unknown,
  "other realm": () => runInNewContext(`({ zh: "甲", en: ["A"] })`) as unknown,
  "own symbol": () => ({ zh: "甲", en: "A", [Symbol("甲")]: 1 }),
  "hidden key": () => Object.defineProperty({ zh: "甲" }, "en", { value: "A" }),
  "tagged object": () => ({ zh: "甲", en: "A", [Symbol.toStringTag]: "Decimal" }),
  "lookalike of a decimal": () => ({ toStringTag: "[object Decimal]", isFinite: true }),
  "decimal not a number": () => new Decimal(NaN),
  "decimal of ten million digits": () => new Decimal("1e10000000"),
  "object in itself": () => {
    const self: Record<string, unknown> = { zh: "甲" };
    return Object.assign(self, { en: self });
  },
  "list in itself": () => {
    const self: unknown[] = [1];
    self.push([self]);
    return self;
  },
  "the whole": (root) => root,
  "list of the whole": (root) => [[root]],
  "getter that throws": () => withGetter(refuse),
  "getter that throws nothing": () => withGetter(throwing(undefined)),
  "getter that throws a proxy": () => withGetter(throwing(revoked({}))),
  "getter that gives a getter": () => withGetter(() => withGetter(refuse)),
  "setter only": () => Object.defineProperty({ zh: "甲" }, "en", { set: sprung, enumerable: true }),
  "proxy that throws on get": () => new Proxy({ zh: "甲", en: "A" }, { get: refuse }),
  "proxy that throws on keys": () => new Proxy({ zh: "甲", en: "A" }, { ownKeys: refuse }),
  "proxy that throws on prototype": () => new Proxy({ zh: "甲", en: "A" }, { getPrototypeOf: refuse }),
  "proxy of a list that throws": () => new Proxy([1], { get: refuse }),
  "revoked proxy": () => revoked({}),
  "revoked proxy of a list": () => revoked([]),
  "sparse list": () => Object.assign([], { 1: { zh: "甲" }, 3: 1 }),
  "longest list": () => new Array(2 ** 32 - 1),
  "list with keys": () => Object.assign([1], { zh: "甲" }),
  "list that says what it holds": () => Object.defineProperty([1], Symbol.iterator, { value: sprung }),
  "list with methods": () => Object.assign([1], { map: sprung, flatMap: sprung, length: 3 }),
  ...Object.fromEntries(methods.map((each) => [`own ${each}`, () => ({ zh: "甲", en: "A", [each]: sprung })])),
  "own primitive": () => ({ zh: "甲", en: "A", [Symbol.toPrimitive]: sprung }),
  ...Object.fromEntries(polluting.map((each) => [each, () => JSON.parse(each) as unknown])),
};

export interface Named {
  readonly named: string;
}

export const hostile: fc.Arbitrary<Named> = fc.constantFrom(...Object.keys(made)).map((named) => ({ named }));

export { made };
