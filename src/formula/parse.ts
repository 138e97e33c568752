/**
 * Reads a formula: numbers, names, + - * /, parentheses, unary minus and the functions. Length and nesting are
 * bounded before anything recursive runs; whatever is outside the language is a problem with its place.
 */
import { exact } from "../exact/decimal.js";
import type { Expression, Operator } from "./expression.js";
import { type FunctionName, formulaFunction, functions } from "./functions.js";

export const limits = { length: 2000, depth: 40 };

export type FormulaProblem =
  | { code: "formula-too-long"; params: { limit: number } }
  | { code: "formula-too-deep"; params: { at: number; limit: number } }
  | { code: "formula-syntax"; params: { at: number; found: string } }
  | { code: "formula-unknown-function"; params: { at: number; name: string; known: readonly string[] } }
  | { code: "formula-arguments"; params: { at: number; name: string } };

type Parsed = { ok: true; expression: Expression } | { ok: false; problem: FormulaProblem };

interface Token {
  readonly kind: "number" | "name" | "sign" | "end";
  readonly text: string;
  readonly at: number;
}

/** Caught in parseFormula: the one way out of the nested calls. */
class Stop extends Error {
  constructor(readonly problem: FormulaProblem) {
    super(problem.code);
  }
}

const binding: ReadonlyMap<string, number> = new Map([
  ["+", 1],
  ["-", 1],
  ["*", 2],
  ["/", 2],
]);
const tightest = 3;

function tokens(text: string): Token[] {
  const list: Token[] = [];
  const pattern = /(\d{1,18}(?:\.\d{1,12})?(?![\d.]))|([A-Za-z_]\w*(?:\.[A-Za-z_]\w*)?)|(\s+)|\d[\d.]*|\S/gu;
  for (const { index, 0: found, 1: number, 2: name, 3: space } of text.matchAll(pattern)) {
    if (space) continue;
    list.push({ kind: number ? "number" : name ? "name" : "sign", text: found, at: index });
  }
  return [...list, { kind: "end", text: "", at: text.length }];
}

export function parseFormula(text: string): Parsed {
  if (text.length > limits.length)
    return { ok: false, problem: { code: "formula-too-long", params: { limit: limits.length } } };
  const list = tokens(text);
  let next = 0;
  let depth = 0;

  const peek = (): Token => list[next] as Token;
  const take = (): Token => list[next++] as Token;
  const unexpected = ({ at, text: found }: Token): never => {
    throw new Stop({ code: "formula-syntax", params: { at, found } });
  };
  const expect = (sign: string): Token => (peek().text === sign ? take() : unexpected(peek()));

  function operand(): Expression {
    const token = take();
    const { at } = token;
    if (token.kind === "number") return { op: "number", value: exact(token.text), text: token.text, at };
    if (token.kind === "name") return peek().text === "(" ? call(token) : { op: "name", name: token.text, at };
    if (token.text === "-") return { op: "negate", of: expression(tightest), at };
    if (token.text !== "(") return unexpected(token);
    const inner = expression(0);
    expect(")");
    return inner;
  }

  function call({ text: name, at }: Token): Expression {
    if (!Object.hasOwn(functions, name)) {
      throw new Stop({ code: "formula-unknown-function", params: { at, name, known: Object.keys(functions) } });
    }
    expect("(");
    const of = [expression(0)];
    while (peek().text === ",") {
      take();
      of.push(expression(0));
    }
    expect(")");
    const { arity, picks } = formulaFunction(name as FunctionName);
    const first = of[0] as Expression;
    const picked = first.op === "number" && first.value.d === 1n ? first.value.n : 0n;
    if (of.length < arity[0] || of.length > arity[1] || (picks && picked < 1n)) {
      throw new Stop({ code: "formula-arguments", params: { at, name } });
    }
    return { op: "call", name: name as FunctionName, of, at };
  }

  function expression(power: number): Expression {
    if (++depth > limits.depth) {
      throw new Stop({ code: "formula-too-deep", params: { at: peek().at, limit: limits.depth } });
    }
    let left = operand();
    for (;;) {
      const { text: op, at } = peek();
      const strength = binding.get(op) ?? 0;
      if (strength <= power) break;
      take();
      left = { op: op as Operator, left, right: expression(strength), at };
    }
    depth--;
    return left;
  }

  try {
    const whole = expression(0);
    return peek().kind === "end" ? { ok: true, expression: whole } : unexpected(peek());
  } catch (stop) {
    if (stop instanceof Stop) return { ok: false, problem: stop.problem };
    throw stop;
  }
}
