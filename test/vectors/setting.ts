/** Indicators without a table around them, for the parts that make data. */
import { type Compiled, compileRubric } from "../../src/compile/compile.js";
import type { Indicator } from "../../src/compile/scope.js";
import type { Dataset, Given } from "../../src/dataset/given.js";
import { exact, exactText } from "../../src/exact/decimal.js";
import type { Quotient } from "../../src/exact/quotient.js";
import { evaluate } from "../../src/formula/evaluate.js";
import type { Expression } from "../../src/formula/expression.js";
import { parseFormula } from "../../src/formula/parse.js";
import type { Rubric } from "../../src/index.js";
import { factsOf } from "../../src/scoring/facts.js";

export type Specs = Readonly<Record<string, object>>;

export function setting(specs: Specs): Compiled {
  const title = { zh: "指标", en: "indicator" };
  const indicators = Object.fromEntries(Object.entries(specs).map(([id, spec]) => [id, { title, ...spec }]));
  const points = { max: 10, places: 2, rounding: "half-up" };
  return compileRubric({ indicators, points, sections: [] } as unknown as Rubric).compiled;
}

export const indicatorOf = (spec: object): Indicator => setting({ x: spec }).scope.indicators.get("x") as Indicator;

export function read(text: string): Expression {
  const parsed = parseFormula(text);
  if (!parsed.ok) throw new Error(`${text}: ${JSON.stringify(parsed.problem)}`);
  return parsed.expression;
}

/** Numbers are written as numbers, so that "1" is a label. */
export const datasetOf = (values: Readonly<Record<string, number | string | boolean>>): Dataset =>
  new Map(
    Object.entries(values).map(([id, each]): [string, Given] => [id, typeof each === "number" ? exact(each) : each]),
  );

export const shown = (dataset: Dataset): Record<string, string | boolean> =>
  Object.fromEntries([...dataset].map(([id, each]) => [id, typeof each === "object" ? exactText(each) : each]));

export const valueIn = (compiled: Compiled, expression: Expression, dataset: Dataset): Quotient | null =>
  evaluate(expression, factsOf(compiled, dataset).base);
