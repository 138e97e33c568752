/** Every piece of TypeScript in the README runs, and prints what stands behind it. */
import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { expect, it, vi } from "vitest";

const pieces = [...readFileSync("README.md", "utf8").matchAll(/^```ts\n(.*?)^```$/gms)].map(([, piece = ""]) => piece);
const folder = mkdtempSync(join(tmpdir(), "fiscal-rubric-"));
const here = (path: string): string => JSON.stringify(resolve(path));

/** The same over the sources of the package. */
const inPlace = (piece: string): string =>
  piece
    .replaceAll('"fiscal-rubric"', here("src/index.ts"))
    .replaceAll('"fiscal-rubric/locales"', here("src/locales/index.ts"))
    .replace(/"fiscal-rubric\/(rubrics\/[^"]+)"/g, (_, path: string) => here(`src/${path}.ts`))
    .replace(/"\.\/([^"]+\.json)"/g, (_, path: string) => here(path));

/** What the comments behind or below a call say that it prints, up to a remark behind a colon. */
const said = (piece: string): string[] =>
  [...piece.matchAll(/console\.log\(.*;\s+\/\/ (.*)$/gm)].map(([, comment = ""]) =>
    comment.replace(/(["\]]): .*/, "$1"),
  );

const shown = (value: unknown): string =>
  Array.isArray(value) ? `[${value.map(shown).join(", ")}]` : JSON.stringify(value);

it.each(pieces.map((piece, index) => ({ piece, index })))("piece $index", async ({ piece, index }) => {
  const print = vi.spyOn(console, "log").mockImplementation(() => undefined);
  const file = join(folder, `piece-${index}.ts`);
  writeFileSync(file, inPlace(piece));
  await import(file);
  const printed = print.mock.calls.map((values) => values.map(shown).join(" "));
  print.mockRestore();
  expect(printed).toEqual(expect.arrayContaining(said(piece)));
  expect(said(piece)).not.toEqual([]);
});
