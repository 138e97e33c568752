/** A rubric of one metric that repeats over the rows of a table, m, and readings of it. */
import type { Rubric } from "../../src/index.js";

const words = { zh: "甲", en: "A" };

export const where = (value: string) => ({ fact: "k", operator: "equal", value });

interface Parts {
  readonly where?: object;
  /** Without them each row brings its own. */
  readonly weights?: object;
  readonly rule?: object;
  /** null: none. */
  readonly value?: object | null;
  readonly max?: number;
  /** The alternatives of each reading. */
  readonly readings?: Readonly<Record<string, readonly object[]>>;
  /** Further metrics, with their points. */
  readonly others?: readonly { readonly max: number }[];
  readonly indicators?: object;
}

export function repeatedRubric({
  readings = {},
  others = [],
  indicators = {},
  max = 10,
  value = { formula: "u" },
  ...parts
}: Parts): Rubric {
  const columns = {
    weight: { title: words, min: 0 },
    k: { title: words, type: "choice", options: { a: words, b: words } },
    u: { title: words, min: 0, max: 100 },
  };
  const m = {
    ...{ id: "m", title: words, max, each: "t" },
    ...(value && { value }),
    ...{ rule: { kind: "proportional", target: 100 }, ...parts },
  };
  const total = others.reduce((sum, other) => sum + other.max, max);
  return {
    ...{ format: 1, family: "test", edition: "rows", year: 2020, revision: 1, title: words, extent: "complete" },
    source: { document: "test", certainty: "quoted" },
    points: { max: total, places: 2, rounding: "half-up" },
    indicators: {
      t: { title: words, type: "table", columns },
      other: { title: words, type: "table", columns },
      ...indicators,
    },
    sections: [{ id: "s", title: words, max: total, metrics: [m, ...others] }],
    ...(Object.keys(readings).length > 0 && { readings: Object.entries(readings).map(readingOf) }),
  } as unknown as Rubric;
}

const readingOf = ([id, alternatives]: readonly [string, readonly object[]]): object => ({
  ...{ id, question: words, metrics: ["m"], chosen: "own", evidence: "wording", because: words },
  alternatives: Object.fromEntries(alternatives.map((patch, index) => [`other-${index}`, patch])),
});
