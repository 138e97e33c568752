/** A value of a fact or rule as the operators compare it. */
import { digitsOfDecimal, exact } from "../exact/decimal.js";
import { type Quotient, quotient } from "../exact/quotient.js";
import { readDecimal } from "../dataset/decimal-input.js";
import { PolicyError } from "../issue/errors.js";
import { issueList } from "../issue/issue.js";
import { shown } from "../issue/json.js";

/** Longer texts are no numbers that anybody wrote or computed. */
const longest = 30_000;

const decimalText = /^-?\d+(\.\d+)?$/;
const fractionText = /^(-?\d+)\/(0*[1-9]\d*)$/;

function numberIn(text: string): Quotient | null {
  if (text.length > longest) return null;
  if (decimalText.test(text)) return exact(text);
  const [, n, d] = fractionText.exec(text) ?? [];
  return n === undefined || d === undefined ? null : quotient(BigInt(n), BigInt(d));
}

/**
 * A number exactly, whoever wrote it and how; else an answer, a label, or nothing. Throws for what can't be compared:
 * a number that carries the noise of floating point, an object.
 */
export function scalarIn(value: unknown): Quotient | boolean | string | null {
  if (value === undefined || value === null) return null;
  if (typeof value === "boolean") return value;
  if (typeof value === "string") return numberIn(value) ?? value;
  if (typeof value === "bigint") return quotient(value);
  const { issues, report } = issueList();
  if (typeof value === "number") {
    const read = readDecimal(value);
    if ("value" in read) return exact(read.value.toFixed());
    report("not-a-decimal", [], { found: shown(value), why: read.why });
  } else {
    const digits = typeof value === "object" ? digitsOfDecimal(value) : null;
    const number = digits === null ? null : numberIn(digits);
    if (number) return number;
    report("wrong-type", [], { expected: ["number", "string", "boolean"], found: shown(value) });
  }
  throw new PolicyError(issues);
}

/** Throws for anything but a number: an order of labels would hold by accident. */
export function orderedIn(value: unknown): Quotient {
  const scalar = scalarIn(value);
  if (typeof scalar === "object" && scalar !== null) return scalar;
  const { issues, report } = issueList();
  report("not-a-decimal", [], { found: shown(value), why: typeof scalar === "string" ? "text" : "type" });
  throw new PolicyError(issues);
}

export function listIn(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value as readonly unknown[];
  const { issues, report } = issueList();
  report("wrong-type", [], { expected: ["array"], found: shown(value) });
  throw new PolicyError(issues);
}
