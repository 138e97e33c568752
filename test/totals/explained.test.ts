/** What is said, ranked and drawn of scaled sections and adjustments. */
import { describe, expect, it } from "vitest";
import {
  type Indicators,
  createScorer,
  explain,
  parseRubric,
  rankLosses,
  renderHtml,
  renderMarkdown,
  renderText,
  vectors,
} from "../../src/index.js";
import { en, zh } from "../../src/locales/index.js";
import { type TotalsCase, totalsRubric } from "./tables.js";

const adjusted = parseRubric(
  totalsRubric({
    adjustments: [
      { id: "bonus", effect: { points: { of: "cases", each: 0.5, atMost: 2 } } },
      { id: "penalty", effect: { points: { of: "amount", each: -1, atMost: 30 } } },
      { id: "event", when: "event", effect: { points: -5 } },
      { id: "cap", when: { fact: "kind", operator: "equal", value: "y" }, effect: { pointsAtMost: 59 } },
      { id: "grade", when: "event", effect: { gradeAtMost: "poor" } },
    ],
  }),
);

const whole = { a: 55, b: 40, hasB: true, cases: 9, amount: 4, event: true, kind: "y" };

function linesOf(given: Indicators, locale = en) {
  const card = createScorer(adjusted).score(given);
  const { lines, adjustments } = explain(adjusted, card, { locale });
  return {
    card: lines.map(({ text }) => text),
    adjustments: adjustments.map((each) => each.lines.map(({ text }) => text).join("; ")),
  };
}

describe("every adjustment has its condition and what it did", () => {
  it("in English", () => {
    expect(linesOf(whole)).toEqual({
      card: ["Total: 59 of 100 points", "95 points from the metrics, adjusted to 59 (标题, 标题, 标题, 标题)"].map(
        (text) => text.replaceAll("标题", "Title"),
      ),
      adjustments: [
        "Cases (9): 0.5 points added for each, at most 2: 2 points added",
        "Amount (4): 1 point off for each, at most 30: 4 points off",
        "Decided by: Event is yes; 5 points off the total",
        "Decided by: Kind is Y; The total is at most 59: 88 becomes 59",
        "Decided by: Event is yes; The grade is at most “Poor”",
      ],
    });
  });

  it("in Chinese", () => {
    expect(linesOf({ ...whole, a: 5, event: false }, zh)).toEqual({
      card: ["总分 43 分（满分 100 分）", "各项指标合计 45 分，经调整（标题、标题）为 43 分"],
      adjustments: [
        "例数（9）：每例加 0.5 分，最多加 2 分，总分加 2 分",
        "数额（4）：每例扣 1 分，最多扣 30 分，总分扣 4 分",
        "不调整，以下条件不成立：事件为是",
        "判定：类别为二; 总分最高为 59 分，43 分不受影响",
        "不调整，以下条件不成立：事件为是",
      ],
    });
  });

  it("while data is missing", () => {
    expect(linesOf({ a: 55, b: 40, hasB: true, cases: 9 })).toEqual({
      card: [
        "97 points from 2 of 2 metrics and the adjustments; once all data are there the total is between 59 and 97 (both ends can be reached or approached)",
      ],
      adjustments: [
        "Cases (9): 0.5 points added for each, at most 2: 2 points added",
        "Missing: Amount; Changes the total by -30 to 0 points",
        "Missing: Event; Changes the total by -5 to 0 points",
        "Missing: Kind; Changes the total by -38 to 0 points",
        "Missing: Event",
      ],
    });
  });
});

describe("what was lost", () => {
  const rubricOf = (change: Partial<TotalsCase>) => parseRubric(totalsRubric(change));

  it("names adjustments beside metrics, by what they cost", () => {
    const card = createScorer(adjusted).score(whole);
    expect(rankLosses(card)).toEqual([
      { adjustment: "cap", lost: "29" },
      { metric: "a", lost: "5" },
      { adjustment: "event", lost: "5" },
      { adjustment: "penalty", lost: "4" },
    ]);
    expect(explain(adjusted, card, { locale: en }).losses[0]).toEqual({
      adjustment: "cap",
      lost: "29",
      title: "Title",
      reason: "The total is at most 59: 88 becomes 59",
    });
  });

  it("weighs metrics by the scale of their sections", () => {
    const scaled = rubricOf({
      points: { max: 70 },
      sections: [
        { id: "small", max: 10, from: 60, metrics: ["a"] },
        { id: "outer", max: 60, sections: [{ id: "large", max: 60, from: 40, metrics: ["b"] }] },
      ],
    });
    const losses = (a: number, b: number) => rankLosses(createScorer(scaled).score({ a, b, hasB: true }));
    expect(losses(42, 38)).toEqual([
      { metric: "a", lost: "18" },
      { metric: "b", lost: "2" },
    ]);
    expect(losses(42, 37)).toEqual([
      { metric: "b", lost: "3" },
      { metric: "a", lost: "18" },
    ]);
    expect(losses(60, 40)).toEqual([]);
  });

  it("and an adjustment by that of a rescaled total", () => {
    const rescaled = rubricOf({ points: { rescale: true }, adjustments: [{ id: "penalty", effect: { points: -4 } }] });
    const losses = (a: number) => rankLosses(createScorer(rescaled).score({ a, hasB: false }));
    expect(losses(57)).toEqual([
      { metric: "a", lost: "3" },
      { adjustment: "penalty", lost: "4" },
    ]);
    expect(losses(58)[0]).toEqual({ adjustment: "penalty", lost: "4" });
  });
});

describe("a scaled section", () => {
  const scaled = parseRubric(
    totalsRubric({
      points: { max: 20 },
      sections: [
        { id: "outer", max: 20, from: 50, sections: [{ id: "inner", max: 50, from: 100, metrics: ["a", "b"] }] },
      ],
    }),
  );

  it.each([
    [{ a: 30, b: 10, hasB: true }, "20 of 50 points rescaled to 8 of 20", "40 of 100 points rescaled to 20 of 50"],
    [{ a: 30, hasB: false }, "15 of 30 points rescaled to 6 of 12", "30 of 60 points rescaled to 15 of 30"],
    [
      { a: 30, hasB: true },
      "15 of 50 points so far rescaled to 6 of 20",
      "30 of 100 points so far rescaled to 15 of 50",
    ],
  ])("%j: says what its parts come to, and what that counts", (given, outer, inner) => {
    const explanation = explain(scaled, createScorer(scaled).score(given), { locale: en });
    const [section] = explanation.sections;
    expect(section?.lines.map(({ text }) => text)).toEqual([outer]);
    expect(section?.sections[0]?.lines.map(({ text }) => text)).toEqual([inner]);
    for (const render of [renderText, renderHtml, renderMarkdown]) {
      expect(render(explanation)).toContain(outer);
      expect(render(explanation)).toContain(inner);
    }
  });
});

describe("drawn", () => {
  const explanation = explain(adjusted, createScorer(adjusted).score({ ...whole, event: false }), { locale: zh });

  it("as rows of the form, between its metrics and the total", () => {
    const page = renderHtml(explanation);
    const foot = page.slice(page.indexOf("<tfoot>"), page.indexOf("</tfoot>"));
    expect(foot.match(/<tr class="adjustment \w+">/g)).toEqual(
      ["applied", "applied", "notApplied", "applied", "notApplied"].map((each) => `<tr class="adjustment ${each}">`),
    );
    for (const text of ["+2", "−4", "−34", "不适用", "总分最高为 59 分：93 分计为 59 分"]) expect(foot).toContain(text);
    expect(foot.indexOf("合计")).toBeGreaterThan(foot.lastIndexOf("总分调整"));
  });

  it("in Markdown and as text", () => {
    expect(renderMarkdown(explanation)).toContain(
      "| 总分调整 | 标题 |  |  | +2 | 适用 |\n| 总分调整 | 标题 |  |  | −4 | 适用 |",
    );
    expect(renderMarkdown(explanation)).toContain(
      "### 总分调整：标题 −34\n\n- 判定：类别为二\n- 总分最高为 59 分：93 分计为 59 分",
    );
    expect(renderText(explanation)).toContain(
      "总分调整：标题  −34\n    判定：类别为二\n    总分最高为 59 分：93 分计为 59 分\n",
    );
  });

  it("with the range that is left while data is missing", () => {
    const card = createScorer(adjusted).score({ ...whole, amount: null, event: null });
    const text = renderText(explain(adjusted, card, { locale: en }));
    expect(text).toContain("Adjustment: Title  −30 … 0\n");
    expect(text).toContain("Adjustment: Title  missing data\n");
  });
});

describe("vectors", () => {
  const all = [...vectors(adjusted)].filter(({ adjustment }) => adjustment !== undefined);
  const at = (id: string) =>
    all.filter(({ adjustment }) => adjustment === id).map(({ of, side, boundary }) => [of, side, boundary].join(" "));

  it("stand at the boundaries of adjustments too", () => {
    expect(at("bonus")).toEqual(
      expect.arrayContaining(["cases at 0", "cases above 0", "cases below 4", "cases at 4", "cases above 4"]),
    );
    expect(at("penalty")).toEqual(expect.arrayContaining(["amount at 30", "amount above 30", "amount missing "]));
    expect(at("cap")).toEqual(expect.arrayContaining(["kind at x", "kind at y", "kind missing "]));
  });

  it("with the grade, which nothing else shows of a cap", () => {
    const grades = all.filter(({ adjustment }) => adjustment === "grade").map(({ expect: { grade } }) => grade);
    expect(new Set(grades)).toContain("poor");
    expect(grades).toContain(null);
    expect(all.every(({ metric }) => metric === null)).toBe(true);
  });
});
