import type { Fact } from "./facts.js";
import { Rational } from "./rational.js";

export interface Rule {
  readonly of: string;
}

/** "what an assessor gave" */
export function points(rule: Rule, { fact }: { fact: (name: string) => Fact | null }): Rational | null {
  const given = fact(rule.of);
  return given instanceof Rational ? given : null;
}
