/** Arbitrary data for a rubric, inside its limits: at 0, at limits, and on or beside the turns of its rules. */
import fc from "fast-check";
import type { MetricSpec, Rubric } from "../../src/index.js";
import { domainOf } from "../../src/compile/scope.js";
import { decimalText, exact, round } from "../../src/exact/decimal.js";
import { type Interval, contains, intersect } from "../../src/exact/interval.js";
import { type Quotient, abs, add, ceil, floor, multiply, quotient, subtract, zero } from "../../src/exact/quotient.js";
import { unitOf } from "../../src/formula/units.js";
import { metricSpecs } from "../../src/rubric/readings.js";
import type { NumberIndicator } from "../../src/rubric/rubric.js";
import { digits } from "./arbitrary-number.js";
import { plainlyEarned, turningsOf } from "./kinds.js";
import { type Reader, readerOf } from "./plain-facts.js";
import { solver } from "./solve.js";
import { type Values, datasetOf } from "./values.js";

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

/** Sets one indicator so that something that a metric turns at is there, or a hair beside it. */
interface Aim {
  readonly metric: number;
  readonly turn: number;
  readonly name: number;
  readonly hair: Quotient;
}

const aims: fc.Arbitrary<Aim[]> = fc.array(
  fc.record({ metric: fc.nat(99), turn: fc.nat(99), name: fc.nat(9), hair: fc.constantFrom(...hairs) }),
  { maxLength: 4 },
);

const among = <T>(all: readonly T[], index: number): T | undefined => all[index % all.length];

type Draft = Record<string, string | boolean>;

interface Open {
  readonly spec: NumberIndicator;
  readonly domain: Interval;
}

interface Drawing {
  readonly rubric: Rubric;
  readonly read: Reader;
  /** The numbers that may still be changed. */
  readonly open: ReadonlyMap<string, Open>;
}

function take({ metric, turn, name, hair }: Aim, draft: Draft, { rubric, read, open }: Drawing): void {
  const facts = read(datasetOf(rubric, draft));
  const turnings = turningsOf(among(metricSpecs(rubric), metric) as MetricSpec, facts);
  const place = among(
    turnings.flatMap(({ of, at }) => at.map((x) => ({ of, x }))),
    turn,
  );
  if (!place) return;
  const formula = facts.formula(place.of.formula);
  const id = among(
    formula.names.filter((each) => open.has(each)),
    name,
  );
  const own = id === undefined ? undefined : open.get(id);
  if (!own || id === undefined) return;
  const target = multiply(add(place.x, hair), unitOf(place.of.unit).factor);
  const found = solver(formula, id, facts.numbers)(target).find((x) => contains(own.domain, x));
  if (found) draft[id] = fitted(found, own.spec, own.domain);
}

/** A number as it is where it lies in the range, else one of the range: an end, or some way between. */
function moved(x: Quotient, range: Interval): Quotient {
  const { from, to } = range;
  if (contains(range, x) || !from || !to) return x;
  return add(from, multiply(subtract(to, from), quotient(floor(abs(x)) % 8n, 7n)));
}

/** Points of assessors go where the rules leave room for them, as the other data have it. */
function assess(draft: Draft, { rubric, read, open }: Drawing): void {
  const ranges = new Map<string, Interval>();
  const facts = read(datasetOf(rubric, draft), (of, range) => {
    ranges.set(of, intersect(ranges.get(of) ?? range, range));
  });
  for (const spec of metricSpecs(rubric)) plainlyEarned(spec, facts);
  for (const [name, range] of ranges) {
    const own = open.get(name);
    const domain = own && intersect(own.domain, range);
    if (own && domain) draft[name] = fitted(moved(exact(String(draft[name])), domain), own.spec, domain);
  }
}

/** Values for every indicator that is not known already. */
export function arbitraryValues(rubric: Rubric, known: Values = {}): fc.Arbitrary<Values> {
  const open = new Map<string, Open>();
  const answers: Record<string, fc.Arbitrary<string | boolean>> = {};
  for (const [name, spec] of Object.entries(rubric.indicators)) {
    if (Object.hasOwn(known, name)) continue;
    if (spec.type === "boolean") answers[name] = fc.boolean();
    else if (spec.type === "choice") answers[name] = fc.constantFrom(...Object.keys(spec.options));
    else open.set(name, { spec: spec as NumberIndicator, domain: domainOf(spec as NumberIndicator) });
  }
  const numbers = [...open].map(([name, { spec, domain }]): [string, fc.Arbitrary<string>] => [
    name,
    arbitraryNumber(domain).map((x) => fitted(x, spec, domain)),
  ]);
  const drawing = { rubric, read: readerOf(rubric), open };
  return fc.tuple(fc.record({ ...answers, ...Object.fromEntries(numbers) }), aims).map(([drawn, wanted]) => {
    const draft: Draft = { ...known, ...drawn };
    for (const aim of wanted) take(aim, draft, drawing);
    assess(draft, drawing);
    return draft;
  });
}
