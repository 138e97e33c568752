/** Totals with gaps whose bounds are hard: rescaled ones, and rows of tables. */
import { type Found, bonus, flag, is, optional, proportional, rows } from "./found-parts.js";

const shares = { equal: true, places: 2, rounding: "half-up" } as const;

export const totals: readonly Found[] = [
  ...["100", "-100"].map((x) => ({
    name: `the rest is rescaled, with ${x}`,
    indicators: { x: {}, y: {}, out: flag },
    metrics: [bonus, optional("out")],
    rescale: true as const,
    known: { x, y: "-1" },
    completions: [{ out: false }, { out: true }],
  })),
  {
    name: "all may be left out, and the rest is rescaled",
    indicators: { x: {}, y: {}, out: flag, gone: flag },
    metrics: [{ ...optional("gone"), value: { formula: "x" } }, optional("out")],
    rescale: true,
    known: { x: "1", y: "-1" },
    completions: [false, true].flatMap((out) => [
      { out, gone: false },
      { out, gone: true },
    ]),
  },
  {
    name: "shares of rows that come to more than the whole, or of none",
    indicators: { t: rows({ u: {} }) },
    metrics: [{ ...proportional("u"), each: "t", weights: shares }],
    places: 2,
    known: {},
    completions: [[], Array.from({ length: 6 }, () => ({ u: "100" }))].map((t) => ({ t })),
  },
  {
    name: "rows with a floor below 0 and a bonus, of which it is not known which belong",
    indicators: { t: rows({ weight: { integer: true }, u: {}, here: flag }) },
    metrics: [{ ...bonus, each: "t", where: is("here", "equal", true), value: { formula: "u" } }],
    known: { t: [{ weight: 5 }, { weight: 5 }] },
    completions: ["-100", "100"].map((u) => ({
      t: [
        { weight: 5, u, here: true },
        { weight: 5, u, here: true },
      ],
    })),
  },
  {
    name: "a row of which it is open whether its rule asks for the value, that there is not",
    indicators: { t: rows({ weight: { min: 9 }, u: { min: 0 } }), d: { min: 0 }, here: flag },
    metrics: [
      {
        max: 9,
        each: "t",
        value: { formula: "u / d", ifUndefined: [{ award: 1 }] },
        rule: {
          kind: "cases",
          cases: [{ when: is("here", "equal", true), points: 5 }, { rule: { kind: "proportional", target: 1 } }],
        },
      },
    ],
    known: { t: [{ weight: 9, u: 1 }], d: 0 },
    completions: [{ here: true }, { here: false }],
  },
  {
    name: "the rest is rescaled, and rows leave the maximum short of the full points",
    indicators: { t: rows({ u: {} }), x: {}, y: {}, out: flag },
    metrics: [
      { ...proportional("u"), each: "t", weights: shares },
      proportional("x"),
      { ...proportional("y"), notApplicable: { when: is("out", "equal", true), award: "exclude" } },
    ],
    rescale: true,
    places: 2,
    known: { t: [], x: "50", y: "0" },
    completions: [{ out: false }, { out: true }],
  },
  {
    name: "the rest is rescaled, and it is not known which rows there are",
    indicators: { t: rows({ u: {} }), x: {}, y: {}, out: flag },
    metrics: [
      { ...proportional("u"), each: "t", weights: shares },
      proportional("x"),
      { ...proportional("y"), notApplicable: { when: is("out", "equal", true), award: "exclude" } },
    ],
    rescale: true,
    places: 2,
    known: { x: "50", y: "0", out: true },
    completions: [[], [{ u: "0" }], [{ u: "100" }]].map((t) => ({ t })),
  },
];
