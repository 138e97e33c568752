/** The difference of two scores with adjustments: each has a row of its own, and rescaling only what rescaling did. */
import { describe, expect, it } from "vitest";
import { type Indicators, compareScores, parseRubric } from "../../src/index.js";
import { fiscalRubric, folder } from "../cli/terminal.js";
import { type TotalsCase, totalsRubric } from "../totals/tables.js";
import { expectExact } from "./exact-comparison.js";

type Adjustments = NonNullable<TotalsCase["adjustments"]>;

const bonus = { id: "bonus", title: { zh: "获奖加分", en: "Awards" } };
const capped: Adjustments = [
  { ...bonus, effect: { points: { of: "cases", each: 0.5, atMost: 2 } } },
  { id: "cap", when: "event", effect: { pointsAtMost: 59 } },
];
const json = (edition: string, adjustments: Adjustments) => ({
  ...totalsRubric({ points: { rescale: true }, adjustments }),
  edition,
});
const rubric = (adjustments: Adjustments) => parseRubric(json("table", adjustments));
const compared = (before: Adjustments, after: Adjustments, ...data: [Indicators, Indicators?]) => {
  const scores = compareScores(rubric(before), rubric(after), ...data);
  expectExact(scores);
  return scores;
};

const sound: Indicators = { a: 55, b: 20, hasB: true, cases: 3, event: false };

describe("adjustments", () => {
  it("of two datasets are the data's, and nothing is rescaled", () => {
    const { adjustments, rescaling, total } = compared(capped, capped, sound, { ...sound, cases: 4, event: true });
    expect(adjustments).toEqual([
      {
        adjustment: "bonus",
        before: { status: "applied", points: "1.5" },
        after: { status: "applied", points: "2" },
        ...{ difference: "0.5", rule: "0", data: "0.5" },
      },
      {
        adjustment: "cap",
        before: { status: "notApplied", points: "0" },
        after: { status: "applied", points: "-18" },
        ...{ difference: "-18", rule: "0", data: "-18" },
      },
    ]);
    expect(rescaling).toEqual({ before: "0", after: "0", difference: "0", rule: "0", data: "0" });
    expect(total).toMatchObject({ before: "76.5", after: "59", difference: "-17.5" });
  });

  it("that one of the rubrics does not have are absent, and come last", () => {
    const [cap] = capped.slice(1);
    const { adjustments } = compared(capped, cap ? [cap] : [], sound);
    expect(adjustments.map(({ adjustment, after, rule }) => [adjustment, after.status, rule])).toEqual([
      ["cap", "notApplied", "0"],
      ["bonus", "absent", "-1.5"],
    ]);
  });

  it("while data is missing: what they do to the points so far", () => {
    const later = { ...sound, a: 60, b: null, hasB: null, cases: null, event: true };
    const { adjustments, rescaling } = compared(capped, capped, sound, later);
    expect(adjustments.map(({ after }) => after)).toEqual([
      { status: "missing", points: "0" },
      { status: "applied", points: "-1" },
    ]);
    expect(rescaling.after).toBe("0");
  });

  it("beside a rescaled total", () => {
    const { rescaling, adjustments } = compared(capped, capped, sound, { ...sound, a: 30, b: null, hasB: false });
    expect(rescaling).toMatchObject({ before: "0", after: "20", data: "20" });
    expect(adjustments.map(({ difference }) => difference)).toEqual(["0", "0"]);
  });
});

describe.each([
  ["zh", "总分调整：获奖加分", "总分折算"],
  ["en", "Adjustment: Awards", "Rescaling"],
])("on the command line in %s", (locale, title, rescaling) => {
  it("a row has its title", () => {
    const files = folder();
    const paths = [
      files.write("before.json", JSON.stringify(json("before", capped))),
      files.write("after.json", JSON.stringify(json("after", capped))),
      files.write("one.json", JSON.stringify({ indicators: sound })),
      files.write("two.json", JSON.stringify({ indicators: { ...sound, cases: 4 } })),
    ];
    const { status, out } = fiscalRubric(["diff", ...paths, "--locale", locale]);
    expect(status).toBe(0);
    expect(out).toMatch(new RegExp(`│ ${title} +│ +\\+1\\.5 │ +\\+2 │ +0 │ +\\+0\\.5 │ +\\+0\\.5 │`));
    expect(out).not.toContain(rescaling);
  });
});
