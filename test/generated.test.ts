/** What is generated from the rubrics and the schema is not stale; versions and entries agree. */
import { readFileSync, readdirSync } from "node:fs";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";
import { generated, rubricFiles } from "../rubrics/generate.js";
import { checkRubric, digestOf, getRubric, listRubrics } from "../src/index.js";
import { builtIn } from "../src/rubrics/index.js";
import { engine } from "../src/version.js";
import manifest from "../package.json" with { type: "json" };

const here = import.meta.url;
const read = (path: string): string => readFileSync(new URL(`../${path}`, here), "utf8");

it.each(generated())("$path is what `npm run generate` writes", ({ path, content }) => {
  expect(read(path)).toBe(content);
});

it.each(rubricFiles())("$path is sound, and the typed module is the same data", ({ family, edition, path }) => {
  const json: unknown = JSON.parse(read(path));
  expect(checkRubric(json).filter(({ severity }) => severity === "error")).toEqual([]);
  const { $schema: _, ...data } = json as Record<string, unknown>;
  const rubric = getRubric(family, { edition });
  expect(rubric).toEqual(data);
  expect(digestOf(rubric)).toBe(digestOf(json as typeof rubric));
});

it("every rubric is listed, built in and exported", () => {
  const ids = rubricFiles().map(({ family, edition }) => `${family}/${edition}`);
  expect(listRubrics().map(({ id }) => id)).toEqual(ids);
  expect(builtIn).toHaveLength(ids.length);
  // Node itself finds each file under the name that an app uses.
  const { resolve } = createRequire(here);
  for (const id of ids)
    expect(resolve(`fiscal-rubric/rubrics/${id}.json`)).toBe(fileURLToPath(new URL(`../rubrics/${id}.json`, here)));
  expect(manifest.exports["./rubrics/*"].import.default).toBe("./dist/rubrics/*.js");
});

it("no typed module is left of an edition that is gone", () => {
  const modules = readdirSync(new URL("../src/rubrics/", here), { recursive: true, encoding: "utf8" });
  const editions = modules.map((file) => file.replaceAll("\\", "/")).filter((file) => /\/.*\.ts$/.test(file));
  expect(editions.sort()).toEqual(rubricFiles().map(({ family, edition }) => `${family}/${edition}.ts`));
});

it("the engine's version is the package's", () => {
  expect(engine).toBe(`${manifest.name}@${manifest.version}`);
});

it("every field of the format is described in the schema for editors", () => {
  type Node = {
    properties?: Record<string, Node>;
    description?: string;
    oneOf?: Node[];
    anyOf?: Node[];
    $ref?: string;
  };
  const schema = JSON.parse(read("rubrics/rubric.schema.json")) as Node & { $defs: Record<string, Node> };
  const bare: string[] = [];
  const walk = (path: string, { properties = {}, oneOf = [], anyOf = [] }: Node): void => {
    for (const [key, property] of Object.entries(properties)) {
      if (!["zh", "en"].includes(key) && !property.description) bare.push(`${path}.${key}`);
      walk(`${path}.${key}`, property);
    }
    for (const variant of [...oneOf, ...anyOf]) walk(path, variant);
  };
  walk("rubric", schema);
  for (const [name, definition] of Object.entries(schema.$defs)) walk(name, definition);
  expect(bare).toEqual([]);
});
