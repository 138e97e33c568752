/** Arbitrary data for a rubric, inside its limits: at 0, at limits, and on or beside the turns of its rules. */
import fc from "fast-check";
import type { MetricSpec, Rubric } from "../../src/index.js";
import { domainOf } from "../../src/compile/scope.js";
import { decimalText, exact, round } from "../../src/exact/decimal.js";
import { type Interval, contains, intersect } from "../../src/exact/interval.js";
import { type Quotient, add, ceil, divide, floor, multiply, quotient, zero } from "../../src/exact/quotient.js";
import { metricSpecs } from "../../src/rubric/readings.js";
import type { NumberIndicator } from "../../src/rubric/rubric.js";
import { digits } from "./arbitrary-number.js";
import { turnsOf } from "./rule-turns.js";
import { solver, valueFormula } from "./solve.js";

/** By indicator: the digits of a number in its own unit, a label, or an answer. */
export type Values = Readonly<Record<string, string | boolean>>;

/** The points that an assessor may give for a label or a metric, or null where no rule asks for the indicator. */
export function assessorRange(
  { rule, max }: MetricSpec,
  name: string,
  label: string | boolean | undefined,
): Interval | null {
  const full = { from: zero, fromIncluded: true, to: exact(max), toIncluded: true };
  if (rule.kind === "assessed" && rule.of === name) return full;
  if (rule.kind !== "levels" || rule.given !== name) return null;
  const level = typeof label === "string" ? rule.levels[label] : undefined;
  if (typeof level !== "object") return full;
  const amount = (text: string | number): Quotient =>
    String(text).endsWith("%")
      ? divide(multiply(exact(String(text).slice(0, -1)), exact(max)), quotient(100n))
      : exact(text);
  const { closed = "both" } = level;
  return {
    from: amount(level.from),
    fromIncluded: closed === "both" || closed === "lower",
    to: amount(level.to),
    toIncluded: closed === "both" || closed === "upper",
  };
}

const longest = 10n ** 18n - 1n;

/** The nearest number not above x that the indicator can be: inside the domain, with its places. */
function fitted(
  x: Quotient,
  { integer, places = 12 }: NumberIndicator,
  { from, fromIncluded, to, toIncluded }: Interval,
): string {
  const finest = integer ? 0 : places;
  const scale = quotient(10n ** BigInt(finest));
  const ticks = (value: Quotient): Quotient => multiply(value, scale);
  const low = from === null ? -longest * scale.n : fromIncluded ? ceil(ticks(from)) : floor(ticks(from)) + 1n;
  const high = to === null ? longest * scale.n : toIncluded ? floor(ticks(to)) : ceil(ticks(to)) - 1n;
  const own = floor(ticks(x));
  const inside = own < low ? low : own > high ? high : own;
  return decimalText(round(quotient(inside, scale.n), finest, "down"));
}

const hairs = [
  zero,
  zero,
  zero,
  ...[9, 4].flatMap((places) => [quotient(1n, 10n ** BigInt(places)), quotient(-1n, 10n ** BigInt(places))]),
];

/** A number of the indicator's unit before it is fitted: limits, 0, what conditions ask for, anything. */
function arbitraryNumber({ from, to }: Interval): fc.Arbitrary<Quotient> {
  const ends = [from, to].filter((end) => end !== null);
  const special = [...ends, zero, ...[1, 2, 10, 50, 60.5, 100, 1000, -1].map(exact)];
  return fc.oneof(
    fc.tuple(fc.constantFrom(...special), fc.constantFrom(...hairs)).map(([x, hair]) => add(x, hair)),
    fc.integer({ min: 0, max: 300 }).map((n) => quotient(BigInt(n))),
    fc.tuple(fc.bigInt(-(10n ** 7n), 10n ** 7n), fc.nat(4)).map(([n, places]) => exact(digits(n, places))),
    fc.tuple(fc.bigInt(-longest, longest), fc.nat(12)).map(([n, places]) => exact(digits(n, places))),
  );
}

/** Sets one indicator so that one metric's value is a turn of its rule, or a hair beside it. */
const aims = fc.array(
  fc.record({ metric: fc.nat(99), turn: fc.nat(99), name: fc.nat(9), hair: fc.constantFrom(...hairs) }),
  { maxLength: 4 },
);

const among = <T>(all: readonly T[], index: number): T | undefined => all[index % all.length];

/** Values for every indicator that is not known already. */
export function arbitraryValues(rubric: Rubric, known: Values = {}): fc.Arbitrary<Values> {
  const metrics = metricSpecs(rubric);
  const open = Object.entries(rubric.indicators).filter(([name]) => !Object.hasOwn(known, name));
  const answers = fc.record(
    Object.fromEntries(
      open.flatMap(([name, spec]): [string, fc.Arbitrary<string | boolean>][] => {
        if (spec.type === "boolean") return [[name, fc.boolean()]];
        return spec.type === "choice" ? [[name, fc.constantFrom(...Object.keys(spec.options))]] : [];
      }),
    ),
  );
  return fc.tuple(answers, aims).chain(([answered, wanted]) => {
    const labels = { ...known, ...answered };
    const specs = new Map<string, { spec: NumberIndicator; domain: Interval }>();
    for (const [name, spec] of open) {
      if (spec.type !== undefined && spec.type !== "number") continue;
      const ranges = metrics.map((each) =>
        assessorRange(each, name, each.rule.kind === "levels" ? labels[each.rule.of] : undefined),
      );
      const domain = ranges.filter((each) => each !== null).reduce(intersect, domainOf(spec));
      specs.set(name, { spec, domain });
    }
    const numbers = fc.record(
      Object.fromEntries(
        [...specs].map(([name, { spec, domain }]) => [
          name,
          arbitraryNumber(domain).map((x) => fitted(x, spec, domain)),
        ]),
      ),
    );
    return numbers.map((drawn) => {
      const values: Record<string, string | boolean> = { ...labels, ...drawn };
      for (const { metric, turn, name, hair } of wanted) {
        const spec = among(metrics, metric) as MetricSpec;
        const own = valueFormula(spec, rubric);
        const target = among(turnsOf(spec), turn);
        const id =
          own &&
          among(
            own.formula.names.filter((each) => specs.has(each)),
            name,
          );
        const place = id ? specs.get(id) : undefined;
        if (!own || !target || !id || !place) continue;
        const found = solver(own.formula, id, numbersOf(rubric, values))(own.toBase(add(target, hair)));
        const x = found.find((each) => contains(place.domain, each));
        if (x) values[id] = fitted(x, place.spec, place.domain);
      }
      return values;
    });
  });
}

/** The numbers among the values. */
export const numbersOf = ({ indicators }: Rubric, values: Values): Map<string, Quotient> =>
  new Map(
    Object.entries(values).flatMap(([name, value]) => {
      const spec = indicators[name];
      const isNumber =
        typeof value === "string" && spec !== undefined && spec.type !== "choice" && spec.type !== "boolean";
      return isNumber ? [[name, exact(value)] as const] : [];
    }),
  );
