/** Reads a decimal that a caller hands in, or says why it is none. Nothing is guessed. */
import { type Decimal, decimal, digitsOfDecimal } from "../exact/decimal.js";
import { numeralText, plainDigits } from "../format/numeral.js";
import type { NotADecimal } from "../issue/issue.js";

type Read = { readonly value: Decimal } | { readonly why: NotADecimal };

/** What a refused text looks like, the first that fits; each has advice of its own. */
const looks: readonly [NotADecimal, RegExp][] = [
  ["empty", /^\s*$/],
  ["comparison", /^\s*([<>≤≥＜＞≦≧=＝]|不[低少高多大小超]|[大小多少]于|达到|至少|至多)|以[上下内]\s*$/],
  ["percent", /^\s*[+-]?[\d.,]+\s*[%％]\s*$/],
  ["separator", /^\s*[+-]?\d{1,3}([,，']\d{3})+(\.\d+)?\s*$/],
  ["exponent", /^[+-]?\d+(\.\d+)?e[+-]?\d+$/i],
  ["not-finite", /^[+-]?(nan|infinity)$/i],
  ["full-width", /[０-９]/],
  ["digits", /^-?\d+(\.\d+)?$/],
];

const longest = 100;

export function readDecimal(input: unknown): Read {
  if (typeof input === "number") return fromNumber(input);
  const text = typeof input === "object" && input !== null ? digitsOfDecimal(input) : input;
  if (typeof text !== "string") return { why: "type" };
  if (numeralText.test(text)) return { value: decimal(text) };
  if (text.length > longest) return { why: /^-?[\d.]+$/.test(text) ? "digits" : "text" };
  return { why: looks.find(([, pattern]) => pattern.test(text))?.[0] ?? "text" };
}

function fromNumber(input: number): Read {
  if (!Number.isFinite(input)) return { why: "not-finite" };
  const digits = Number.isSafeInteger(input) ? String(input) : plainDigits(input);
  if (digits !== null) return { value: decimal(digits) };
  const significant = input.toExponential().replace(/e.*$/, "").replace(/[-.]/g, "").length;
  return { why: significant > 15 ? "binary" : "digits" };
}
