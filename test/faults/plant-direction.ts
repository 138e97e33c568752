/** A direction declared against the points, and points turned against the declared direction. */
import type { MetricSpec, Rubric } from "../../src/index.js";
import { Rational, zero } from "../oracles/rational.js";
import { isIndependent } from "./evidence.js";
import { type Planted, bare, metricsOf, put } from "./plant.js";
import { ordinary, slopes } from "./pointed.js";
import { surely } from "./values.js";

type Rule = MetricSpec["rule"];
type Bands = Extract<Rule, { kind: "bands" }>["bands"];
type Points = Bands[number]["points"];

const negative = (value: string | number): string => zero.minus(Rational.of(value)).toString();

const turned = (points: Points): Points => (typeof points === "object" ? { from: points.to, to: points.from } : points);

const lower = ({ atLeast, above }: Bands[number]): number => Number(atLeast ?? above ?? -Infinity);
const upper = ({ atMost, below }: Bands[number]): number => Number(atMost ?? below ?? Infinity);

/** The points of the lowest band go to the highest, and so on; those of a range stay a range where there is room. */
function mirrored(bands: Bands): Bands {
  const ascending = [...bands].sort((a, b) => lower(a) - lower(b) || upper(a) - upper(b));
  const points = ascending.map((band) => turned(band.points)).reverse();
  return ascending.map((band, index): Bands[number] => {
    const own = points[index] as Points;
    const isWide = lower(band) < upper(band) && Number.isFinite(upper(band) - lower(band));
    return { ...band, points: typeof own === "object" && !isWide ? own.from : own };
  });
}

/** The rule with its slope the other way, in whole or in one place. */
function reversals(rule: Rule): Rule[] {
  switch (rule.kind) {
    case "deduction": {
      const { above, below, ...rest } = rule;
      if (above !== undefined) return [{ ...rest, below: above }];
      return below !== undefined ? [{ ...rest, above: below }] : [];
    }
    case "linear":
      return rule.knots.slice(1).map((knot, index) => {
        const before = put(rule, ["knots", index, 1], knot[1]);
        return put(before, ["knots", index + 1, 1], rule.knots[index]?.[1]);
      });
    case "bands": {
      const single = rule.bands.flatMap(({ points }, index) =>
        typeof points === "object" ? [put(rule, ["bands", index, "points"], turned(points))] : [],
      );
      return [{ ...rule, bands: mirrored(rule.bands) }, ...single];
    }
    case "proportional":
      return [{ ...rule, direction: rule.direction === "lower-is-better" ? "higher-is-better" : "lower-is-better" }];
    case "segments":
      return rule.segments.flatMap(({ line, stairs }, index) => {
        const own = ["segments", index];
        if (line) return [put(rule, [...own, "line", 1], negative(line[1]))];
        return stairs ? [put(rule, [...own, "stairs", "drop"], negative(stairs.drop))] : [];
      });
    default:
      return [];
  }
}

export function* plantDirection(original: Rubric): Iterable<Planted> {
  const rubric = bare(original);
  const facts = ordinary(rubric, "without assessors");
  for (const { spec, path } of metricsOf(rubric)) {
    const values = surely(rubric, spec);
    if (!values) continue;
    const { falls, rises } = slopes(spec, values, facts);
    const report = { where: [[...path, "direction"]], expected: ["against-direction"] } as const;
    const declare = (direction: string): Rubric => put(rubric, [...path, "direction"], direction);
    const opposite = { fault: "direction opposite", sound: rubric, ...report };
    if (falls) yield { ...opposite, rubric: declare("higher-is-better") };
    if (rises) yield { ...opposite, rubric: declare("lower-is-better") };
    // With a name twice the check thinks of values that never come, and may find the sound rule at fault there.
    if (falls === rises || (!spec.direction && !isIndependent(rubric, spec))) continue;
    const sound = declare(falls ? "lower-is-better" : "higher-is-better");
    for (const rule of reversals(spec.rule)) {
      const now = slopes({ ...spec, rule }, values, facts);
      // Turned where no value ever comes, it goes the wrong way for nobody.
      if (falls ? !now.rises : !now.falls) continue;
      yield { fault: "slope reversed", sound, rubric: put(sound, [...path, "rule"], rule), ...report };
    }
  }
}
