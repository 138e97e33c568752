/** Readings explained: the same numbers in both languages, and a sentence for everything that can be said. */
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import {
  type ClaimedRecord,
  type LineCode,
  type ReadingsExplanation,
  type Rubric,
  consistentReadings,
  createReadingsScorer,
  createScorer,
  explain,
  explainReadings,
  renderReadingsMarkdown,
  renderReadingsText,
  renderText,
} from "../../src/index.js";
import { en, zh } from "../../src/locales/index.js";
import { arbitraryCase } from "../laws/arbitrary-case.js";
import { rescaledRubric, rubricOfTwo } from "../laws/arbitrary-rubric.js";
import { law } from "../laws/law.js";
import { withReadings } from "./arbitrary-readings.js";
import { manyReadings, ratesOf } from "./many-readings.js";
import { rubrics } from "./rubrics.js";

/** What an explanation says without its words: the numbers of every text, in order of size. */
const numbersOf = (explanation: ReadingsExplanation): unknown =>
  JSON.parse(JSON.stringify(explanation), (key, value: unknown) =>
    key === "words" || key === "evidence"
      ? null
      : typeof value === "string"
        ? (value.match(/\d+(?:\.\d+)?/g) ?? []).sort()
        : value,
  );

const inBoth = (
  rubric: Rubric,
  results: Parameters<typeof explainReadings>[1],
): [ReadingsExplanation, ReadingsExplanation] => [
  explainReadings(rubric, results, { locale: zh }),
  explainReadings(rubric, results, { locale: en }),
];

const linesOf = ({ lines, readings }: ReadingsExplanation) => [
  ...lines,
  ...readings.flatMap((reading) => [
    ...reading.alternatives.flatMap(({ changes, against }) => [...changes, ...against]),
    ...reading.lines,
  ]),
];

describe.each([
  ["two metrics", rubricOfTwo],
  ["rescaled rubrics", rescaledRubric],
])("%s", (_name, rubricsOf) => {
  it("the same numbers in both languages, also of results read back from JSON", () => {
    law(arbitraryCase(withReadings(rubricsOf)), ({ rubric, input }) => {
      const scored = createReadingsScorer(rubric, { combinations: 2 }).score(input);
      const { metrics } = createScorer(rubric).score(input);
      const claimed = metrics.map(({ id, max, points }) => [id, { points: points ?? max }] as const);
      const record = { indicators: input, claims: { metrics: Object.fromEntries(claimed) } };
      const results = { scored, consistency: consistentReadings(rubric, [record]) };
      const [chinese, english] = inBoth(rubric, results);
      expect(numbersOf(english)).toEqual(numbersOf(chinese));
      const again = JSON.parse(JSON.stringify(results)) as typeof results;
      expect(explainReadings(rubric, again, { locale: zh })).toEqual(chinese);
    });
  });
});

const joint = rubrics.joint as Rubric;
const claim = (rate: number, points: number): ClaimedRecord => ({
  indicators: { numerator: rate, denominator: 1 },
  claims: { metrics: { m: { points } } },
});

const published = JSON.parse(readFileSync("docs/examples/datonghu-2020.json", "utf8")) as ClaimedRecord;

/** Results that between them lead to every line. */
const cases: { what: string; rubric: Rubric; results: Parameters<typeof explainReadings>[1]; codes: LineCode[] }[] = [
  {
    what: "a published table",
    rubric: rubrics["2020"] as Rubric,
    results: {
      scored: createReadingsScorer(rubrics["2020"] as Rubric).score(published.indicators),
      consistency: consistentReadings(rubrics["2020"] as Rubric, [published]),
    },
    codes: ["readings-scored", "reading-change", "claim-against", "claims-tell", "claims-indifferent"],
  },
  {
    what: "data that a reading refuses",
    rubric: rubrics.refusing as Rubric,
    results: { scored: createReadingsScorer(rubrics.refusing as Rubric).score({ quality: "good", score: 7 }) },
    codes: ["readings-scored", "reading-refused"],
  },
  {
    what: "readings judged together",
    rubric: joint,
    results: { consistency: consistentReadings(joint, [claim(108, 8)]) },
    codes: ["claims-tell", "claims-together", "claims-fitting"],
  },
  {
    what: "the best combination changes another reading too",
    rubric: joint,
    results: { consistency: consistentReadings(joint, [claim(108, 8), claim(110, 8), claim(115, 6)]) },
    codes: ["claim-against", "claims-tell", "claims-together", "claims-fitting"],
  },
  {
    what: "many claims against a reading, of many departments",
    rubric: joint,
    results: {
      consistency: consistentReadings(joint, [...Array.from({ length: 9 }, () => claim(110, 6)), claim(110, 3)]),
      records: ["甲局", "乙局"],
    },
    codes: ["claim-against", "claim-unexplained", "claims-indifferent", "claims-more", "claims-of-all", "claims-tell"],
  },
  {
    what: "more combinations than can be tried",
    rubric: manyReadings(8, true),
    results: {
      consistency: consistentReadings(manyReadings(8, true), [
        {
          indicators: ratesOf(8, 107),
          claims: {
            metrics: createScorer(manyReadings(8, true))
              .score(ratesOf(8, 107))
              .metrics.slice(1)
              .reduce((all, { id, points }) => ({ ...all, [id]: { points } }), {}),
            total: { points: 70 },
          },
        },
      ]),
    },
    codes: ["claims-not-weighed", "claims-undecided"],
  },
];

describe.each(cases)("$what", ({ rubric, results, codes }) => {
  it("has its sentences in both languages", () => {
    const both = inBoth(rubric, results);
    for (const explanation of both) {
      const lines = linesOf(explanation);
      expect([...new Set(lines.map(({ code }) => code))].sort()).toEqual([...codes].sort());
      for (const { text } of lines) expect(text).not.toMatch(/undefined|\[object|null|NaN/);
    }
    const [chinese] = both;
    for (const { text } of linesOf(chinese)) expect(text).toMatch(/\p{Script=Han}/u);
  });
});

it("claims against an alternative name the others that they were weighed with", () => {
  const consistency = consistentReadings(joint, [claim(108, 8), claim(110, 8), claim(115, 6)]);
  const text = renderReadingsText(explainReadings(joint, { consistency }, { locale: en }));
  expect(text).toContain("complete + at-105: m: claimed 8, comes to 10");
  expect(text).toContain("at-100: m: claimed 8, comes to 6");
});

it("no line of readings is without a case", () => {
  const all = Object.keys(zh.lines).filter((code) => /^(readings?|claims?)-/.test(code));
  expect([...new Set(cases.flatMap(({ codes }) => codes))].sort()).toEqual(all.sort());
});

it("a scorecard under an alternative names it by its title", () => {
  const rubric = rubrics["2020"] as Rubric;
  const card = createScorer(rubric, { readings: { "partial-steps": "started" } }).score({});
  expect(renderText(explain(rubric, card, { locale: zh }))).toContain("不足5%的部分是否扣分？ 不足5%按5%扣");
  const untitled = createScorer(joint, { readings: { steps: "started" } }).score({});
  expect(renderText(explain(joint, untitled, { locale: en }))).toContain("steps? started");
});

it("text from a rubric never becomes markup", () => {
  const [reading] = joint.readings ?? [];
  const words = { zh: "<b>*粗*</b>|", en: "<b>*bold*</b>|" };
  const hostile = {
    ...joint,
    readings: [{ ...reading, question: words, because: words, titles: { started: words } }],
  } as Rubric;
  const scored = createReadingsScorer(hostile).score({ numerator: 108, denominator: 1 });
  const explanation = explainReadings(hostile, { scored }, { locale: en });
  expect(renderReadingsMarkdown(explanation).match(/\\<b\\>\\\*bold\\\*\\<\/b\\>\\\|/g)).toHaveLength(3);
  expect(renderReadingsText(explanation)).toContain("<b>*bold*</b>|");
});
