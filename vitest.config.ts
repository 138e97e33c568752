import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    setupFiles: ["test/setup.ts"],
    testTimeout: 120_000,
    typecheck: { enabled: true, include: ["test/**/*.test-d.ts"], tsconfig: "test/tsconfig.json" },
    coverage: {
      provider: "v8",
      reporter: ["text-summary"],
      include: ["src/**/*.ts"],
      exclude: ["src/rubrics/**", "src/**/*.d.ts", "src/cli/main.ts"], // data, types, and the line that starts the binary
      thresholds: { statements: 97, branches: 93, functions: 96, lines: 97 },
    },
  },
});
