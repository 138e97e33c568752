import { describe, expect, it } from "vitest";
import { DatasetError, RegistryError, RubricError } from "../../src/issue/errors.js";
import { isError, issueList, isWithin } from "../../src/issue/issue.js";

describe("a list of issues", () => {
  it("holds what is reported, in order, each with its place", () => {
    const { issues, report } = issueList();
    report("duplicate-id", ["indicators", "a"], { id: "a" });
    report("empty-list", [], {});
    expect(issues).toEqual([
      { code: "duplicate-id", severity: "error", path: ["indicators", "a"], params: { id: "a" } },
      { code: "empty-list", severity: "error", path: [], params: {} },
    ]);
  });

  it("keeps the place, whatever becomes of the path that was handed in", () => {
    const { issues, report } = issueList();
    const path = ["a"];
    report("empty-list", path, {});
    path.push("b");
    expect(issues[0]?.path).toEqual(["a"]);
  });

  it("may be of warnings", () => {
    const { issues, report } = issueList("warning");
    report("empty-list", [], {});
    expect(issues.map(isError)).toEqual([false]);
    expect(issues.map((issue) => isError({ ...issue, severity: "error" }))).toEqual([true]);
  });
});

it.each([
  [["a", 0, "b"], [], true],
  [["a", 0, "b"], ["a"], true],
  [["a", 0, "b"], ["a", 0, "b"], true],
  [["a", 0, "b"], ["a", 0, "b", "c"], false],
  [["a", 0, "b"], ["a", 1], false],
  [["a", 0, "b"], ["b", 0], false],
  [["a", 0, "b"], ["a", "0"], false],
  [[], ["a"], false],
])("whether %j is within %j: %s", (path, outer, expected) => {
  expect(isWithin(path, outer)).toBe(expected);
});

describe("an error", () => {
  const { issues, report } = issueList();
  report("empty-list", ["sections", 0, "metrics"], {});
  report("missing-key", [], { key: "format" });

  it.each([
    [new RubricError(issues), "RubricError", "RUBRIC_INVALID"],
    [new DatasetError(issues), "DatasetError", "DATASET_INVALID"],
    [new RegistryError(issues), "RegistryError", "RUBRIC_NOT_FOUND"],
  ])("%s", (error, name, code) => {
    expect(error).toBeInstanceOf(Error);
    expect({ name: error.name, code: error.code, issues: error.issues }).toEqual({ name, code, issues });
    expect(error.message).toBe("empty-list at sections.0.metrics; missing-key at (top)");
  });
});
