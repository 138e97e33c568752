/** The pages on policies: their JSON is the rubric's, and every piece of TypeScript prints what stands behind it. */
import { describe, expect, it } from "vitest";
import { rubric } from "../../src/rubrics/hunan-department-overall/datonghu-2020.js";
import { blocksOf, printedBy, said } from "./pieces.js";

/** Comments below a call, a line for each time that it prints. */
const below = (piece: string): string[] => [...piece.matchAll(/^\s*\/\/ (".*)$/gm)].map(([, line = ""]) => line);

describe.each(["docs/policies.md", "docs/policies.zh.md"])("%s", (page) => {
  it("shows a policy of the rubric", () => {
    expect(blocksOf(page, "json").map((block) => JSON.parse(block) as unknown)).toEqual([rubric.policies[0]]);
  });

  const pieces = blocksOf(page, "ts");

  it.each(pieces.map((piece, index) => ({ piece, index })))("piece $index", async ({ piece }) => {
    const printed = await printedBy(piece);
    const expected = new Set([...below(piece), ...said(piece)]);
    expect(new Set(printed)).toEqual(expected);
    expect(expected.size).toBeGreaterThan(0);
  });

  it("puts a rubric into an engine in ten lines", () => {
    const shortest = pieces.filter((piece) => piece.includes("new Engine("));
    expect(shortest.map((piece) => piece.trim().split("\n").length)).toEqual([10]);
  });
});
