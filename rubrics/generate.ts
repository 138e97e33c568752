/**
 * Writes what follows from the rubric files, the schema and the sentences: `rubric.schema.json` for editors, the index
 * of editions, the typed modules in `src/rubrics`, and the pages of issue codes and of kinds of rules. `npm run generate`
 * after any change; the tests fail while something is stale. Where a released edition has changed it says so and writes
 * nothing.
 */
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import * as z from "zod/mini";
import { issueCodesPage } from "../docs/issue-codes.js";
import { ruleKindsPage } from "../docs/rule-kinds.js";
import * as fields from "../src/format/fields.js";
import { numeralText } from "../src/format/numeral.js";
import { en, zh } from "../src/locales/index.js";
import { descriptions } from "../src/rubric/descriptions.js";
import type { Rubric } from "../src/rubric/rubric.js";
import * as schema from "../src/rubric/schema.js";
import { type IndexEntry, indexOf, isRefusal, problemText } from "./editions-index.js";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const read = (path: string): string => readFileSync(join(root, path), "utf8");

export const rubricFiles = (): { family: string; edition: string; path: string }[] =>
  readdirSync(join(root, "rubrics"), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .flatMap(({ name: family }) =>
      readdirSync(join(root, "rubrics", family))
        .filter((file) => file.endsWith(".json"))
        .sort()
        .map((file) => ({ family, edition: file.replace(/\.json$/, ""), path: `rubrics/${family}/${file}` })),
    );

const parts = [
  "condition",
  "value",
  "indicator",
  "column",
  "derived",
  "metric",
  "rule",
  "section",
  "adjustment",
  "identity",
  "policy",
  "report",
  "reading",
  "example",
  "grades",
];

const indexPath = "rubrics/index.json";

/** The index of the editions as they are now, and what speaks against writing it. */
export function editions(): ReturnType<typeof indexOf> {
  const files = rubricFiles().map(({ path }) => ({ path, rubric: JSON.parse(read(path)) as Rubric }));
  const before = existsSync(join(root, indexPath)) ? (JSON.parse(read(indexPath)) as IndexEntry[]) : [];
  return indexOf(files, before, read("CHANGELOG.md"));
}

const indexText = (): string =>
  `[\n${editions()
    .index.map((entry) => `  ${JSON.stringify(entry)}`)
    .join(",\n")}\n]\n`;

type JsonSchema = { properties?: Record<string, JsonSchema>; description?: string; [key: string]: unknown };

/** What the checks of a field say, in the words of JSON Schema. */
const constraints = new Map<unknown, JsonSchema>([
  [fields.kebabCase, { pattern: fields.patterns["kebab-case"].source, maxLength: fields.longestName }],
  [fields.camelCase, { pattern: fields.patterns["camel-case"].source, maxLength: fields.longestName }],
  [fields.metricRow, { pattern: fields.patterns["metric-row"].source, maxLength: fields.longestName }],
  [fields.label, { pattern: fields.patterns.label.source, maxLength: fields.longestName }],
  [fields.text, { pattern: "\\S", maxLength: fields.longestText }],
  [fields.numeral, { pattern: numeralText.source }],
  [fields.positive, { pattern: numeralText.source, exclusiveMinimum: 0 }],
  [fields.notNegative, { pattern: numeralText.source, minimum: 0 }],
  [fields.stride, { pattern: numeralText.source, not: { const: 0 } }],
]);

/** Every part of the format gets its name and its descriptions. */
function jsonSchema(): JsonSchema {
  const registry = z.registry<{ id: string }>();
  for (const part of parts) {
    const named = part === "condition" ? schema.condition : schema[part as keyof typeof schema];
    registry.add(named as z.ZodMiniType, { id: part });
  }
  const whole = z.toJSONSchema(schema.rubric, {
    metadata: registry,
    io: "input",
    override: ({ zodSchema, jsonSchema }) => Object.assign(jsonSchema, constraints.get(zodSchema)),
  }) as JsonSchema;
  const definitions = whole.$defs as Record<string, JsonSchema>;
  describe("rubric", whole);
  for (const [name, definition] of Object.entries(definitions)) describe(name, definition);
  return { ...whole, title: "fiscal-rubric, format 1" };
}

function describe(path: string, definition: JsonSchema): void {
  const own =
    descriptions[path] ?? descriptions[path.replace(/^column\./, "indicator.").replace(/^rule\..*\.of$/, "named.of")];
  if (own) definition.description = `${own.zh}\n${own.en}`;
  for (const [key, property] of Object.entries(definition.properties ?? {})) describe(`${path}.${key}`, property);
  const variants = [definition.oneOf, definition.anyOf].flat() as (JsonSchema | undefined)[];
  for (const variant of variants) {
    const kind = variant?.properties?.kind?.const;
    if (variant) describe(kind ? `${path}.${kind as string}` : path, variant);
  }
  if (definition.items) describe(path, definition.items as JsonSchema);
}

const camel = (name: string): string => name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());

function typedModule(path: string): string {
  const { $schema: _, ...rubric } = JSON.parse(read(path)) as Record<string, unknown>;
  const entries = Object.entries(rubric).map(([key, value]) => `  ${key}: ${JSON.stringify(value)},\n`);
  return `// Generated from ${path} by "npm run generate": data only.
import type { Rubric } from "../../rubric/rubric.js";

export const rubric = {\n${entries.join("")}} as const satisfies Rubric;
`;
}

function registryModule(): string {
  const files = rubricFiles().map((file) => ({ ...file, name: camel(`${file.family}-${file.edition}`) }));
  const imports = files.map(
    ({ family, edition, name }) => `import { rubric as ${name} } from "./${family}/${edition}.js";`,
  );
  return `// Generated from the rubric files by "npm run generate".
import type { Rubric } from "../rubric/rubric.js";
${imports.join("\n")}

export const builtIn: readonly Rubric[] = [${files.map(({ name }) => name).join(", ")}];
`;
}

/** Every generated file with its content. */
export const generated = (): { path: string; content: string }[] => [
  { path: "rubrics/rubric.schema.json", content: `${JSON.stringify(jsonSchema(), null, 2)}\n` },
  { path: indexPath, content: indexText() },
  { path: "docs/issue-codes.md", content: issueCodesPage() },
  { path: "docs/rule-kinds.md", content: ruleKindsPage(en) },
  { path: "docs/rule-kinds.zh.md", content: ruleKindsPage(zh) },
  { path: "src/rubrics/index.ts", content: registryModule() },
  ...rubricFiles().map(({ family, edition, path }) => ({
    path: `src/rubrics/${family}/${edition}.ts`,
    content: typedModule(path),
  })),
];

/** The number of files written: none where a released edition would change. */
function writeAll(): number {
  const { problems } = editions();
  for (const problem of problems) process.stderr.write(`${problemText(problem)}\n`);
  if (problems.some(isRefusal)) return 0;
  const files = generated();
  for (const { path, content } of files) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), content);
    process.stdout.write(`${path}\n`);
  }
  return files.length;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) process.exitCode = writeAll() > 0 ? 0 : 1;
