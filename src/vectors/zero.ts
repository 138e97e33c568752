/** Data that make a denominator zero. */
import type { Compiled } from "../compile/compile.js";
import type { Dataset } from "../dataset/given.js";
import { sign, zero } from "../exact/quotient.js";
import { evaluate } from "../formula/evaluate.js";
import { type Expression, namesIn } from "../formula/expression.js";
import { factsOf } from "../scoring/facts.js";
import { reacher } from "./reach.js";
import { canBeGiven } from "./ticks.js";

/** null where neither one indicator alone, nor all of the denominator's at 0, nor both lead there. */
export function zeroOf(denominator: Expression, dataset: Dataset, compiled: Compiled): Dataset | null {
  const change = (from: Dataset): Dataset | undefined =>
    reacher(denominator, from, compiled)(zero).find(({ side }) => side === "at")?.dataset;
  const single = change(dataset);
  if (single) return single;
  const zeros = new Map(dataset);
  for (const name of namesIn(denominator)) {
    const indicator = compiled.scope.indicators.get(name);
    if (indicator && canBeGiven(indicator, zero)) zeros.set(name, zero);
  }
  const value = evaluate(denominator, factsOf(compiled, zeros).base);
  return value && sign(value) === 0 ? zeros : (change(zeros) ?? null);
}
