/** Names, numbers and conditions of a rubric as text in one language. */
import type { Compiled } from "../compile/compile.js";
import type { Condition, Value } from "../condition/condition.js";
import { exactText } from "../exact/decimal.js";
import type { Interval } from "../exact/interval.js";
import type { Expression } from "../formula/expression.js";
import { printFormula } from "../formula/print.js";
import type { Measure as Unit } from "../formula/units.js";
import type { Locale } from "../locales/locale.js";
import { type Localized, titleIn } from "../rubric/rubric.js";

export interface Wording {
  readonly locale: Locale;
  /** A title in the language, else in English. */
  readonly text: (title: Localized) => string;
  /** The title of an indicator or derived quantity. */
  readonly title: (name: string) => string;
  /** How an indicator or derived quantity is measured. */
  readonly measure: (name: string) => Unit;
  readonly unitName: (unit: Unit) => string;
  /** A number with its unit. */
  readonly quantity: (number: string, unit: Unit | undefined) => string;
  /** A difference of two such numbers. */
  readonly difference: (number: string, unit: Unit | undefined) => string;
  /** A value of an indicator or derived quantity as people write it: with its unit, its option's title, yes or no. */
  readonly fact: (name: string, value: Value) => string;
  /** A formula with its functions in words. */
  readonly formula: (expression: Expression, name: (name: string) => string) => string;
  readonly interval: (interval: Interval, unit: Unit | undefined) => string;
  readonly condition: (condition: Condition) => string;
}

export function wordingOf({ scope, rubric }: Compiled, locale: Locale): Wording {
  const text = (title: Localized): string => titleIn(title, locale.language);
  const unitName = ({ unit, unitText }: Unit): string => (unit ? locale.units[unit] : unitText ? text(unitText) : "");
  const quantity = (number: string, unit: Unit = {}): string => locale.quantity(number, unitName(unit));
  const derived = new Map(Object.entries(rubric.derived ?? {}));
  const lists = new Map(Object.entries(rubric.indicators));
  const spec = (name: string) => scope.indicators.get(name)?.spec ?? derived.get(name);
  const title = (name: string): string => {
    const found = spec(name) ?? lists.get(name);
    return found ? text(found.title) : listTitle(name);
  };
  /** Of a column, or a cell: the table's title and the column's. */
  const listTitle = (name: string): string => {
    const [owner = name, ...rest] = name.split(/[./]/);
    const view = derived.get(owner);
    const declared = scope.declared.get(view?.rows ?? owner);
    const column = declared?.kind === "table" ? declared.columns.get(rest.at(-1) ?? "") : undefined;
    return column ? `${title(owner)}·${text(column.spec.title)}` : name;
  };
  const fact = (name: string, value: Value): string => {
    const found = spec(name);
    if (typeof value === "boolean") return value ? locale.words.yes : locale.words.no;
    if (typeof value === "object") return quantity(exactText(value), found as Unit);
    const options = found && "options" in found ? found.options : {};
    return Object.hasOwn(options, value) ? text(options[value] as Localized) : value;
  };
  const condition = (each: Condition): string => {
    if ("all" in each) return locale.all(each.all.map(condition));
    if ("any" in each) return locale.any(each.any.map(condition));
    if ("not" in each) return locale.not(condition(each.not));
    const values = each.values.map((value) => fact(each.fact, value));
    return locale.comparisons[each.operator](title(each.fact), values);
  };
  return {
    locale,
    text,
    title,
    measure: (name) => (spec(name) ?? {}) as Unit,
    unitName,
    quantity,
    difference: (number, unit = {}) =>
      locale.quantity(number, unit.unit === "%" ? locale.percentagePoints : unitName(unit)),
    fact,
    formula: (expression, name) => printFormula(expression, name, (call, of) => locale.call(call.name, of)),
    interval: ({ from, to, ...ends }, unit) =>
      locale.interval({
        ...ends,
        from: from && quantity(exactText(from), unit),
        to: to && quantity(exactText(to), unit),
      }),
    condition,
  };
}
