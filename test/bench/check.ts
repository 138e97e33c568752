/**
 * How long a check of a rubric takes, beside reading its JSON and checking its form alone: medians of interleaved runs
 * in one process, as milliseconds and as ratios. `npm run bench`.
 */
import { pathToFileURL } from "node:url";
import * as schema from "../../src/rubric/schema.js";
import { largeRubric } from "./large-rubric.js";

/** What is shipped: a TypeScript runner keeps the names of functions, which costs as much as it measures. */
const { checkRubric } = (await import(pathToFileURL("dist/index.js").href)) as typeof import("../../src/index.js");

const rounds = 60;
const sizes = [17, 60, 240];

const median = (all: readonly number[]): number => [...all].sort((a, b) => a - b)[all.length >> 1] ?? 0;

function timed(act: () => unknown): number {
  const start = performance.now();
  act();
  return performance.now() - start;
}

for (const size of sizes) {
  const rubric = largeRubric(size);
  const text = JSON.stringify(rubric);
  const issues = checkRubric(rubric);
  if (issues.some(({ severity }) => severity === "error")) throw new Error(JSON.stringify(issues));
  const bad = structuredClone(rubric) as unknown as { sections: { max: number }[] };
  for (const section of bad.sections) section.max += 1;
  if (!checkRubric(bad).some(({ code }) => code === "not-footing")) throw new Error("a planted fault was not found");

  const subjects = {
    "JSON.parse": () => JSON.parse(text) as unknown,
    "form only": () => schema.rubric.safeParse(rubric),
    checkRubric: () => checkRubric(rubric),
  };
  const times = new Map(Object.keys(subjects).map((name) => [name, [] as number[]]));
  for (let round = 0; round < rounds; round++)
    for (const [name, act] of Object.entries(subjects)) times.get(name)?.push(timed(act));
  const warm = (name: string): number => median((times.get(name) ?? []).slice(rounds / 3));
  const form = warm("form only");
  const row = [...times.keys()].map(
    (name) => `${name} ${warm(name).toFixed(2)} ms (${(warm(name) / form).toFixed(2)})`,
  );
  process.stdout.write(`${size} metrics, ${(text.length / 1000).toFixed(0)} kB: ${row.join(", ")}\n`);
}
