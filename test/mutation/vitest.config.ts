/**
 * The tests that mutants have to survive: quick ones, those close to the mutated code first, as a mutant is done with
 * at the first test that fails.
 */
import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";
import { BaseSequencer, type TestSpecification } from "vitest/node";

/** The last pattern that fits a file decides its place. */
const tests = [
  "test/exact/*.test.ts",
  "test/curve/*.test.ts",
  "test/formula/*.test.ts",
  "test/rules/*.test.ts",
  "test/scorer.test.ts",
  "test/laws/implied.test.ts",
  "test/cases.test.ts",
  "test/condition/*.test.ts",
  "test/tree/*.test.ts",
  "test/left-out.test.ts",
  "test/registry.test.ts",
  "test/invalid.test.ts",
  "test/formula/hull-laws.test.ts",
  "test/formula/range-laws.test.ts",
  "test/tree/inverse.test.ts",
  "test/mutation/*.test.ts",
];
const root = fileURLToPath(new URL("../../", import.meta.url));

class NearestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const place = ({ moduleId }: TestSpecification): number =>
      tests.map((pattern) => moduleId.startsWith(root + pattern.replace(/\*?\.test\.ts$/, ""))).lastIndexOf(true);
    return files.sort((a, b) => place(a) - place(b) || (a.moduleId < b.moduleId ? -1 : 1));
  }
}

export default defineConfig({
  test: {
    include: tests,
    testTimeout: 120_000, // a slow test is no failed one: Stryker has its own limit for mutants that run for ever
    setupFiles: ["test/mutation/setup.ts"],
    isolate: false, // modules are loaded once a run, not once a file
    sequence: { sequencer: NearestFirst },
  },
});
