/** Data as a file writes them, and as the engine and the plain reading see them. */
import type { Dataset } from "../../src/dataset/given.js";
import { exact } from "../../src/exact/decimal.js";
import type { Rubric } from "../../src/index.js";

/** By indicator: the digits of a number in its own unit, a label, or an answer. */
export type Values = Readonly<Record<string, string | boolean>>;

/** Exact, so that completions of them need not be decimals. */
export function datasetOf({ indicators }: Rubric, values: Values): Dataset {
  return new Map(
    Object.entries(values).map(([name, value]) => {
      const { type } = indicators[name] ?? {};
      return [name, typeof value === "string" && type !== "choice" ? exact(value) : value] as const;
    }),
  );
}
