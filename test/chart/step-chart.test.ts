/** A step chart shows what the rule gives: wherever it is asked, its picture and the plain reading of the rule agree. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { stepChart, type ChartPiece, type StepChart } from "../../src/chart/step-chart.js";
import { chartSvg } from "../../src/chart/svg.js";
import { compileRubric } from "../../src/compile/compile.js";
import type { Metric } from "../../src/compile/metric.js";
import { type Quotient, add, compare, divide, equal, multiply, quotient, subtract } from "../../src/exact/quotient.js";
import { exactText } from "../../src/exact/decimal.js";
import type { Rubric } from "../../src/index.js";
import { factsOf } from "../../src/scoring/facts.js";
import { judge } from "../../src/scoring/judge.js";
import { arbitraryCase } from "../laws/arbitrary-case.js";
import { rubricOfKind, valueKinds } from "../laws/arbitrary-rubric.js";
import { plainPoints } from "../laws/kinds.js";
import { law } from "../laws/law.js";
import { readerOf } from "../laws/plain-facts.js";
import { areThere } from "../laws/points.js";
import { datasetOf } from "../laws/values.js";
import { rubricOf } from "../rubric-of.js";

/** The height of the picture at a value; null where it shows none. */
function heightAt({ pieces }: StepChart, x: Quotient): Quotient | null {
  const holds = ({ from, to, fromIncluded, toIncluded }: ChartPiece): boolean => {
    const [left, right] = [compare(x, from.x), compare(x, to.x)];
    return (left > 0 || (left === 0 && fromIncluded)) && (right < 0 || (right === 0 && toIncluded));
  };
  const found = pieces.filter(holds);
  expect(found.length).toBeLessThan(2);
  const [piece] = found;
  if (!piece) return null;
  const { from, to } = piece;
  if (equal(from.x, to.x)) return from.y;
  const part = divide(subtract(x, from.x), subtract(to.x, from.x));
  return add(from.y, multiply(part, subtract(to.y, from.y)));
}

/** What is no straight line between turns is drawn with short ones, from place to place. */
const bends = (rule: object): boolean => /"(formula|of|perYear|direction)":/.test(JSON.stringify(rule));

const numberOf = (x: Quotient): number => Number(x.n) / Number(x.d);

describe.each(valueKinds())("%s", (kind) => {
  it("is drawn as the rule reads", () => {
    law(
      fc.tuple(arbitraryCase(rubricOfKind(kind)), fc.array(fc.nat(1000), { minLength: 3, maxLength: 3 })),
      ([{ rubric, values }, places]) => {
        const { compiled } = compileRubric(rubric);
        const [metric] = compiled.metrics as [Metric];
        const chart = stepChart(judge(metric, factsOf(compiled, datasetOf(rubric, values)), compiled), compiled);
        if (!chart) return;
        const isBent = bends(metric.spec.rule);
        const facts = readerOf(rubric)(datasetOf(rubric, values));
        const [low, high] = chart.x;
        const ends = chart.pieces.flatMap(({ from, to }) => [from.x, to.x]);
        const inside = places.map((each) => add(low, multiply(subtract(high, low), quotient(BigInt(each), 1000n))));
        for (const x of isBent ? ends : [...ends, ...inside, chart.own.x]) {
          const points = plainPoints(metric.spec, x, facts);
          const isOpenEnd = heightAt(chart, x) === null && [low, high].some((edge) => equal(edge, x));
          if (!areThere(points) || isOpenEnd) continue;
          const height = heightAt(chart, x);
          if (!isBent) expect([x, height]).toEqual([x, points]);
          else expect(Math.abs(numberOf(subtract(height as Quotient, points)))).toBeLessThan(0.01);
        }
        expect(compare(low, chart.own.x)).toBeLessThan(1);
        expect(compare(chart.own.x, high)).toBeLessThan(1);
      },
    );
  });
});

/** With a value in %, which is the numerator. */
function chartOf(rule: object, rate: number | null): StepChart | null {
  const { compiled } = compileRubric(rubricOf({ max: 5, unit: "%", rule }) as Rubric);
  const [metric] = compiled.metrics as [Metric];
  const rates: [string, Quotient][] = rate === null ? [] : [["numerator", quotient(BigInt(rate))]];
  const data = new Map([...rates, ["denominator", quotient(1n)]]);
  return stepChart(judge(metric, factsOf(compiled, data), compiled), compiled);
}

const steps = { kind: "deduction", below: 100, step: 5, points: 2, steps: "complete" };
const numbers = ({ pieces }: StepChart): unknown[] =>
  pieces.map(({ from, to, fromIncluded, toIncluded }) => [
    ...[from.x, from.y, to.x, to.y].map((each) => Number(exactText(each))),
    `${fromIncluded ? "[" : "("}${toIncluded ? "]" : ")"}`,
  ]);

it("whole steps of 5 % below 100 %, 2 points each", () => {
  const chart = chartOf(steps, 96) as StepChart;
  expect(numbers(chart)).toEqual([
    [83.125, 0, 85, 0, "[]"],
    [85, 1, 90, 1, "(]"],
    [90, 3, 95, 3, "(]"],
    [95, 5, 101.875, 5, "(]"],
  ]);
  expect([chart.own.x, chart.own.y].map(exactText)).toEqual(["96", "5"]);
  expect(chart.y.map(exactText)).toEqual(["0", "5"]);
});

it("a value far away is in the picture", () => {
  const { x } = chartOf(steps, -400) as StepChart;
  expect(x.map(exactText)).toEqual(["-462.5", "162.5"]);
});

it("there is none without a value", () => {
  expect(chartOf(steps, null)).toBeNull();
});

it("the picture has a dot at each end of a jump, full where the end belongs to it, and the department's own", () => {
  const words = { title: "a < b", own: "96%, 5", value: "Value / %", points: "Points" };
  const { markup } = chartSvg(chartOf(steps, 96) as StepChart, words);
  expect(markup.match(/class="closed"/g)).toHaveLength(3);
  expect(markup.match(/class="open"/g)).toHaveLength(3);
  expect(markup).toContain("<title>a &lt; b</title>");
  expect(markup).toContain(">96%, 5</text>");
  expect(markup).not.toMatch(/NaN|Infinity|undefined/);
});

it("numbers of any length are drawn", () => {
  const rule = { kind: "linear", knots: [[0, 0], [3, 5]] }; // prettier-ignore
  const { compiled } = compileRubric(rubricOf({ max: 5, rule }) as Rubric);
  const [metric] = compiled.metrics as [Metric];
  const value = quotient(10n ** 400n + 1n, 3n ** 700n);
  const data = new Map([
    ["numerator", value],
    ["denominator", quotient(1n)],
  ]);
  const chart = stepChart(judge(metric, factsOf(compiled, data), compiled), compiled) as StepChart;
  const { markup } = chartSvg(chart, { title: "", own: "", value: "", points: "" });
  expect(markup).not.toMatch(/NaN|Infinity/);
});
