/** Small rubrics with gaps whose bounds are hard: found by the laws, or too rare for them. */
import type { MetricSpec } from "../../src/index.js";
import { title } from "./labels.js";

type Spec = Partial<MetricSpec> & Pick<MetricSpec, "max" | "rule">;
type Data = Readonly<Record<string, unknown>>;

export interface Found {
  readonly name: string;
  readonly indicators: Readonly<Record<string, object>>;
  readonly derived?: Readonly<Record<string, { formula: string }>>;
  readonly metrics: readonly Spec[];
  readonly rescale?: true;
  readonly places?: number;
  readonly known: Data;
  /** Enough of them to reach the ends. */
  readonly completions: readonly Data[];
}

const atZero = (below: number, atLeast: number): MetricSpec["rule"] => ({
  kind: "bands",
  bands: [
    { below: 0, points: below },
    { atLeast: 0, points: atLeast },
  ],
});

const is = (fact: string, operator: "equal" | "greaterThan" | "lessThan", value: number | boolean) => ({
  fact,
  operator,
  value,
});

const flag = { type: "boolean" };
const bonus: Spec = {
  max: 10,
  value: { formula: "x" },
  rule: {
    kind: "deduction",
    below: 0,
    step: 1,
    points: 1,
    steps: "complete",
    floor: -4,
    bonus: { points: 1, step: 1, steps: "complete", cap: 5 },
  },
};
const answers = ["a", "b", "c", "d", "e", "f", "g"];
const optional = (when: string): Spec => ({
  max: 10,
  notApplicable: { when: is(when, "equal", true), award: "exclude" },
  value: { formula: "y" },
  rule: atZero(2, 10),
});

const rows = (columns: object) => ({ type: "table", columns });
const shares = { equal: true, places: 2, rounding: "half-up" } as const;
const proportional = (x: string): Spec => ({
  max: 10,
  value: { formula: x },
  rule: { kind: "proportional", target: 100 },
});

export const cases: readonly Found[] = [
  {
    name: "count is a plain number",
    indicators: { x: {}, out: flag },
    metrics: [
      {
        max: 9,
        notApplicable: { when: is("out", "equal", true), award: 0 },
        value: { formula: "x * count(x, x)" },
        rule: atZero(0, 9),
      },
    ],
    known: { x: "5" },
    completions: [{ out: false }, { out: true }],
  },
  {
    name: "a quotient that is the same everywhere is reached inside open limits",
    indicators: { x: { above: -5, below: 5 }, y: {} },
    metrics: [
      {
        max: 9,
        value: { formula: "(x - y) / (x + y)", ifUndefined: [{ award: "full" }] },
        rule: {
          kind: "bands",
          bands: [
            { atLeast: 1, points: 0 },
            { below: 1, points: 9 },
          ],
        },
      },
    ],
    known: { y: "0" },
    completions: [{ x: "1" }, { x: "-1" }, { x: "0" }],
  },
  {
    name: "the larger of two is above 0 where one of them is",
    indicators: { x: {}, y: { above: 0 }, z: { min: 0 } },
    metrics: [{ max: 9, value: { formula: "x / max(y, z)", ifUndefined: [{ award: 0 }] }, rule: atZero(1, 9) }],
    known: { x: "1", z: "0" },
    completions: [{ y: "1" }],
  },
  {
    name: "a condition asks for one number twice",
    indicators: { x: {}, y: {} },
    metrics: [
      {
        max: 9,
        notApplicable: { when: { all: [is("y", "lessThan", 0), is("y", "greaterThan", 0)] }, award: 0 },
        value: { formula: "x" },
        rule: atZero(1, 9),
      },
    ],
    known: { x: "1" },
    completions: [{ y: "0" }],
  },
  {
    name: "a waiver and an entry ask for the same number",
    indicators: { x: {}, d: { min: 0 }, y: {} },
    metrics: [
      {
        max: 9,
        notApplicable: { when: is("y", "greaterThan", 0), award: 5 },
        value: { formula: "x / d", ifUndefined: [{ when: is("y", "greaterThan", 0), award: "full" }, { award: 1 }] },
        rule: atZero(1, 9),
      },
    ],
    known: { x: "1", d: "0" },
    completions: [{ y: "0" }, { y: "1" }],
  },
  {
    name: "an entry never asked, because one before it holds wherever there is no value",
    indicators: { x: {}, d: { min: 0 } },
    metrics: [
      {
        max: 9,
        value: { formula: "x / d", ifUndefined: [{ when: is("d", "equal", 0), award: 1 }, { award: "full" }] },
        rule: atZero(1, 9),
      },
    ],
    known: { x: "-1" },
    completions: [{ d: "0" }, { d: "1" }],
  },
  {
    name: "a waiver asks for the assessor's points",
    indicators: { x: { min: 0 } },
    metrics: [
      { max: 9, notApplicable: { when: is("x", "greaterThan", 3), award: 0 }, rule: { kind: "assessed", of: "x" } },
    ],
    known: {},
    completions: [{ x: "0" }, { x: "3" }, { x: "9" }],
  },
  {
    name: "an assessor's points that fit only one of the labels",
    indicators: { label: { type: "choice", options: { a: title("a"), b: title("b") } }, given: {} },
    metrics: [
      { max: 9, rule: { kind: "levels", of: "label", levels: { a: { from: 0, to: 1 }, b: 9 }, given: "given" } },
    ],
    known: { given: "5" },
    completions: [{ label: "b" }],
  },
  {
    name: "two metrics that wait for the same number, one of them only without a value",
    indicators: { x: {}, d: { min: 0 }, y: {} },
    metrics: [
      {
        max: 9,
        value: { formula: "x / d", ifUndefined: [{ when: is("y", "greaterThan", 0), award: "full" }, { award: 0 }] },
        rule: atZero(1, 9),
      },
      { max: 9, value: { formula: "-y" }, rule: atZero(0, 9) },
    ],
    known: { x: "-1" },
    completions: ["0", "1"].flatMap((d) => ["-1", "0", "1"].map((y) => ({ d, y }))),
  },
  {
    name: "a condition asks for a derived quantity of the very number that the rule is held to",
    indicators: { x: {}, y: { min: 0 } },
    derived: { twice: { formula: "x * 2" } },
    metrics: [
      {
        max: 9,
        value: { formula: "y" },
        rule: {
          kind: "cases",
          cases: [
            { when: is("twice", "greaterThan", 1000), points: 1 },
            { rule: { kind: "deduction", below: { of: "x" }, step: 1, points: 9, steps: "started" } },
          ],
        },
      },
    ],
    known: { y: "2000" },
    completions: [{ x: "0" }, { x: "1000" }],
  },
  {
    name: "more answers than are combined, with a floor below 0 and a cap above the maximum",
    indicators: Object.fromEntries(answers.map((name) => [name, flag])),
    metrics: [
      {
        max: 9,
        rule: { kind: "checklist", items: answers.map((of) => ({ of, deduct: 3 })), base: 12, floor: -4, cap: 12 },
      },
    ],
    known: {},
    completions: [false, true].map((answer) => Object.fromEntries(answers.map((name) => [name, answer]))),
  },
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
