/** The way back of a change. Its class may be another: what breaks data one way may only widen limits the other way. */
import type { RubricChange } from "../../src/index.js";

type Classless = Omit<RubricChange, "class">;

const opposite: Partial<Record<RubricChange["code"], RubricChange["code"]>> = { added: "removed", removed: "added" };

export const mirrored = (change: RubricChange): RubricChange => ({
  ...change,
  code: opposite[change.code] ?? change.code,
  before: change.after,
  after: change.before,
});

/** In an order that does not depend on where things stand in the file. */
export const sorted = (changes: readonly RubricChange[]): Classless[] =>
  changes.map(({ class: _, ...change }) => change).sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
