/** A formula of a rubric: parsed, its names looked up, derived quantities and lists put in, its units checked. */
import type { Expression, Operator } from "../formula/expression.js";
import { parseFormula } from "../formula/parse.js";
import { type Dimension, type UnitName, dimensionOf, dimensionText, unitOf } from "../formula/units.js";
import type { Path, Report } from "../issue/issue.js";
import { type Operand, elementwise, isList, isSeries } from "./operand.js";
import { reduced } from "./reduce.js";
import type { Scope } from "./scope.js";

/**
 * The size of one formula once derived quantities are put in; a bomb of formulas in formulas stops here. Every
 * division makes exact numbers longer, so it counts as many parts. A list counts once, however long it is.
 */
export const largestFormula = 500;

const weight = ({ op }: Expression): number => (op === "/" ? 20 : 1);

/**
 * The expression over single values with its size, or null where something was reported. A `unit` of null: the result
 * may have any.
 */
export function compileSized(
  text: string,
  unit: UnitName | undefined | null,
  scope: Scope,
  report: Report,
  path: Path,
): { readonly expression: Expression; readonly size: number; readonly dimension: Dimension } | null {
  const compiled = compileOperand(text, unit, scope, report, path);
  if (compiled === null || !isList(compiled.operand))
    return compiled && { ...compiled, expression: compiled.operand as Expression };
  report("formula-is-list", path, { perYear: isSeries(compiled.operand) && isOfMetric(path) });
  return null;
}

/** The value of a metric can be scored year by year, that of a part or of a derived quantity cannot. */
const isOfMetric = (path: Path): boolean => path.at(-4) === "metrics" && path.at(-2) === "value";

/** The expression over single values, or null where something was reported. */
export const compileFormula = (...formula: Parameters<typeof compileSized>): Expression | null =>
  compileSized(...formula)?.expression ?? null;

/** A formula for each year of a series, oldest first. */
export function compileYears(
  text: string,
  unit: UnitName | undefined,
  scope: Scope,
  report: Report,
  path: Path,
): readonly Expression[] | null {
  const compiled = compileOperand(text, unit, scope, report, path);
  if (compiled && isList(compiled.operand) && isSeries(compiled.operand)) return compiled.operand.elements;
  if (compiled) report("formula-not-yearly", path, {});
  return null;
}

function compileOperand(
  text: string,
  unit: UnitName | undefined | null,
  scope: Scope,
  report: Report,
  path: Path,
): { readonly operand: Operand; readonly size: number; readonly dimension: Dimension } | null {
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

  function resolve(expression: Expression): Operand {
    if (expression.op === "name") return lookUp(expression.name, expression.at);
    nodes += weight(expression);
    if (expression.op === "number") return expression;
    if (expression.op === "negate")
      return elementwise([resolve(expression.of)] as const, ([x]) => ({ ...expression, of: x }));
    if (expression.op === "call") {
      const of = expression.of.map(resolve);
      const result = reduced(expression, of, (each) => scope.indicators.has(each));
      if (!result) fail("formula-arguments", path, { at: expression.at, name: expression.name });
      return result ?? expression;
    }
    const sides = [resolve(expression.left), resolve(expression.right)] as const;
    const [a, b] = sides;
    if (isList(a) && isList(b) && a.over !== b.over) {
      fail("lists-differ", path, { at: expression.at, left: a.over, right: b.over });
      return a;
    }
    return elementwise(sides, ([left, right]) => ({ ...expression, op: expression.op as Operator, left, right }));
  }

  function lookUp(name: string, at: number): Operand {
    const own: Expression = { op: "name", name, at };
    const derived = scope.derived.get(name);
    const indicator = scope.indicators.get(name);
    const vector = scope.vectors.get(name);
    nodes += derived ? derived.size : 1;
    if (derived) return derived.expression;
    if (vector) {
      const elements = vector.names.map((each): Expression => ({ op: "name", name: each, at }));
      return { over: vector.over, elements, open: vector.open };
    }
    const dot = name.indexOf(".");
    const whole = dot < 0 ? undefined : scope.declared.get(name.slice(0, dot));
    const isMember = whole !== undefined && whole.kind !== "table";
    if (scope.unsound.has(name)) sound = false;
    else if (isMember) fail("formula-syntax", path, { at: at + dot, found: "." });
    else if (!indicator) fail("unknown-name", path, { name, suggestion: scope.nearest(name), at });
    else if (indicator.type !== "number") fail("not-a-number-name", path, { name, at });
    return own;
  }

  const operand = resolve(parsed.expression);
  if (nodes > largestFormula) fail("formula-too-large", path, { limit: largestFormula });
  if (!sound) return null;

  const dimension = dimensionOf(
    parsed.expression,
    (name) =>
      scope.indicators.get(name)?.dimension ??
      scope.vectors.get(name)?.dimension ??
      scope.derived.get(name)?.dimension ??
      {},
    (mix) => fail("unit-mix", path, { ...mix }),
  );
  const found = dimensionText(dimension);
  const expected = unit === null ? found : dimensionText(unitOf(unit).dimension);
  if (sound && expected !== found) fail("unit-result", path, { expected, found });
  return sound ? { operand, size: nodes, dimension } : null;
}
