/** The smallest sound rubric around one rule: its value is numerator / denominator, in the unit of the case. */

export interface RuleCase {
  readonly max: number | string;
  readonly unit?: string;
  readonly rule: object;
  readonly indicators?: object;
  readonly derived?: object;
  /** In place of numerator / denominator. */
  readonly value?: object;
}

const text = (words: string) => ({ zh: words, en: words });

/** Units per base unit, so that numerator / denominator is the value in the unit of the case. */
const perBase: Readonly<Record<string, string>> = { "%": "/ 100" };

export function rubricOf({ max, unit, rule, indicators, derived, value }: RuleCase): object {
  const reads = indicators === undefined;
  const money = unit !== undefined && unit !== "%";
  return {
    format: 1,
    family: "test",
    edition: "case",
    year: 2020,
    revision: 1,
    title: text("case"),
    source: { document: "test", certainty: "quoted" },
    extent: "complete",
    points: { max, places: 2, rounding: "half-up" },
    indicators: reads
      ? {
          numerator: { title: text("numerator"), ...(money ? { unit } : {}) },
          denominator: { title: text("denominator"), above: 0 },
        }
      : indicators,
    ...(derived ? { derived } : {}),
    sections: [
      {
        id: "section",
        title: text("section"),
        max,
        metrics: [
          {
            id: "metric",
            title: text("metric"),
            max,
            rule,
            ...(reads
              ? {
                  value: { formula: `numerator / denominator ${perBase[unit ?? ""] ?? ""}`, ...(unit ? { unit } : {}) },
                }
              : value
                ? { value }
                : {}),
          },
        ],
      },
    ],
  };
}
