/** The same data in every form that a caller may hand it in, and data with gaps. */
import { Decimal } from "decimal.js";
import fc from "fast-check";
import type { IndicatorSpec, Indicators, Rubric } from "../../src/index.js";
import { decimalText, exact, exactText, terminates, decimal } from "../../src/exact/decimal.js";
import { divide, multiply } from "../../src/exact/quotient.js";
import { isNumeral, numeralText } from "../../src/format/numeral.js";
import { type UnitName, dimensionText, unitOf, units } from "../../src/formula/units.js";
import type { NumberIndicator } from "../../src/rubric/rubric.js";
import type { Values } from "./values.js";
import { present } from "./arbitrary-number.js";

/** A decimal.js of the host's own, set to round and print in ways of its own. */
const HostDecimal = Decimal.clone({ precision: 40, toExpPos: 2, toExpNeg: -2, defaults: true });

/** The ways to write one number: digits with and without needless zeros, a JavaScript number, a Decimal. */
function writings(text: string): fc.Arbitrary<unknown> {
  const padded = text.includes(".") ? `${text}0` : `${text}.0`;
  const forms: unknown[] = [text, new Decimal(text), new HostDecimal(text)];
  if (numeralText.test(padded)) forms.push(padded);
  if (isNumeral(Number(text)) && decimalText(decimal(Number(text))) === text) forms.push(Number(text), Number(text));
  return fc.constantFrom(...forms);
}

/** The number in every unit of its dimension in which it is a plain decimal again. */
function quantities(text: string, unit: UnitName): { value: string; unit: UnitName }[] {
  const { dimension, factor } = unitOf(unit);
  return Object.keys(units).flatMap((name) => {
    const other = unitOf(name as UnitName);
    if (dimensionText(other.dimension) !== dimensionText(dimension)) return [];
    const value = divide(multiply(exact(text), factor), other.factor);
    const plain = terminates(value) ? exactText(value) : "";
    return numeralText.test(plain) ? [{ value: plain, unit: name as UnitName }] : [];
  });
}

const sources = fc.constantFrom(undefined, "table 3");

/** One value in any of its forms. */
export function arbitraryForm(value: string | boolean, spec: IndicatorSpec): fc.Arbitrary<unknown> {
  if (typeof value === "boolean" || spec.type === "choice" || spec.type === "boolean") {
    return fc.oneof(
      fc.constant(value),
      sources.map((source) => present({ value, source })),
    );
  }
  const wrapped = fc.tuple(writings(value), sources).map(([form, source]) => present({ value: form, source }));
  const { unit } = spec as NumberIndicator;
  if (unit === undefined) return fc.oneof(writings(value), wrapped);
  const inUnits = fc
    .constantFrom(...quantities(value, unit))
    .chain((each) =>
      fc.tuple(writings(each.value), sources).map(([form, source]) => present({ ...each, value: form, source })),
    );
  return fc.oneof(writings(value), wrapped, inUnits);
}

/** The ways to say that there is no value; undefined leaves the indicator out. */
const absences = fc.constantFrom<unknown>(
  undefined,
  null,
  { value: null },
  { value: null, source: "table 3" },
  { printed: "≥90%" },
  { printed: "完成", value: null },
);

/** Every value in some form; what is not among the values is said to be absent in some way. */
export function arbitraryInput({ indicators }: Rubric, values: Values): fc.Arbitrary<Indicators> {
  const forms = Object.entries(indicators).map(([name, spec]) => {
    const value = values[name];
    return fc.tuple(fc.constant(name), value === undefined ? absences : arbitraryForm(value, spec));
  });
  return fc.tuple(...forms).map((all) => present(Object.fromEntries(all)) as Indicators);
}

/** Some of the values: a few are left out, or any number of them. */
export function arbitraryGaps(values: Values): fc.Arbitrary<Values> {
  const names = Object.keys(values);
  const few = fc.subarray(names, { maxLength: Math.min(3, names.length) });
  return fc
    .oneof(few, fc.subarray(names))
    .map((left) => Object.fromEntries(Object.entries(values).filter(([name]) => !left.includes(name))));
}
