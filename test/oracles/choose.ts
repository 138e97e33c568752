import { greatest, type Rational } from "./rational.js";
import { own, type Rule as AnyRule } from "./rubric.js";
import { factOf, type Given, pointsByRule } from "./rule.js";
import { settled } from "./unsettled.js";

export interface Rule {
  readonly of?: string;
  readonly rules?: Readonly<Record<string, AnyRule>>;
  readonly best?: readonly AnyRule[];
}

/** "an indicator's label → one of several rules; or the best of several" */
export function points(rule: Rule, given: Given): Rational {
  if (rule.of !== undefined) {
    const label = String(factOf(rule.of, given));
    const chosen = own(rule.rules, label);
    if (chosen === undefined) throw new Error(`no rule for ${label}`);
    return pointsByRule(chosen, given);
  }
  // "the highest; missing if any part is missing"
  return settled((rule.best ?? []).map((each) => () => pointsByRule(each, given))).reduce(greatest);
}
