/** Plans of hostile datasets. */
import fc from "fast-check";
import type { Indicators, Rubric } from "../../../src/index.js";
import { bulk, bulky, isBulky } from "./bulk.js";
import { codes } from "./formulas.js";
import { type Named, hostile, made, watched } from "./values.js";

type Value = Named | { readonly json: unknown } | { readonly own: number };

/** One indicator: by its number among those of the rubric, or by a name that may be none. */
interface Entry {
  readonly indicator: number | string;
  readonly value: Value;
  readonly form: "bare" | "value" | "unit" | "source" | "printed" | "getter" | "extra" | "watch";
}

export interface DatasetPlan {
  readonly entries: readonly Entry[];
  readonly whole: "object" | "watch" | Named;
}

export function buildDataset({ entries, whole }: DatasetPlan, { indicators }: Rubric): Indicators {
  const specs = Object.entries(indicators);
  const dataset: Record<string, unknown> = {};

  /** An option of the choice, or yes and no, or a number within reach. */
  function fitting(index: number, seed: number): unknown {
    const [, spec] = specs[index % specs.length] ?? [];
    if (spec?.type === "boolean") return seed % 2 === 0;
    if (spec?.type !== "choice") return [seed % 7, String(seed % 120), `${seed % 100}.5`, seed % 1_000_000][seed % 4];
    const options = Object.keys(spec.options);
    return options[seed % options.length];
  }

  function valueOf(value: Value, index: number): unknown {
    if ("own" in value) return fitting(index, value.own);
    if ("named" in value) return isBulky(value.named) ? bulky(value.named) : made[value.named]?.(dataset);
    return structuredClone(value.json);
  }

  for (const { indicator, value, form } of entries) {
    const index = typeof indicator === "number" ? indicator : 0;
    const name = typeof indicator === "number" ? (specs[index % specs.length]?.[0] ?? "none") : indicator;
    const given = valueOf(value, index);
    const wrapped: Record<Entry["form"], unknown> = {
      bare: given,
      value: { value: given },
      unit: { value: fitting(index, 5), unit: given },
      source: { value: fitting(index, 5), source: given },
      printed: { printed: given },
      extra: { value: fitting(index, 5), extra: given },
      watch: typeof given === "object" && given !== null ? given : watched({ value: given }),
      getter: given,
    };
    const descriptor = form === "getter" ? { get: () => given } : { value: wrapped[form], writable: true };
    Object.defineProperty(dataset, name, { enumerable: true, configurable: true, ...descriptor });
  }
  if (whole === "object") return dataset as Indicators;
  if (whole === "watch") return watched(dataset) as Indicators;
  return (isBulky(whole.named) ? bulky(whole.named) : made[whole.named]?.(dataset)) as Indicators;
}

const units = ["%", "CNY", "CNY10k", "CNY100M", "person", "m2", "day", "point", "€"];

const texts = [
  ...["0", "5.52", "-1", "100", "0.000001", "999999999999999999.999999999999", "-999999999999999999", "1e5", "0x1f"],
  ...["5%", "1,508", "", " 5", "５", "NaN", "٣", "1.", ".5", "--1", "0.0000000000001", "00000000000000000001", "good"],
];

const numbers = [0, -0, 1, -1, 5, 5.52, 0.1, 1e-7, 1e21, 2 ** 53, 123456789012345, 999999999999999, 1e300, 100];

const value: fc.Arbitrary<Value> = fc.oneof(
  { arbitrary: fc.record({ json: fc.constantFrom<unknown>(...texts, ...numbers, true, false, null) }), weight: 30 },
  { arbitrary: fc.record({ json: fc.constantFrom<unknown>(...units, ...codes) }), weight: 15 },
  { arbitrary: fc.record({ json: fc.jsonValue({ maxDepth: 2 }) }), weight: 5 },
  { arbitrary: fc.record({ json: fc.oneof(fc.double(), fc.string({ unit: "binary" })) }), weight: 5 },
  { arbitrary: hostile, weight: 40 },
  { arbitrary: bulk, weight: 1 },
);

const fit = fc.record({ own: fc.nat(999_999) });

const form = fc.constantFrom<Entry["form"]>(
  "bare",
  "bare",
  "value",
  "unit",
  "source",
  "printed",
  "getter",
  "extra",
  "watch",
);

const names = ["__proto__", "constructor", "toString", "length", "value", "", "rat", ...codes];

const entry = (of: fc.Arbitrary<Value>, forms: fc.Arbitrary<Entry["form"]>): fc.Arbitrary<Entry> =>
  fc.record({
    indicator: fc.oneof({ arbitrary: fc.nat(60), weight: 12 }, { arbitrary: fc.constantFrom(...names), weight: 1 }),
    value: of,
    form: forms,
  });

const fittingEntry = fc.record({
  indicator: fc.nat(60),
  value: fit,
  form: fc.constantFrom<Entry["form"]>("bare", "value", "getter"),
});

/** Enough that most indicators of the rubric have a value, some of them a hostile one. */
const entries = fc
  .tuple(fc.array(fittingEntry, { maxLength: 60, size: "max" }), fc.array(entry(value, form), { maxLength: 4 }))
  .map((both) => both.flat());

export const datasetPlans: fc.Arbitrary<DatasetPlan> = fc.record({
  entries,
  whole: fc.oneof<fc.WeightedArbitrary<DatasetPlan["whole"]>[]>(
    { arbitrary: fc.constant("object"), weight: 60 },
    { arbitrary: fc.constant("watch"), weight: 10 },
    { arbitrary: hostile, weight: 10 },
    { arbitrary: bulk, weight: 1 },
  ),
});
