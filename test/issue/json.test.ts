import { runInNewContext } from "node:vm";
import { describe, expect, it } from "vitest";
import { issueList } from "../../src/issue/issue.js";
import { copyJson, limits } from "../../src/issue/json.js";

/** The copy, and each issue as "code path why-or-limit". */
function copied(value: unknown) {
  const { issues, report } = issueList();
  const copy = copyJson(value, report);
  const lines = issues.map(({ code, path, params }) => `${code} ${path.join(".")} ${Object.values(params).join()}`);
  return { copy, lines };
}

describe("JSON data", () => {
  it.each([null, true, false, 0, -1.5, "", "text", "预算 😀", [], {}, [1, [2, []]], { a: { b: [null, "c"] } }])(
    "%j is copied",
    (value) => {
      expect(copied(value)).toStrictEqual({ copy: value, lines: [] });
    },
  );

  it("is none of the caller's afterwards", () => {
    const value = { list: [{ a: 1 }] };
    const { copy } = copied(value);
    value.list[0]!.a = 2;
    value.list.push({ a: 3 });
    expect(copy).toEqual({ list: [{ a: 1 }] });
  });

  it("may use an object twice, if not inside itself", () => {
    const shared = { a: [1] };
    expect(copied([shared, { shared }])).toStrictEqual({ copy: [{ a: [1] }, { shared: { a: [1] } }], lines: [] });
  });

  it("may have no prototype, or that of another window", () => {
    const bare = Object.assign(Object.create(null) as object, { a: 1 });
    expect(copied(bare)).toStrictEqual({ copy: { a: 1 }, lines: [] });
    expect(copied(runInNewContext("({ a: [1, { b: 2 }] })"))).toStrictEqual({ copy: { a: [1, { b: 2 }] }, lines: [] });
  });

  it("has no undefined properties, symbols or hidden ones", () => {
    const value = { a: undefined, b: 1, [Symbol("c")]: 2 };
    Object.defineProperty(value, "hidden", { value: 3 });
    const { copy, lines } = copied(value);
    expect(Reflect.ownKeys(copy as object)).toEqual(["b"]);
    expect(lines).toEqual([]);
  });

  it("keeps names of Object.prototype as ordinary ones", () => {
    const { copy, lines } = copied({ constructor: 1, toString: "2", hasOwnProperty: null });
    expect(Object.entries(copy as object)).toEqual([
      ["constructor", 1],
      ["toString", "2"],
      ["hasOwnProperty", null],
    ]);
    expect(lines).toEqual([]);
  });
});

class Host {
  readonly a = 1;
}

describe("anything else is an issue, and the rest is read on", () => {
  it.each<[string, unknown, unknown, string[]]>([
    ["undefined", undefined, undefined, ["not-data  type"]],
    ["a function", { f: () => 1, b: 2 }, { b: 2 }, ["not-data f type"]],
    ["a symbol", [Symbol("a"), 1], [null, 1], ["not-data 0 type"]],
    ["a bigint", { n: 1n }, {}, ["not-data n type"]],
    ["a Date", { at: new Date(0) }, {}, ["not-data at type"]],
    ["a Map", [new Map()], [null], ["not-data 0 type"]],
    ["a class of the host", { host: new Host(), b: 2 }, { b: 2 }, ["not-data host type"]],
    ["undefined in a list", [1, undefined, 3], [1, null, 3], ["not-data 1 type"]],
    ["holes of a list", Array<number>(2), [null, null], ["not-data 0 type", "not-data 1 type"]],
    ["__proto__", JSON.parse('{"__proto__": {"a": 1}, "b": 2}'), { b: 2 }, ["not-data __proto__ key"]],
    ["half a character", ["\ud83d", "b"], [null, "b"], ["not-data 0 text"]],
    ["half a character in a key", { "a\udc00": 1, b: 2 }, { b: 2 }, ["not-data a\udc00 key"]],
  ])("%s", (_name, value, copy, lines) => {
    expect(copied(value)).toStrictEqual({ copy, lines });
  });

  it("a cycle", () => {
    const inner: Record<string, unknown> = { b: 1 };
    const outer = { inner, list: [inner] };
    inner.outer = outer;
    const { copy, lines } = copied(outer);
    expect(copy).toEqual({ inner: { b: 1 }, list: [{ b: 1 }] });
    expect(lines).toEqual(["not-data inner.outer cycle", "not-data list.0.outer cycle"]);
  });
});

describe("code of the caller", () => {
  const thrower = (): never => {
    throw new Error("no");
  };

  it("runs once for each property", () => {
    let reads = 0;
    const value = Object.defineProperty({}, "a", { enumerable: true, get: () => ++reads });
    expect(copied([value])).toStrictEqual({ copy: [{ a: 1 }], lines: [] });
    expect(reads).toBe(1);
  });

  it.each<[string, unknown]>([
    ["a getter that throws", Object.defineProperty({}, "a", { enumerable: true, get: thrower })],
    ["an item that throws", Object.defineProperty([1], 0, { get: thrower })],
    ["a proxy that shows no keys", new Proxy({}, { ownKeys: thrower })],
    ["a proxy that shows no prototype", new Proxy({}, { getPrototypeOf: thrower })],
    ["a revoked proxy", (({ proxy, revoke }) => (revoke(), proxy))(Proxy.revocable({}, {}))],
  ])("%s is an issue of the object", (_name, value) => {
    expect(copied({ x: value, b: 1 })).toStrictEqual({ copy: { b: 1 }, lines: ["not-data x accessor"] });
  });

  it("that throws leaves no trace: the object may stand again", () => {
    let calls = 0;
    const get = (): number => (calls++ === 0 ? thrower() : 7);
    const value = Object.defineProperty({}, "a", { enumerable: true, get });
    expect(copied([value, value])).toStrictEqual({ copy: [null, { a: 7 }], lines: ["not-data 0 accessor"] });
  });
});

describe("limits", () => {
  it("are these", () => {
    expect(limits).toEqual({ depth: 40, values: 100_000, text: 100_000 });
  });

  const nested = (levels: number): unknown => JSON.parse('{"a":'.repeat(levels) + "1" + "}".repeat(levels));

  it("40 levels are read, the 41st is not", () => {
    expect(copied(nested(40)).lines).toEqual([]);
    expect(copied(nested(41)).lines).toEqual([`too-deep ${"a.".repeat(40).slice(0, -1)} 40`]);
    const list: unknown = JSON.parse("[".repeat(41) + "]".repeat(41));
    expect(copied(list).lines).toEqual([`too-deep ${"0.".repeat(40).slice(0, -1)} 40`]);
  });

  it("a million levels are no more than 41", () => {
    let value: unknown = 1;
    for (let level = 0; level < 1_000_000; level++) value = [value];
    expect(copied(value).lines).toHaveLength(1);
  });

  it("texts of 100,000 characters are read, longer ones are not", () => {
    expect(copied(["n".repeat(100_000)]).lines).toEqual([]);
    expect(copied(["n".repeat(100_001), 1])).toStrictEqual({ copy: [null, 1], lines: ["too-large 0 100000"] });
  });

  it("100,000 values are read, more are told of once", () => {
    const zeros = (count: number) => Array<number>(count).fill(0);
    expect(copied(zeros(99_999))).toStrictEqual({ copy: zeros(99_999), lines: [] });
    expect(copied(zeros(100_000)).lines).toEqual(["too-large 99999 100000"]);
    expect(copied(zeros(100_001))).toStrictEqual({ copy: undefined, lines: ["too-large  100000"] });
    const both = copied({ a: zeros(75_000), b: zeros(75_000) });
    expect(both.lines).toEqual(["too-large b.24997 100000"]);
    expect((both.copy as { a: unknown[] }).a).toEqual(zeros(75_000));
  });
});
