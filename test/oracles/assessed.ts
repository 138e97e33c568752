import type { Rational } from "./rational.js";
import { type Given, numberOf } from "./rule.js";

export interface Rule {
  readonly of: string;
}

/** "what an assessor gave" */
export function points(rule: Rule, given: Given): Rational {
  return numberOf(rule.of, given);
}
