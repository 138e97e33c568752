/** The picture of a rule is where its points are. */
import { expect, it } from "vitest";
import { subjectOf } from "../../src/audit/audit.js";
import { chartSvg } from "../../src/chart/svg.js";
import { type StepChart, stepChart } from "../../src/chart/step-chart.js";
import { type Rubric, createScorer, parseRubric } from "../../src/index.js";
import { compiledOf } from "../../src/scorer.js";
import type { Quotient } from "../../src/exact/quotient.js";
import type { Judgement } from "../../src/scoring/judge.js";
import { rubricOf } from "../rubric-of.js";

function charted(rule: object, value: number): StepChart {
  const compiled = compiledOf(createScorer(parseRubric(rubricOf({ max: 10, rule })) as Rubric));
  const indicators = { numerator: value, denominator: 1 };
  const subject = subjectOf({ indicators, claims: {}, alsoReported: [] }, compiled);
  return stepChart(subject.judgements[0] as Judgement, subject.compiled) as StepChart;
}

const number = ({ n, d }: Quotient): number => Number(n) / Number(d);
const dots = (chart: StepChart): number =>
  chartSvg(chart, { title: "", own: "", value: "", points: "" }).markup.split(/class="(?:open|closed)"/).length - 1;

it.each(["lower-is-better", "equal"])("a proportion %s bends where the value is above the target", (direction) => {
  const chart = charted({ kind: "proportional", target: 80, direction }, 100);
  for (const { from, to } of chart.pieces)
    for (const { x, y } of [from, to]) {
      if (number(x) > 80) expect(number(y)).toBeCloseTo(800 / number(x), 6);
    }
  expect(chart.pieces.filter(({ from }) => number(from.x) >= 80).length).toBeGreaterThan(10);
  expect(dots(chart)).toBe(0);
});

it("only a jump has dots, a full one and a hollow one", () => {
  const bands = [
    { below: 60, points: 0 },
    { atLeast: 60, points: 10 },
  ];
  const chart = charted({ kind: "bands", bands }, 40);
  expect(chart.pieces).toHaveLength(2);
  expect(dots(chart)).toBe(2);
  expect(dots(charted({ kind: "proportional", target: 80 }, 40))).toBe(0);
});
