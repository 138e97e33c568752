/** `vectors <rubric>`: data at every boundary with what they score, a line each. */
import { vectors as vectorsOf } from "../../vectors/vectors.js";
import { deliver } from "../output.js";
import { findSoundRubric } from "../rubric-argument.js";
import type { Command } from "../terminal.js";

export const vectors: Command = (context) => {
  const found = findSoundRubric(context.line.arguments[0] ?? "", context);
  if (!found) return 2;
  const lines = [...vectorsOf(found.rubric)].map((vector) => `${JSON.stringify(vector)}\n`);
  return deliver(lines.join(""), 0, context);
};
