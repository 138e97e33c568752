import { readdirSync, rmSync } from "node:fs";
import { defineConfig } from "tsup";

/** Every typed rubric module is an entry of its own: src/rubrics/<family>/<edition>.ts. */
const rubrics = readdirSync("src/rubrics", { recursive: true, encoding: "utf8" })
  .filter((file) => /[\\/].*\.ts$/.test(file))
  .map((file) => file.replace(/\\/g, "/").replace(/\.ts$/, ""));

rmSync("dist", { recursive: true, force: true });

export default defineConfig([
  {
    entry: {
      index: "src/index.ts",
      locales: "src/locales/index.ts",
      policies: "src/policies/index.ts",
      ...Object.fromEntries(rubrics.map((name) => [`rubrics/${name}`, `src/rubrics/${name}.ts`])),
    },
    format: ["esm", "cjs"],
    target: "es2022",
    dts: true,
    silent: true,
    splitting: true, // one copy of shared code in CommonJS too
    treeshake: true,
  },
  {
    entry: { cli: "src/cli/main.ts" },
    format: ["esm"],
    target: "node20",
    silent: true,
    platform: "node",
    noExternal: [/^(?!(decimal\.js|json-rules-engine|zod)(\/|$))/], // all but the dependencies of the package itself
    banner: { js: "#!/usr/bin/env node" },
  },
]);
