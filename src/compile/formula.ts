/** A formula of a rubric: parsed, its names looked up, derived quantities and lists put in, its units checked. */
import { type Expression, type Operator, binary, call, name, parts } from "../formula/expression.js";
import { formulaFunction } from "../formula/functions.js";
import { parseFormula } from "../formula/parse.js";
import { type UnitName, dimensionOf, dimensionText, unitOf } from "../formula/units.js";
import type { Path, Report } from "../issue/issue.js";
import { type Operand, elementwise, emptyList, flattened, isList, isSeries } from "./operand.js";
import { countName } from "./lists.js";
import type { Scope } from "./scope.js";

/**
 * The size of one formula once derived quantities are put in; a bomb of formulas in formulas stops here. Every
 * division makes exact numbers longer, so it counts as many parts. A list counts once, however long it is.
 */
export const largestFormula = 500;

const weight = ({ op }: Expression): number => (op === "/" ? 20 : 1);

const size = (expression: Expression): number =>
  weight(expression) +
  parts(expression)
    .map(size)
    .reduce((a, b) => a + b, 0);

/** The expression over single values, or null where something was reported. */
export function compileFormula(
  text: string,
  unit: UnitName | undefined,
  scope: Scope,
  report: Report,
  path: Path,
): Expression | null {
  const operand = compileOperand(text, unit, scope, report, path);
  if (operand === null || !isList(operand)) return operand;
  report("formula-is-list", path, {});
  return null;
}

/** A formula for each year of a series, oldest first. */
export function compileYears(
  text: string,
  unit: UnitName | undefined,
  scope: Scope,
  report: Report,
  path: Path,
): readonly Expression[] | null {
  const operand = compileOperand(text, unit, scope, report, path);
  if (operand && isList(operand) && isSeries(operand)) return operand.elements;
  if (operand) report("formula-not-yearly", path, {});
  return null;
}

function compileOperand(
  text: string,
  unit: UnitName | undefined,
  scope: Scope,
  report: Report,
  path: Path,
): Operand | null {
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
    if (expression.op === "call") return called(expression, expression.of.map(resolve));
    const sides = [resolve(expression.left), resolve(expression.right)] as const;
    const [a, b] = sides;
    if (isList(a) && isList(b) && a.over !== b.over) {
      fail("lists-differ", path, { at: expression.at, left: a.over, right: b.over });
      return a;
    }
    return elementwise(sides, ([left, right]) => ({ ...expression, op: expression.op as Operator, left, right }));
  }

  /** All but `abs` make one number of all elements of all lists. */
  function called(expression: Extract<Expression, { op: "call" }>, of: readonly Operand[]): Operand {
    const { picks } = formulaFunction(expression.name);
    if (expression.name === "abs")
      return elementwise(of.slice(0, 1) as [Operand], ([x]) => ({ ...expression, of: [x] }));
    const open = of.flatMap((each) => (isList(each) ? (each.open ?? []) : []))[0];
    if (open !== undefined) return name(open);
    const [counted] = of;
    if (counted && isList(counted) && scope.indicators.has(countName(counted.over))) {
      // Over any number of rows: so many, or so many times their mean.
      const many = name(countName(counted.over));
      if (expression.name === "count") return many;
      if (expression.name === "sum") return binary("*", many, call("mean", ...counted.elements));
    }
    const [first, elements] = picks ? [flattened(of.slice(0, 1)), flattened(of.slice(1))] : [[], flattened(of)];
    const picked = first[0]?.op === "number" ? Number(first[0].value.n) : 1;
    if (elements.length >= picked) return { ...expression, of: [...first, ...elements] };
    // A table may have too few rows; of anything else the number of elements is known.
    if (!of.some((each) => isList(each) && !isSeries(each)))
      fail("formula-arguments", path, { at: expression.at, name: expression.name });
    return emptyList(expression);
  }

  function lookUp(name: string, at: number): Operand {
    const own: Expression = { op: "name", name, at };
    const derived = scope.derived.get(name);
    const indicator = scope.indicators.get(name);
    const vector = scope.vectors.get(name);
    nodes += derived ? size(derived.expression) : 1;
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
  const [expected, found] = [dimensionText(unitOf(unit).dimension), dimensionText(dimension)];
  if (sound && expected !== found) fail("unit-result", path, { expected, found });
  return sound ? operand : null;
}
