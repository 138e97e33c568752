/** Every property is read once; code of the caller that throws is an issue. */
import { describe, expect, it } from "vitest";
import { readDataset } from "../../src/dataset/dataset.js";
import { exact } from "../../src/exact/decimal.js";
import { declaredOf } from "./declared.js";

const title = { zh: "名称", en: "name" };
const declared = declaredOf({ staff: { title, type: "number" }, posts: { title, type: "number" } });
const read = (input: unknown) => readDataset(input, { declared });

const thrower = (): never => {
  throw new Error("no");
};
const withGetter = (of: object, key: string, get: () => unknown): object =>
  Object.defineProperty(of, key, { enumerable: true, get });

describe("code of the caller", () => {
  it("runs once for each property", () => {
    const reads: string[] = [];
    const value = withGetter({}, "value", () => (reads.push("value"), "5"));
    const input = withGetter({ posts: 1 }, "staff", () => (reads.push("staff"), value));
    expect(read(input).dataset.get("staff")).toEqual(exact("5"));
    expect(reads).toEqual(["staff", "value"]);
  });

  it("that throws is an issue of the whole input", () => {
    const expected = [{ code: "not-data", severity: "error", path: [], params: { why: "accessor" } }];
    expect(read(withGetter({ posts: 1 }, "staff", thrower)).issues).toEqual(expected);
    expect(read(new Proxy({}, { ownKeys: thrower })).issues).toEqual(expected);
  });

  it("that throws inside a value is an issue of the value, and the rest is read", () => {
    const { dataset, issues } = read({ staff: withGetter({}, "value", thrower), posts: 1 });
    expect(dataset).toEqual(new Map([["posts", exact("1")]]));
    expect(issues[0]).toEqual({ code: "not-data", severity: "error", path: ["staff"], params: { why: "accessor" } });
  });
});

it("what becomes of the input afterwards changes nothing", () => {
  const input = { staff: { value: "5" }, posts: 1 };
  const { dataset } = read(input);
  input.staff.value = "6";
  input.posts = 2;
  expect(dataset).toEqual(
    new Map([
      ["staff", exact("5")],
      ["posts", exact("1")],
    ]),
  );
});
