/** What a batch computes over all its departments. */
import { readFileSync } from "node:fs";
import { describe, expect, it, vi } from "vitest";
import {
  type Indicators,
  type Rubric,
  type Scored,
  createScorer,
  explain,
  parseRubric,
  renderText,
} from "../../src/index.js";
import { en, zh } from "../../src/locales/index.js";

interface Case {
  what: string;
  cohort: object;
  /** More of the computed indicator's declaration. */
  spec?: { unit?: string };
  /** What each brings along, and what it is compared with: the exact value, null while missing, or its issues. */
  departments: [Indicators, string | null | string[]][];
}

const cases = JSON.parse(readFileSync(new URL("./cohorts.json", import.meta.url), "utf8")) as Case[];

const title = { zh: "标题", en: "Title" };

function rubricOf({ cohort, spec = {} }: Omit<Case, "what" | "departments">): Rubric {
  const { unit } = spec;
  return parseRubric({
    format: 1,
    family: "test",
    edition: "cohorts",
    revision: 1,
    title,
    source: { document: "test", certainty: "quoted" },
    extent: "excerpt",
    points: { max: 20, places: 2, rounding: "half-up" },
    indicators: {
      x: { title },
      y: { title, min: 0 },
      w: { title, unit: "CNY10k" },
      v: { title, unit: "CNY" },
      quality: { title, type: "choice", options: { good: title, poor: title } },
      points: { title, unit: "point", assessed: true },
      compared: { title, ...spec, cohort },
    },
    derived: { share: { title, formula: "x / y", unit: "%" } },
    sections: [
      {
        id: "section",
        title,
        max: 20,
        metrics: [
          {
            id: "compared",
            title,
            max: 10,
            value: { formula: "compared", ...(unit && { unit }) },
            rule: {
              kind: "bands",
              bands: [
                { atMost: 1, points: 10 },
                { above: 1, points: 0 },
              ],
            },
          },
          {
            id: "assessed",
            title,
            max: 10,
            rule: { kind: "assessed", of: "points" },
          },
        ],
      },
    ],
  });
}

/** In the words of the table. */
const found = (scored: Scored): string | null | string[] =>
  scored.ok
    ? (scored.scorecard.metrics[0]?.value?.exact ?? null)
    : scored.issues.map(({ code, path }) => `${code} ${path.join(".")}`);

describe("by department", () => {
  it.each(cases)("$what", (each) => {
    const rubric = rubricOf(each);
    const { scoreMany } = createScorer(rubric);
    const results = [...scoreMany(each.departments.map(([given]) => given))];
    expect(results.map(found)).toEqual(each.departments.map(([, expected]) => expected));
    for (const result of results) {
      if (!result.ok) continue;
      const card: typeof result.scorecard = JSON.parse(JSON.stringify(result.scorecard));
      const { exact } = card.metrics[0]?.value ?? {};
      expect(card.metrics[0]?.inputs).toEqual(exact === undefined ? {} : { compared: exact });
      expect(card.missing).toEqual(exact === undefined ? ["compared", "points"] : ["points"]);
      for (const locale of [zh, en]) expect(renderText(explain(rubric, card, { locale }))).toContain(exact ?? "");
    }
  });
});

const rubric = rubricOf({ cohort: { take: "mean", of: "x / y" } });

it("a department alone is compared with nobody", () => {
  const card = createScorer(rubric).score({ x: 1, y: 2 });
  expect(card).toMatchObject({ status: "incomplete", bounds: ["0", "20"], missing: ["compared", "points"] });
});

it("the departments are read once, before the first is scored", () => {
  const read = vi.fn<(index: number) => void>();
  function* departments(): Generator<Indicators> {
    for (const index of [1, 2, 3]) {
      read(index);
      yield { x: index, y: 1 };
    }
  }
  const results = createScorer(rubric).scoreMany(departments());
  expect(read).not.toHaveBeenCalled();
  const [first] = results;
  expect(first && found(first)).toBe("2");
  expect(read.mock.calls).toEqual([[1], [2], [3]]);
});

it("what is changed after it was handed in changes nothing", () => {
  const departments = [
    { x: 1, y: 1 },
    { x: 3, y: 1 },
  ];
  const results = createScorer(rubric).scoreMany(departments)[Symbol.iterator]();
  expect(found(results.next().value as Scored)).toBe("2");
  departments[1] = { x: 100, y: 1 };
  Object.assign(departments[0] ?? {}, { x: 50 });
  expect(found(results.next().value as Scored)).toBe("2");
});

it("where nothing is compared departments are scored as they come", () => {
  const { indicators, ...plain } = rubric;
  const { cohort: _, ...compared } = indicators.compared as { cohort?: unknown; title: typeof title };
  const scorer = createScorer({ ...plain, indicators: { ...indicators, compared } } as Rubric);
  const read = vi.fn<(index: number) => void>();
  function* departments(): Generator<Indicators> {
    for (const index of [1, 2, 3]) {
      read(index);
      yield { compared: index };
    }
  }
  const [first] = scorer.scoreMany(departments());
  expect(first && found(first)).toBe("1");
  expect(read.mock.calls).toEqual([[1]]);
});

describe("a fraction", () => {
  const { scoreMany } = createScorer(rubric);
  const [scored] = scoreMany([1, 2, 4].map((y) => ({ x: 100, y: y * 3 })));
  const card = scored?.ok ? scored.scorecard : null;
  if (!card) throw new Error("not scored");
  const reading = (inputs: Record<string, string>) =>
    explain(rubric, { ...card, metrics: card.metrics.map((metric) => ({ ...metric, inputs })) }, { locale: en });

  it("is read back from a scorecard, where a batch computed it", () => {
    expect(card.metrics[0]?.inputs).toEqual({ compared: "175/9" });
    expect(reading({ compared: "175/9" }).sections[0]?.metrics[0]?.lines.map(({ text }) => text)).toContain(
      "Title = 19.44 (exactly 175/9)",
    );
  });

  it.each([{ x: "1/3" }, { compared: "1/0" }, { compared: "1/-3" }, { compared: "1/3/4" }, { compared: "a/b" }])(
    "but %j is none",
    (inputs) => {
      expect(() => reading(inputs as unknown as Record<string, string>)).toThrow(/not-a-decimal/);
    },
  );

  it("and no data that anybody hands in", () => {
    for (const compared of ["1/3", "0.0000000000000000000000005"])
      expect(() => createScorer(rubric).score({ compared })).toThrow(/not-a-decimal/);
  });
});
