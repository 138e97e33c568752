/** Whether what an issue says of a rubric is so, by the oracles alone: null, or what is not. */
import type { Issue, IssueCode, IssueParams, MetricSpec, Path, Rubric, SectionSpec } from "../../src/index.js";
import { factsOf } from "../oracles/facts.js";
import { evaluate } from "../oracles/formula.js";
import { Rational, one, total } from "../oracles/rational.js";
import type { Rubric as OracleRubric } from "../oracles/rubric.js";
import { scoreByOracle } from "../oracles/scorecard.js";
import { extreme, holding, inStretch, metricAt, occurs, unless } from "./evidence.js";
import { canHold } from "./hold.js";
import { at, holderAt, metricsOf } from "./plant.js";
import { ordinary, pointsAt, rational } from "./pointed.js";
import { surely } from "./values.js";

/** All that holds where a condition is the first to hold: it does, others before it and around it do or don't. */
function leadingTo(rubric: Rubric, path: Path): unknown[] {
  const around = path.flatMap((key, index): unknown[] => {
    const whole = at(rubric, path.slice(0, index)) as { of?: string; notApplicable?: { when: unknown } };
    const isInside = index + 2 < path.length - 1;
    if (key === "rule" && whole.notApplicable) return [{ not: whole.notApplicable.when }];
    if (key === "rules") return [{ fact: whole.of, operator: "equal", value: path[index + 1] }];
    if (key !== "cases") return [];
    const cases = at(rubric, path.slice(0, index + 1)) as unknown as readonly { when: unknown }[];
    const here = Number(path[index + 1]);
    return [...cases.slice(0, here).map(({ when }) => ({ not: when })), ...(isInside ? [cases[here]?.when] : [])];
  });
  return [...around, at(rubric, path)].filter((condition) => condition !== undefined);
}

const isMultiple = (x: Rational, of: string): boolean => x.over(rational(of)).d === 1n;

type Confirm<Code extends IssueCode> = (params: IssueParams[Code], rubric: Rubric, path: Path) => string | null;

interface Whole {
  readonly max: string | number;
  readonly parts: readonly Pick<MetricSpec, "max">[];
}

/** What must add up: the parts of a composite rule, of a section, or the sections of the rubric. */
function wholeAt(rubric: Rubric, path: Path): Whole {
  if (path.at(-1) === "parts")
    return { max: holderAt(rubric, path).spec.max, parts: at(rubric, path) as unknown as Whole["parts"] };
  const { max = 0, sections = [], metrics = [] } = at(rubric, path.slice(0, -1)) as unknown as Partial<SectionSpec>;
  return { max, parts: path[0] === "points" ? rubric.sections : [...sections, ...metrics] };
}

const declares = (rubric: Rubric, name: string): boolean =>
  Object.hasOwn(rubric.indicators, name) || Object.hasOwn(rubric.derived ?? {}, name);

const confirmations: { readonly [Code in IssueCode]?: Confirm<Code> } = {
  "segments-gap": ({ sample, ...stretch }, rubric, path) => {
    const x = rational(sample);
    if (holding(rubric, path, x) > 0) return `${sample} is in a band`;
    if (!inStretch(stretch, x)) return `${sample} is not in the gap`;
    return unless(occurs(rubric, path, x), `${sample} does not occur`);
  },
  "segments-overlap": ({ sample, ...stretch }, rubric, path) => {
    const x = rational(sample);
    if (holding(rubric, path, x) < 2) return `${sample} is in one band`;
    if (!inStretch(stretch, x)) return `${sample} is not in both`;
    return unless(occurs(rubric, path, x), `${sample} does not occur`);
  },
  "segment-unreachable": ({ values, tick, ...stretch }, rubric, path) => {
    const surelyThere = surely(rubric, holderAt(rubric, path).spec);
    if (surelyThere && values && ![surelyThere.low, surelyThere.high].every((x) => inStretch(values, x)))
      return `the values are not ${values.from} to ${values.to}`;
    const ends = [stretch.from, stretch.to, values?.from, values?.to].flatMap((each) => (each ? [rational(each)] : []));
    const near = ends.flatMap((x) => [x, x.floor(), x.ceil(), x.floor().plus(one), x.ceil().minus(one)]);
    const all = [...near, ...ends.flatMap((x) => ends.map((y) => x.plus(y).over(new Rational(2n))))];
    const found = all.find(
      (x) => values && inStretch(values, x) && inStretch(stretch, x) && (!tick || isMultiple(x, tick)),
    );
    return unless(found === undefined, `${found} falls in it`);
  },
  "against-direction": ({ direction, from, fromPoints, to, toPoints }, rubric, path) => {
    const metric = metricAt(rubric, path);
    const facts = ordinary(rubric, "with assessors");
    const [x, y] = [rational(from), rational(to)];
    const [a, b] = [pointsAt(metric, x, facts), pointsAt(metric, y, facts)];
    if (!a?.equals(rational(fromPoints)) || !b?.equals(rational(toPoints))) return `${a} at ${from}, ${b} at ${to}`;
    if (!x.below(y)) return `${from} is not below ${to}`;
    if (!occurs(rubric, path, x) || !occurs(rubric, path, y)) return `${from} or ${to} does not occur`;
    return unless(direction === "lower-is-better" ? b.above(a) : b.below(a), `${a} to ${b} is not against it`);
  },
  "full-differs": ({ printed, max }, rubric, path) => {
    const [full, own] = [String(at(rubric, path)), holderAt(rubric, path).spec.max];
    const isSo = Rational.of(full).equals(rational(printed)) && Rational.of(own).equals(rational(max));
    return unless(isSo && printed !== max, `${full} and ${own}`);
  },
  "rule-maximum": ({ rule, metric, data }, rubric, path) => {
    if (rational(metric).equals(rational(rule.endsWith("∞") ? "-1" : rule))) return "it is the maximum";
    // The limit of an assessor stands in the file itself.
    if (path.at(-1) === "of") return unless(data?.[String(at(rubric, path))] === rule, `${rule} is not given`);
    return extreme(rule, data, rubric, path, 1);
  },
  "rule-minimum": ({ rule, data }, rubric, path) => extreme(rule, data, rubric, path, -1),
  "zero-not-attainable": ({ lowest, data }, rubric, path) => extreme(lowest, data, rubric, path, -1),
  "missing-if-undefined": ({ denominator, data }, rubric) => {
    // Several numbers would have to meet, or the value itself decides.
    if (!data) return unless(/\bvalue\b|[-+−]/.test(denominator), "no data");
    const { inBase } = factsOf(rubric as unknown as OracleRubric, data);
    const formula = denominator.replaceAll("÷", "/").replaceAll("×", "*").replaceAll("−", "-"); // as people write it
    return unless(evaluate(formula, undefined, inBase)?.n === 0n, `${denominator} is not 0`);
  },
  "not-footing": ({ declared, sum }, rubric, path) => {
    const { max, parts } = wholeAt(rubric, path);
    const found = total(parts.map((each) => Rational.of(each.max)));
    const isSo = found.equals(rational(sum)) && Rational.of(max).equals(rational(declared));
    return unless(isSo && sum !== declared, `${max} and ${found}`);
  },
  "example-differs": ({ what, expected, found }, rubric, path) => {
    const example = at(rubric, path.slice(0, 2)) as unknown as NonNullable<Rubric["examples"]>[number];
    if (what.startsWith("bounds")) return null; // the oracle has no bounds; something else differs with them
    const card = scoreByOracle(rubric as unknown as OracleRubric, example.indicators);
    const [key = "", id = ""] = what.split(".");
    const own = key === "metrics" ? card.metrics[id]?.points : card[key as "points" | "scored" | "status"];
    return unless(String(own) === found && found !== expected, `${what} is ${own}`);
  },
  "unknown-name": ({ name, at: place }, rubric, path) => {
    const text = at(rubric, path);
    const there = place === null ? text === name : String(text).startsWith(name, place);
    return unless(there && !declares(rubric, name), `${name} is known, or not there`);
  },
  "unknown-label": ({ found, known }, rubric, path) => {
    const { of } = at(rubric, path.slice(0, -2)) as unknown as { of: string };
    const spec = rubric.indicators[of];
    const options = spec?.type === "choice" ? Object.keys(spec.options) : [];
    return unless(!options.includes(found) && String(known) === String(options), `${found} is an option`);
  },
  "label-without-level": ({ label }, rubric, path) =>
    unless(!Object.hasOwn(at(rubric, path) as object, label), `${label} has a level`),
  "unknown-metric": ({ found }, rubric) =>
    unless(!metricsOf(rubric).some(({ spec }) => spec.id === found), `${found} is a metric`),
  "example-invalid": ({ codes }) =>
    unless(codes.includes("unknown-indicator") || codes.includes("given-out-of-range"), `only ${codes}`),
  "unit-mix": ({ at: place, left, right }, rubric, path) =>
    unless(left !== right && place >= 0 && place < String(at(rubric, path)).length, `${left}, ${right} at ${place}`),
  "unit-result": ({ expected, found }) => unless(expected !== found, `${found} is right`),
  "condition-never-holds": (_, rubric, path) =>
    unless(canHold(rubric, { all: leadingTo(rubric, path) }) === false, "it can hold"),
  "unused-indicator": ({ name }, { sections, derived }) =>
    unless(!new RegExp(`\\b${name}\\b`).test(JSON.stringify([sections, derived])), `${name} is read`),
  "another-year": ({ found, year }, rubric, path) => {
    const digits = [...String(at(rubric, path))].map((each) => "〇一二三四五六七八九".indexOf(each)).join("");
    const text = String(at(rubric, path)).normalize("NFKC") + digits.replaceAll("-1", " ");
    return unless(found !== year && text.includes(found) && year === String(rubric.year), `no ${found}`);
  },
};

export const confirm = ({ code, params, path }: Issue, rubric: Rubric): string | null =>
  (confirmations[code] as Confirm<IssueCode> | undefined)?.(params, rubric, path) ?? null;
