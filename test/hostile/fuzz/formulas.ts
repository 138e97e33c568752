/** Formulas: sound, nearly sound, and exploding. `§7` stands for a name of the rubric that they are put into. */
import fc from "fast-check";
import { tripwire } from "./world.js";

const call = tripwire.call;

/** Names of every object and of the language around, and texts that are code elsewhere. */
const foreign = [
  ...["constructor", "__proto__", "toString", "hasOwnProperty", "prototype", "this", "globalThis", "Infinity", "NaN"],
  ...["eval", "value", "min", "rate.max", "rate['max']", "`${rate}`", "a;b", "#a", "1e5", "0x1f", "1..2", ".5", "١"],
  ...[call, `globalThis.${call}`, `constructor.constructor("${call}")()`, `(() => ${call})()`, `\${${call}}`],
];

const numbers = ["0", "1", "2", "0.5", "100", "3.000000000001", "999999999999999999.999999999999", "0.000000000001"];

const names = fc.nat(40).map((index) => `§${index}`);

const row = (of: readonly string[]): string => of.join(", ");

const { formula: grown } = fc.letrec<{ formula: string }>((tie) => {
  const inner = tie("formula");
  const list = fc.array(inner, { minLength: 1, maxLength: 4 });
  return {
    formula: fc.oneof(
      { maxDepth: 5, withCrossShrink: true },
      { arbitrary: names, weight: 4 },
      { arbitrary: fc.constantFrom(...numbers), weight: 2 },
      { arbitrary: fc.tuple(inner, fc.constantFrom(..."+-*//"), inner).map((parts) => parts.join(" ")), weight: 6 },
      { arbitrary: inner.map((each) => `(${each})`), weight: 2 },
      { arbitrary: inner.map((each) => `-${each}`), weight: 1 },
      {
        arbitrary: fc
          .tuple(fc.constantFrom("min", "max", "sum", "mean", "count", "abs"), list)
          .map(([name, of]) => `${name}(${row(of)})`),
        weight: 2,
      },
      { arbitrary: fc.tuple(fc.nat(4), list).map(([k, of]) => `nth(${k}, ${row(of)})`), weight: 1 },
    ),
  };
});

const fits = (text: string, unit: string): string => unit.repeat(Math.floor((2000 - text.length) / unit.length));

/** Formulas around `§`, which is another formula: what they give mostly has the same unit. */
export const around = fc.constantFrom(
  ...["(§)", "-(§)", "2 * (§)", "(§) / 3", "(§) + (§)", "(§) - (§)", "max(§, §)", "min(§)", "mean(§, §, §)", "abs(§)"],
  ...[
    "(§) * ((§) / (§))",
    "(§) / ((§) / (§) + 1)",
    "nth(2, §, §, 2 * (§))",
    "1000000 * (§)",
    "(§) / 999999999",
    "sum(§)",
  ],
  ...["(§) * (§) / (§)", "0 * (§)", "(§) / 0", "(§) / ((§) - (§))", "(§) + 0", "(§) * count(§, §)", "((((((§))))))"],
);

/** As large as a formula may be, or a little larger. */
const bombs = [
  "(".repeat(1999),
  "-".repeat(2000),
  `${"(".repeat(39)}§0${")".repeat(39)}`,
  `${"(".repeat(1000)}1${")".repeat(1000)}`,
  `§0${fits("§0", "/§0")}`,
  `§0${"/§1".repeat(99)}`,
  `§0${"*§0".repeat(99)}`,
  `1${fits("1", "/3")}`,
  `9${fits("9", "*9")}`,
  `1${"+§0/(§1+1)".repeat(99)}`,
  `1${"-1/(§0-§1)".repeat(40)}`,
  `${"max(".repeat(38)}§0${")".repeat(38)}`,
  `${"1/(1+".repeat(38)}§0${")".repeat(38)}`,
  `max(${row(Array<string>(100).fill("§0/§1"))})`,
  `nth(50, ${row(Array<string>(99).fill("§0"))})`,
  `mean(${row(Array.from({ length: 60 }, (_, i) => `§${i}`))})`,
  `999999999999999999.999999999999${"*999999999999999999.999999999999".repeat(60)}`,
  `0.000000000001${"/999999999999999999.999999999999".repeat(60)}`,
  `${"1.00000000001/3.00000000007+".repeat(70)}1`,
  "1+".repeat(50_000),
  "9".repeat(2000),
  " ".repeat(2000),
  "",
];

/** One character put in, taken out or changed, perhaps several times. */
const edits = fc.array(
  fc.record({
    at: fc.nat(60),
    out: fc.nat(2),
    put: fc.constantFrom(..."()+-*/,.0eE§ \t\n_＋×÷（，０\u0000\ud800", ""),
  }),
  { minLength: 1, maxLength: 4 },
);

const broken = fc.tuple(grown, edits).map(([formula, all]) =>
  all.reduce((text, { at, out, put }) => {
    const place = at % (text.length + 1);
    return text.slice(0, place) + put + text.slice(place + out);
  }, formula),
);

const withForeign = fc
  .tuple(grown, fc.constantFrom(...foreign))
  .map(([formula, word]) => formula.replace(/§\d+/, () => word));

export const formulas: fc.Arbitrary<string> = fc.oneof(
  { arbitrary: grown, weight: 6 },
  { arbitrary: broken, weight: 3 },
  { arbitrary: withForeign, weight: 2 },
  { arbitrary: fc.constantFrom(...bombs), weight: 2 },
  { arbitrary: fc.constantFrom(...foreign), weight: 1 },
);

/** The formula with names of a rubric that has these. */
export const naming = (formula: string, known: readonly string[]): string =>
  formula.replace(/§(\d+)/g, (_, index) => known[Number(index) % Math.max(1, known.length)] ?? "nothing");

/** Texts that are harmless here and code, markup or a formula of a spreadsheet elsewhere. */
export const codes: readonly string[] = [
  ...foreign.slice(0, 9),
  ...[call, `\${${call}}`, `{{${call}}}`, `<script>${call}</script>`, `"><img src=x onerror=${call}>`],
  ...[`javascript:${call}`, `=${call}`, "=cmd|' /C calc'!A0", "@SUM(1)", "+1+1", "-1+1", "%s%n", "../../etc/passwd"],
  ...["\u001b[31m", "\u0000", "\u202e", "\ufeff", "\u2028", "\ud800", "甲\udc00", "é".normalize("NFD").repeat(40), ""],
];
