/** One end of one band moved or its ownership changed, a band dropped, a band twice. */
import type { IssueCode, Rubric } from "../../src/index.js";
import { type Ends, contains } from "../oracles/ends.js";
import { one, Rational } from "../oracles/rational.js";
import { type Planted, bare, put, rulesOf } from "./plant.js";
import { type Surely, half, seen, surely } from "./values.js";

const endKeys = ["atLeast", "above", "atMost", "below"] as const;
type EndKey = (typeof endKeys)[number];

/** The same number, with or without itself. */
const other: Readonly<Record<EndKey, EndKey>> = {
  atLeast: "above",
  above: "atLeast",
  atMost: "below",
  below: "atMost",
};

const amounts = ["0.000000001", "0.001", "0.5", "1", "7.25", "1000"].map(Rational.of);

const coverage: readonly IssueCode[] = ["segments-gap", "segments-overlap", "segment-unreachable", "empty-segment"];

/** Values in and around a band. */
function inside(band: Ends): Rational[] {
  const ends = endKeys.flatMap((key) => (band[key] === undefined ? [] : [Rational.of(band[key])]));
  const [first = Rational.of(0), last = first] = ends;
  const middle = first.plus(last).times(half);
  return [...ends, middle, first.minus(one), last.plus(one), first.minus(half), last.plus(half)];
}

/** Whether some value that surely occurs is in no band or in several: only then is there a fault. */
const isBroken = (bands: readonly Ends[], values: Surely, candidates: readonly Rational[]): boolean =>
  seen(values, candidates).some((x) => bands.filter((band) => contains(band, x)).length !== 1);

export function* plantBands(original: Rubric): Iterable<Planted> {
  const rubric = bare(original);
  for (const { spec: rule, path, holder } of rulesOf(rubric)) {
    const bands = rule.kind === "bands" ? rule.bands : rule.kind === "segments" ? rule.segments : [];
    const values = surely(rubric, holder.spec);
    if (bands.length === 0 || !values) continue;
    const list = [...path, rule.kind];
    const place = path.length > holder.metric.path.length + 1 ? " inside" : "";
    const plant = (
      fault: string,
      changed: readonly object[],
      candidates: readonly Rational[],
      more: readonly IssueCode[] = [],
    ): Planted[] =>
      isBroken(changed as readonly Ends[], values, candidates)
        ? [
            {
              fault: `${fault}${place}`,
              sound: rubric,
              rubric: put(rubric, list, changed),
              where: [list],
              expected: [...coverage, ...more],
            },
          ]
        : [];

    for (const [index, band] of bands.entries()) {
      const others = bands.filter((each) => each !== band);
      const around = inside(band as Ends);
      // A list with no band at all is a fault of form.
      yield* plant("band dropped", others, around, others.length === 0 ? ["empty-list"] : []);
      yield* plant("band twice", [...bands.slice(0, index), band, ...bands.slice(index)], around);
      for (const key of endKeys) {
        const end = band[key];
        if (end === undefined) continue;
        const { [key]: _, ...rest } = band;
        const x = Rational.of(end);
        const flipped = put(bands, [index], { ...rest, [other[key]]: end });
        yield* plant("band end open or closed", flipped, [x]);
        for (const amount of amounts) {
          for (const isOutward of [true, false]) {
            const isUp = isOutward === (key === "atMost" || key === "below");
            const moved = isUp ? x.plus(amount) : x.minus(amount);
            const changed = put(bands, [index, key], moved.toString());
            const fault = `band end moved ${isOutward ? "outward" : "inward"}`;
            // Where both ends meet, points that run from one to the other have nowhere to run.
            yield* plant(fault, changed, [x, moved, x.plus(moved).times(half)], ["band-without-ends"]);
          }
        }
      }
    }
  }
}
