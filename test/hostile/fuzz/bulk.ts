/** Very large values. They are made once, shared by all inputs, and frozen. */
import fc from "fast-check";
import { type Named, million } from "./values.js";

const times = <T>(count: number, make: (index: number) => T): T[] => Array.from({ length: count }, (_, i) => make(i));

function nested(depth: number, wrap: (inner: unknown) => object, innermost: unknown = 1): unknown {
  let value = innermost;
  for (let level = 0; level < depth; level++) value = Object.freeze(wrap(value));
  return value;
}

const digits = "1".repeat(million);
const title = Object.freeze({ zh: "甲", en: "A" });

const frozenObject = (entries: [string, unknown][]): object => Object.freeze(Object.fromEntries(entries));

/** Quantities that double 60 times when they are written out. */
const doubling = (operator: string) => (): object =>
  frozenObject(
    times(61, (i) => {
      const before = `d${i - 1} ${operator} d${i - 1}`;
      return [`d${i}`, Object.freeze({ title, formula: i === 0 ? "1 / 3" : before })];
    }),
  );

/** Every property is another object like this one. */
const endless = (): object =>
  new Proxy({}, {
    ownKeys: () => ["zh", "en"],
    getOwnPropertyDescriptor: () => ({ enumerable: true, configurable: true }),
    get: endless,
  }); // prettier-ignore

const listOfLength = (length: unknown): unknown =>
  new Proxy([], { get: (_target, key) => (key === "length" ? length : key === "0" ? endless() : 1) });

const lengths = [NaN, -1, "5", 1e9, 99_999, 2.5, null];

const makers: Readonly<Record<string, () => unknown>> = {
  "a million digits": () => digits,
  "a million digits below 0": () => `-${digits}`,
  "a million decimals": () => `0.${digits}`,
  "a million digits of an exponent": () => `1e${digits}`,
  "a million digits in percent": () => `${digits}%`,
  "digits and a million commas": () => `1${",111".repeat(million / 4)}`,
  "100,000 digits": () => digits.slice(0, 100_000),
  "a bigint of a million digits": () => 10n ** BigInt(million),
  "a million characters": () => "甲".repeat(million),
  "a million spaces": () => " ".repeat(million),
  "a million half characters": () => "\ud800".repeat(million),
  "100,000 characters": () => "乙".repeat(100_000),
  "100,000 parentheses": () => "(".repeat(100_000),
  "100,000 levels of lists": () => nested(100_000, (inner) => [inner]),
  "100,000 levels of sections": () => nested(100_000, (inner) => ({ sections: [inner] })),
  "100,000 levels of conditions": () => nested(100_000, (inner) => ({ not: inner })),
  "36 levels of conditions": () => nested(36, (not) => ({ not }), { fact: "value", operator: "equal", value: 0 }),
  "30 levels of conditions": () => nested(30, (inner) => ({ all: [inner] })),
  "38 doublings": () => nested(38, (inner) => [inner, inner]),
  "12 doublings of a title": () => nested(12, (inner) => [inner, inner], title),
  "a million zeros": () => Object.freeze(new Array(million).fill(0)),
  "20,000 nulls": () => Object.freeze(new Array(20_000).fill(null)),
  "2,000 objects": () => Object.freeze(new Array(2000).fill(title)),
  "a list with a hole of a million": () => Object.freeze(Object.assign([], { [million]: 1 })),
  "a list with a hole of 50,000": () => Object.freeze(Object.assign([], { [50_000]: 1 })),
  "20,000 keys": () => frozenObject(times(20_000, (i) => [`key${i}`, i])),
  "a key of a million characters": () => frozenObject([["乙".repeat(million), 1]]),
  "a key of 1,000 characters": () => frozenObject([["k".repeat(1000), 1]]),
  "derived sums that double": doubling("+"),
  "derived products that double": doubling("*"),
  "derived quotients that double": doubling("/"),
  "an endless proxy": endless,
  ...Object.fromEntries(lengths.map((each) => [`a list of length ${each}`, () => listOfLength(each)])),
  "2,000 derived in a circle": () =>
    frozenObject(times(2000, (i) => [`d${i}`, Object.freeze({ title, formula: `d${(i + 1) % 2000}` })])),
};

/** All of them, made here and now, so that no run seems to leave memory behind. */
const made = new Map(Object.entries(makers).map(([name, make]) => [name, make()]));

export const bulky = (name: string): unknown => made.get(name);

export const isBulky = (name: string): boolean => made.has(name);

export const bulk: fc.Arbitrary<Named> = fc.constantFrom(...made.keys()).map((named) => ({ named }));
