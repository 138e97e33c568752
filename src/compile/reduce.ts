/** Functions of lists: all but `abs` make one number of all elements of all their arguments. */
import { quotient, zero } from "../exact/quotient.js";
import { type Call, type Expression, binary, call, name, number } from "../formula/expression.js";
import { formulaFunction } from "../formula/functions.js";
import { countName } from "./lists.js";
import { type ListOperand, type Operand, elementwise, flattened, isList, isSeries } from "./operand.js";

/** null where there are fewer elements than the one that is asked for, and always will be. */
export function reduced(expression: Call, of: readonly Operand[], isKnown: (name: string) => boolean): Operand | null {
  if (expression.name === "abs") return elementwise(of.slice(0, 1) as [Operand], ([x]) => ({ ...expression, of: [x] }));
  const open = of.flatMap((each) => (isList(each) ? (each.open ?? []) : []))[0];
  if (open !== undefined) return name(open);
  const isCounted = (each: Operand): each is ListOperand => isList(each) && isKnown(countName(each.over));
  if (of.some(isCounted) && (expression.name === "sum" || expression.name === "count"))
    return of.map((each) => overAnyRows(expression, each, isCounted(each))).reduce((a, b) => binary("+", a, b));
  const isPicked = formulaFunction(expression.name).picks === true;
  const [first, elements] = isPicked ? [flattened(of.slice(0, 1)), flattened(of.slice(1))] : [[], flattened(of)];
  const picked = first[0]?.op === "number" ? Number(first[0].value.n) : 1;
  if (elements.length >= picked) return { ...expression, of: [...first, ...elements] };
  return of.some((each) => isList(each) && !isSeries(each)) ? ofTooFew(expression) : null; // a table may be short
}

const nothing = number(zero, "0");

/** Of no elements the sum and the count are 0; there is no least, mean or largest. */
const ofTooFew = ({ name: named }: Call): Expression =>
  named === "sum" || named === "count" ? nothing : binary("/", nothing, nothing);

/** Over any number of rows: so many, or so many times their mean. */
function overAnyRows({ name: named, at }: Call, of: Operand, isCounted: boolean): Expression {
  const elements = flattened([of]);
  if (!isCounted)
    return named === "sum"
      ? { ...call("sum", ...elements), at }
      : number(quotient(BigInt(elements.length)), String(elements.length));
  const many = name(countName((of as ListOperand).over));
  return named === "count" ? many : binary("*", many, call("mean", ...elements));
}
