/** A formula as a chain: with its titles, with the numbers put in, with its functions worked out. */
import { type Quotient, divide, multiply } from "../exact/quotient.js";
import { evaluate } from "../formula/evaluate.js";
import { type Call, type Expression, callsIn, namesIn } from "../formula/expression.js";
import { printFormula } from "../formula/print.js";
import { type Measure, type UnitName, dimensionOf, dimensionText, unitOf, units } from "../formula/units.js";
import { readable } from "../exact/readable.js";
import type { Wording } from "./wording.js";

/** What a reader sees of a name. */
export interface Term {
  readonly title: string;
  /** Its number in its own unit, and as it is written; null for a list. */
  readonly own: Quotient | null;
  readonly text: string;
  readonly measure: Measure;
}

export interface FormulaText {
  readonly titles: string;
  /** Empty where they say nothing more. */
  readonly numbers: string;
}

/** `written` has the elements of lists where `shown` names the lists; else the two are the same. */
export function formulaText(
  shown: Expression,
  written: Expression,
  term: (name: string) => Term,
  wording: Wording,
): FormulaText {
  const titles = wording.formula(shown, (name) => term(name).title);
  const names = [...namesIn(written)];
  if (written.op === "name" || names.some((name) => term(name).own === null)) return { titles, numbers: "" };
  const { locale, unitName } = wording;
  const isMixed = new Set(names.map((name) => unitName(term(name).measure))).size > 1;
  const signed = (text: string): string => (text.startsWith("-") ? `(${text})` : text);
  const number = (text: string, measure: Measure): string =>
    signed(isMixed ? locale.quantity(text, unitName(measure)) : text);
  const numberOf = (name: string): string => number(term(name).text, term(name).measure);
  const worked = new Map(callsIn(written).map((call) => [call, workedOut(call, term, isMixed)] as const));
  const isWorked = written.op !== "call" && [...worked.values()].every((each) => each !== null);
  const chain = [
    titles,
    ...(shown === written ? [wording.formula(written, numberOf)] : []),
    ...(isWorked
      ? [
          printFormula(written, numberOf, (call) => {
            const [value, measure] = worked.get(call) ?? [];
            return value ? number(readable(value).text, measure ?? {}) : "";
          }),
        ]
      : []),
  ];
  const said = chain.filter((text, index) => text !== chain[index - 1]);
  return { titles, numbers: said.slice(1).join(" = ") };
}

/** What a function comes to, in a unit that fits the numbers beside it; null where there is none. */
function workedOut(call: Call, term: (name: string) => Term, isMixed: boolean): readonly [Quotient, Measure] | null {
  const own = (name: string): Quotient | null => term(name).own;
  if (!isMixed) {
    const value = evaluate(call, own);
    return value && [value, {}];
  }
  const unitIn = (name: string) => unitOf(term(name).measure.unit);
  const base = evaluate(call, (name) => {
    const value = own(name);
    return value && multiply(value, unitIn(name).factor);
  });
  if (!base) return null;
  const dimension = dimensionText(
    dimensionOf(
      call,
      (name) => unitIn(name).dimension,
      () => undefined,
    ),
  );
  const measures = [...namesIn(call)].map((name) => term(name).measure);
  const [first] = measures;
  const isCommon = first && call.name !== "count" && measures.every(({ unit }) => unit === first.unit);
  if (isCommon && dimensionText(unitOf(first.unit).dimension) === dimension)
    return [divide(base, unitOf(first.unit).factor), first];
  if (dimension === "1") return [base, {}];
  const plain = (Object.keys(units) as UnitName[]).find((unit) => dimensionText(unitOf(unit).dimension) === dimension);
  return plain ? [divide(base, unitOf(plain).factor), { unit: plain }] : null;
}
