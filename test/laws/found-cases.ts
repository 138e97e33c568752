/** Metrics with gaps whose bounds are hard: found by the laws, or too rare for them. */
import { type Found, atZero, flag, is } from "./found-parts.js";
import { title } from "./labels.js";

const answers = ["a", "b", "c", "d", "e", "f", "g"];

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
  {
    name: "assessors gave points for values that the formula only seems to have",
    indicators: { x: {}, g: {}, h: {} },
    metrics: [
      {
        max: 9,
        value: { formula: "x * x - x" },
        rule: {
          kind: "bands",
          bands: [
            { below: -1, points: { from: 0, to: 3, given: "h" } },
            { atLeast: -1, points: { from: 4, to: 9, given: "g" } },
          ],
        },
      },
    ],
    known: { g: 7, h: 2 },
    completions: [{ x: "0" }, { x: "9" }],
  },
  {
    name: "an assessor's points leave only some of the values to the better of two rules",
    indicators: { x: {}, g: {} },
    metrics: [
      {
        max: 9,
        value: { formula: "x" },
        rule: {
          kind: "choose",
          best: [
            {
              kind: "bands",
              bands: [
                { below: 5, points: { from: 0, to: 2, given: "g" } },
                { atLeast: 5, points: { from: 0, to: 9, given: "g" } },
              ],
            },
            {
              kind: "linear",
              knots: [
                [0, 9],
                [5, 4],
              ],
            },
          ],
        },
      },
    ],
    known: { g: 3 },
    completions: [{ x: "5" }, { x: "9" }],
  },
];
