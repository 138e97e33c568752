/** Identities: two formulas of the same dimension that must come to the same number. */
import type { Quotient } from "../exact/quotient.js";
import { type Expression, namesIn } from "../formula/expression.js";
import { parseFormula } from "../formula/parse.js";
import { type Measure, dimensionText, unitOf } from "../formula/units.js";
import type { Report } from "../issue/issue.js";
import type { IdentitySpec, Rubric } from "../rubric/rubric.js";
import { compileSized } from "./formula.js";
import type { Scope } from "./scope.js";

export interface Identity {
  readonly spec: IdentitySpec;
  /** Both sides in base units. */
  readonly left: Expression;
  readonly right: Expression;
  /** What their numbers are shown in, and one of that in base units. */
  readonly unit: Measure["unit"];
  readonly factor: Quotient;
}

export function compileIdentities(
  { identities = [] }: Pick<Rubric, "identities">,
  scope: Scope,
  report: Report,
): Identity[] {
  const seen = new Set<string>();
  return identities.flatMap((spec, index): Identity[] => {
    const path = ["identities", index];
    if (seen.has(spec.id)) report("duplicate-id", [...path, "id"], { id: spec.id });
    seen.add(spec.id);
    const left = compileSized(spec.left, spec.unit ?? null, scope, report, [...path, "left"]);
    const right = compileSized(spec.right, spec.unit ?? null, scope, report, [...path, "right"]);
    if (!left || !right) return [];
    const [expected, found] = [left, right].map(({ dimension }) => dimensionText(dimension)) as [string, string];
    if (expected !== found) {
      report("unit-result", [...path, "right"], { expected, found });
      return [];
    }
    const unit = spec.unit ?? unitOfFirst(spec.left, expected, scope);
    return [{ spec, left: left.expression, right: right.expression, unit, factor: unitOf(unit).factor }];
  });
}

/** The unit of the first name that has the dimension of the whole. */
function unitOfFirst(formula: string, dimension: string, { indicators, derived }: Scope): Measure["unit"] {
  const parsed = parseFormula(formula);
  for (const name of parsed.ok ? namesIn(parsed.expression) : []) {
    const spec = indicators.get(name)?.spec;
    const unit = spec && "unit" in spec ? spec.unit : undefined;
    const own = (indicators.get(name) ?? derived.get(name))?.dimension ?? {};
    if (unit && dimensionText(own) === dimension) return unit;
  }
  return undefined;
}
