/** The rows of the self-evaluation form: each by its own relation and tier, under both editions. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Rubric, checkRubric } from "../src/index.js";
import { type Cell, type Row, editions, forms, issuesOf, rule, score, whole } from "./cn-project-self-evaluation.js";
import { law } from "./laws/law.js";
import { scoreByOracle } from "./oracles/scorecard.js";

describe("qualitative targets", () => {
  const labels = ["achieved", "partly", "notAchieved"] as const;
  const card = (rubric: Rubric, level: Cell, judged?: Cell) => {
    const data = whole({ output: [{ id: "t", weight: 10, relation: "level", level, judged }] });
    const refused = issuesOf(rubric, data).map(({ code, path }) => [code, ...path]);
    return refused.length ? refused : score(rubric, data).metrics.find(({ id }) => id === "output/t");
  };
  const accepting = (rubric: Rubric, judged: string) =>
    labels.filter((level) => !Array.isArray(card(rubric, level, judged)));

  it.each([
    ["10", ["achieved"], ["achieved"]],
    ["8", ["achieved"], ["achieved"]],
    ["7.99", ["partly"], ["partly"]],
    ["6", ["partly"], ["partly"]],
    ["5.99", ["partly"], ["notAchieved"]],
    ["5", ["partly"], ["notAchieved"]],
    ["4.99", ["notAchieved"], ["notAchieved"]],
    ["0", ["notAchieved"], ["notAchieved"]],
    ["10.01", [], []],
  ])("%s of 10 points: the tiers of forms-2017 and rule-2020", (judged, in2017, in2020) => {
    expect(editions.map((rubric) => accepting(rubric, judged))).toEqual([in2017, in2020]);
  });

  it("are bounded by their tier while the points are open", () => {
    const bounds = (rubric: Rubric) => labels.map((level) => (card(rubric, level) as { bounds: unknown }).bounds);
    expect(bounds(forms)).toEqual([
      ["8", "10"],
      ["5", "8"],
      ["0", "5"],
    ]);
    expect(bounds(rule)).toEqual([
      ["8", "10"],
      ["6", "8"],
      ["0", "6"],
    ]);
  });

  it("need no numbers; points outside the tier are refused at their cell", () => {
    expect(card(rule, "achieved", "9.5")).toMatchObject({ status: "scored", points: "9.5", value: null });
    expect(card(rule, "achieved", "7.99")).toEqual([["given-out-of-range", "targets", 0, "judged"]]);
    expect(card(rule, null, null)).toMatchObject({ status: "missing", bounds: ["0", "10"] });
  });
});

describe("quantitative targets", () => {
  const points = (row: Row, rubric = rule) =>
    score(rubric, whole({ output: [{ id: "t", weight: 10, ...row }] })).metrics.find(({ id }) => id === "output/t")
      ?.points;

  it.each<[relation: string, target: Cell, actual: Cell, points: string]>([
    ["atLeast", 30, 27, "9"],
    ["atLeast", 30, 31, "10"],
    ["atLeast", 30, -3, "0"],
    ["atMost", 400, 450, "8.89"],
    ["atMost", 400, 399, "10"],
    ["equal", 8, 10, "8"],
    ["equal", 10, 8, "8"],
    ["equal", 8, 8, "10"],
    ["atLeast", 0, 0, "10"],
    ["atLeast", 0, 7, "10"],
    ["atLeast", 0, "-0.01", "0"],
    ["atMost", 0, 0, "10"],
    ["atMost", 0, 1, "0"],
    ["equal", 0, 0, "10"],
    ["equal", 0, 1, "0"],
    ["equal", 0, -1, "0"],
  ])("%s %s, reached %s: %s of 10", (relation, target, actual, expected) => {
    for (const rubric of editions) expect(points({ relation, target, actual }, rubric)).toBe(expected);
  });

  it("a target below 0 is refused: whether -40 reaches -30 is not for a formula to say", () => {
    const found = issuesOf(rule, whole({ output: [{ weight: 10, relation: "atLeast", target: -30, actual: -40 }] }));
    expect(found).toMatchObject([{ code: "below-minimum", path: ["targets", 0, "target"] }]);
  });
});

it.each([
  ["too little", [{ weight: 49 }], "49"],
  ["too much", [{ weight: 30 }, { weight: "20.01" }], "50.01"],
  ["nothing at all", [], "0"],
])("weights that come to %s are refused", (_what, output, sum) => {
  const rows = [
    ...output.map((row) => ({ part: "output", ...row })),
    { part: "benefit", weight: 30 },
    { part: "satisfaction", weight: 10 },
  ];
  expect(issuesOf(rule, { targets: rows })).toMatchObject([
    { code: "weights-not-footing", path: ["targets"], params: { metric: "output", sum, max: "50" } },
  ]);
});

describe("what a check makes of repeated metrics", () => {
  const codes = (changes: object) =>
    checkRubric({ ...structuredClone(rule), ...changes }).flatMap(({ code, path }) =>
      code === "reading-silent" ? [] : [[code, path.join(".")]],
    );
  const example = (metrics: object) => ({ examples: [{ name: "rows", indicators: {}, expect: { metrics } }] });

  it("an example may name rows, which have to be there", () => {
    expect(codes(example({ "output/t1": 1 }))).toEqual([["unknown-metric", "examples.0.expect.metrics.output/t1"]]);
    for (const name of ["output/", "output/a/b", "/t1", "Output/t1"])
      expect(codes(example({ [name]: 1 }))).toEqual([["bad-name", `examples.0.expect.metrics.${name}`]]);
  });

  it("an alternative that changes no row is idle, one that changes any is not", () => {
    const reading = (rules: object) => ({
      readings: rule.readings?.map((each) =>
        each.id === "equal-targets" ? { ...each, alternatives: { other: { rule: { rules } } } } : each,
      ),
    });
    expect(codes(reading({ atLeast: { direction: "higher-is-better" } }))).toEqual([
      ["alternative-idle", "readings.6.alternatives.other"],
    ]);
    expect(codes(reading({ atLeast: { direction: "equal" } }))).toEqual([]);
  });
});

/** Numbers on, beside and far from their targets; cells that are empty, or hold only words. */
const number = fc.oneof(
  fc.constantFrom<unknown>(0, 1, "99.99", 100, "100.01", 120),
  fc.integer({ min: 0, max: 20_000 }).map((hundredths) => String(hundredths / 100)),
  fc.constantFrom<unknown>(null, { printed: "≥90%" }),
);
const row = fc.record({
  relation: fc.constantFrom("atLeast", "atMost", "equal", "level", null),
  target: number,
  actual: fc.oneof(number, fc.constantFrom(-1, "-0.5")),
  level: fc.constantFrom("achieved", "partly", "notAchieved", null),
  share: fc.constantFrom(0, "0.3", "0.55", "0.7", "0.9", 1, null),
});
/** How 50, 30 and 10 points may be split. */
const weights = {
  output: [["50"], ["12.5", "37.5"], ["0.01", "16.66", "33.33"]],
  benefit: [["30"], ["7.77", "22.23"]],
  satisfaction: [["10"]],
};
const targets = fc
  .tuple(
    ...Object.entries(weights).map(([part, splits]) => fc.constantFrom(...splits).map((split) => ({ part, split }))),
  )
  .chain((parts) =>
    fc.tuple(
      ...parts.flatMap(({ part, split }) =>
        split.map((weight) =>
          row.map(({ share, ...cells }) => ({
            part,
            weight,
            ...cells,
            judged: share === null ? null : (Number(weight) * Number(share)).toFixed(2),
          })),
        ),
      ),
    ),
  );

it("any rows come out as the oracle says, or are refused for points outside their tier", () => {
  law(targets, (all) => {
    for (const rubric of editions) {
      const data = { finalBudget: 3, actualSpending: 2, targets: all };
      const issues = issuesOf(rubric, data);
      expect(issues.filter(({ code }) => code !== "given-out-of-range")).toEqual([]);
      for (const { path } of issues) expect(path).toEqual(["targets", expect.any(Number), "judged"]);
      if (issues.length > 0) continue;
      const card = score(rubric, data);
      const { metrics, status, scored, missing } = scoreByOracle(rubric as never, data);
      expect({ all, ...card }).toMatchObject({ all, status, scored, missing });
      for (const { id, ...metric } of card.metrics)
        expect({ all, id, ...metric }).toMatchObject({
          all,
          id,
          status: metrics[id]?.status,
          points: metrics[id]?.points,
        });
    }
  });
});
