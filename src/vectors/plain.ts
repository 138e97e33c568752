/** An ordinary dataset, from which every other is reached by changing a few indicators. */
import type { Compiled } from "../compile/compile.js";
import type { Indicator } from "../compile/scope.js";
import type { Dataset, Given } from "../dataset/given.js";
import { sample } from "../exact/interval.js";
import { type Quotient, quotient } from "../exact/quotient.js";
import { around, canBeGiven } from "./ticks.js";

/** Products of 2 and 5, so that shares of them are short decimals; no two next to each other are equal. */
const ordinary = [1000n, 2000n, 500n, 4000n, 5000n, 800n, 1600n].map((each) => quotient(each));
const small = [4n, 2n, 8n, 5n, 1n].map((each) => quotient(each));
const others = [-4n, -1000n, 0n].map((each) => quotient(each));

const rotated = <T>(all: readonly T[], by: number): T[] => all.map((_, index) => all[(index + by) % all.length] as T);

function plainNumber(indicator: Indicator, index: number): Quotient | undefined {
  const candidates = [...rotated(ordinary, index), ...rotated(small, index), ...others];
  const fallback = around(indicator, sample(indicator.domain));
  return [...candidates, ...fallback].find((each) => canBeGiven(indicator, each));
}

/** An indicator for which no number can be given stays out, and so does a table whose rows are metrics of their own. */
export function plainDataset({ scope, repeats }: Pick<Compiled, "scope" | "repeats">): Dataset {
  const dataset = new Map<string, Given>();
  const tables = new Set([...repeats.values()].map(({ table }) => table));
  for (const [index, indicator] of [...scope.indicators.values()].entries()) {
    if (indicator.owner !== null && tables.has(indicator.owner)) continue;
    const value: Given | undefined =
      indicator.type === "number"
        ? plainNumber(indicator, index)
        : indicator.type === "boolean"
          ? true
          : indicator.labels[0];
    if (value !== undefined) dataset.set(indicator.id, value);
  }
  return dataset;
}
