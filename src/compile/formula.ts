/** A formula of a rubric: parsed, its names looked up, derived quantities put in, its units checked. */
import { type Expression, type Operator, parts } from "../formula/expression.js";
import { parseFormula } from "../formula/parse.js";
import { type UnitName, dimensionOf, dimensionText, unitOf } from "../formula/units.js";
import type { Path, Report } from "../issue/issue.js";
import type { Scope } from "./scope.js";

/**
 * The size of one formula once derived quantities are put in; a bomb of formulas in formulas stops here. Every
 * division makes exact numbers longer, so it counts as many parts.
 */
export const largestFormula = 500;

const weight = ({ op }: Expression): number => (op === "/" ? 20 : 1);

const size = (expression: Expression): number =>
  weight(expression) +
  parts(expression)
    .map(size)
    .reduce((a, b) => a + b, 0);

/** The expression over indicators, or null where something was reported. A `unit` of null: the result may have any. */
export function compileFormula(
  text: string,
  unit: UnitName | undefined | null,
  scope: Scope,
  report: Report,
  path: Path,
): Expression | null {
  const parsed = parseFormula(text);
  if (!parsed.ok) {
    report(parsed.problem.code, path, parsed.problem.params);
    return null;
  }
  let sound = true;
  const fail: Report = (...issue) => {
    sound = false;
    report(...issue);
  };
  let nodes = 0;

  function resolve(expression: Expression): Expression {
    if (expression.op === "name") return lookUp(expression.name, expression.at);
    nodes += weight(expression);
    if (expression.op === "number") return expression;
    if (expression.op === "negate") return { ...expression, of: resolve(expression.of) };
    if (expression.op === "call") return { ...expression, of: expression.of.map(resolve) };
    return {
      ...expression,
      op: expression.op as Operator,
      left: resolve(expression.left),
      right: resolve(expression.right),
    };
  }

  function lookUp(name: string, at: number): Expression {
    const own: Expression = { op: "name", name, at };
    const derived = scope.derived.get(name);
    const indicator = scope.indicators.get(name);
    nodes += derived ? size(derived.expression) : 1;
    if (derived) return derived.expression;
    if (scope.unsound.has(name)) sound = false;
    else if (!indicator) fail("unknown-name", path, { name, suggestion: scope.nearest(name), at });
    else if (indicator.type !== "number") fail("not-a-number-name", path, { name, at });
    return own;
  }

  const expression = resolve(parsed.expression);
  if (nodes > largestFormula) fail("formula-too-large", path, { limit: largestFormula });
  if (!sound) return null;

  const dimension = dimensionOf(
    expression,
    (name) => scope.indicators.get(name)?.dimension ?? {},
    (mix) => fail("unit-mix", path, { ...mix }),
  );
  const found = dimensionText(dimension);
  const expected = unit === null ? found : dimensionText(unitOf(unit).dimension);
  if (sound && expected !== found) fail("unit-result", path, { expected, found });
  return sound ? expression : null;
}
