/** A mutant that breaks a module while it loads leaves no test file to fail: this one says so. */
import { expect, it } from "vitest";

it("the library loads", async () => {
  expect(Object.keys(await import("../../src/index.js"))).toContain("createScorer");
});
