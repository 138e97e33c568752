/** Identities of the rubric: both sides exactly, where all that they read is there. */
import { type Quotient, divide, equal, subtract } from "../exact/quotient.js";
import { evaluate } from "../formula/evaluate.js";
import type { Expression } from "../formula/expression.js";
import { parseFormula } from "../formula/parse.js";
import { printFormula } from "../formula/print.js";
import type { Localized, Rubric } from "../rubric/rubric.js";
import { isComplete } from "../scoring/facts.js";
import { shownValue } from "./shown-value.js";
import { type Audited, finding } from "./subject.js";

export const identities: Audited = ({ compiled, facts: { dataset, base } }) =>
  compiled.identities.flatMap(({ spec, left, right, unit, factor }) => {
    const value = (side: Expression): Quotient | null => (isComplete(side, dataset) ? evaluate(side, base) : null);
    const [a, b] = [value(left), value(right)];
    if (!a || !b || equal(a, b)) return [];
    const shown = (x: Quotient): string => shownValue(divide(x, factor), 2);
    const about = {
      title: spec.title ?? null,
      clause: spec.clause ?? null,
      measure: { unit },
      left: titled(spec.left, compiled.rubric),
      right: titled(spec.right, compiled.rubric),
      difference: shown(subtract(a, b)),
    };
    return [finding("identity-broken", { identity: spec.id }, { claimed: shown(a), recomputed: shown(b) }, about)];
  });

/** The formula with the titles of what it names. */
function titled(formula: string, { indicators, derived = {} }: Rubric): Localized {
  const parsed = parseFormula(formula);
  const text = (language: "zh" | "en"): string =>
    parsed.ok
      ? printFormula(parsed.expression, (name) => (indicators[name] ?? derived[name])?.title[language] ?? name)
      : formula;
  return { zh: text("zh"), en: text("en") };
}
