/** Pieces of documentation pages: what stands in their fences, and TypeScript run over the sources of the package. */
import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { vi } from "vitest";

export const blocksOf = (page: string, language: string): string[] =>
  [...readFileSync(page, "utf8").matchAll(new RegExp(`^\`\`\`${language}\\n(.*?)^\`\`\`$`, "gms"))].map(
    ([, content = ""]) => content,
  );

const here = (path: string): string => JSON.stringify(resolve(path));
const engine = createRequire(import.meta.url).resolve("json-rules-engine");

const inPlace = (piece: string): string =>
  piece
    .replaceAll('"fiscal-rubric"', here("src/index.ts"))
    .replace(/"fiscal-rubric\/(locales|policies)"/g, (_, part: string) => here(`src/${part}/index.ts`))
    .replace(/"fiscal-rubric\/(rubrics\/[^"]+)"/g, (_, path: string) => here(`src/${path}.ts`))
    .replace('"json-rules-engine"', JSON.stringify(engine))
    .replace(/"\.\/([^"]+\.json)"/g, (_, path: string) => here(path));

/** What the comments behind or below a call say that it prints, up to a remark behind a colon. */
export const said = (piece: string): string[] =>
  [...piece.matchAll(/console\.log\(.*;\s+\/\/ (.*)$/gm)].map(([, comment = ""]) =>
    comment.replace(/(["\]]): .*/, "$1"),
  );

const shown = (value: unknown): string =>
  Array.isArray(value) ? `[${value.map(shown).join(", ")}]` : JSON.stringify(value);

const folder = mkdtempSync(join(tmpdir(), "fiscal-rubric-"));
let count = 0;

/** What a piece prints, a line for each call. */
export async function printedBy(piece: string): Promise<string[]> {
  const print = vi.spyOn(console, "log").mockImplementation(() => undefined);
  const file = join(folder, `piece-${count++}.ts`);
  writeFileSync(file, inPlace(piece));
  try {
    await import(file);
    return print.mock.calls.map((values) => values.map(shown).join(" "));
  } finally {
    print.mockRestore();
  }
}
