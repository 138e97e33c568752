/** Every piece of TypeScript in the README runs, and prints what stands behind it. */
import { expect, it } from "vitest";
import { blocksOf, printedBy, said } from "./pieces.js";

it.each(blocksOf("README.md", "ts").map((piece, index) => ({ piece, index })))("piece $index", async ({ piece }) => {
  expect(await printedBy(piece)).toEqual(expect.arrayContaining(said(piece)));
  expect(said(piece)).not.toEqual([]);
});
