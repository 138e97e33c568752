/** What is offered keeps what it promises, and nothing nearer or cheaper does. */
import { describe, expect, it } from "vitest";
import {
  type Change,
  type Indicators,
  type Rubric,
  type WhatIfExplanation,
  createScorer,
  explainWhatIf,
} from "../../src/index.js";
import { en, zh } from "../../src/locales/index.js";
import { arbitraryCase } from "../laws/arbitrary-case.js";
import { arbitraryRubric, rescaledRubric, rubricOfTwo, subjects } from "../laws/arbitrary-rubric.js";
import { points } from "../laws/exact-points.js";
import { law } from "../laws/law.js";
import { Rational } from "../oracles/rational.js";
import { type Data, bruteForce, cheapestSet, costOf, groupsOf, scoreOf } from "./brute-force.js";
import { small } from "./small.js";

const told = ({ indicator, to, metric, goal }: Change) => ({ indicator, to, metric, goal });

/** Scores the data before and after by `score` alone. */
function expectKept(rubric: Rubric, data: Data, change: Change): void {
  const scorer = createScorer(rubric);
  const [before, after] = [data, { ...data, [change.indicator]: change.to }].map((each) => scoreOf(scorer, each));
  expect(change.from).toBe(data[change.indicator]);
  expect({ from: before?.scored, to: after?.scored }).toEqual(change.total);
  const pointsIn = (card: typeof before, id: string) => card?.metrics.find((each) => each.id === id)?.points;
  const moved = (before?.metrics ?? [])
    .map(({ id, points: from }) => ({ id, from, to: pointsIn(after, id) }))
    .filter(({ from, to }) => from !== to);
  expect(change.metrics).toEqual(moved);
}

/** As data come back from a change: digits without needless zeros. */
const plain = (values: Data): Data =>
  Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name,
      typeof value === "string" && /^-?\d+(\.\d+)?$/.test(value) ? String(Rational.of(value)) : value,
    ]),
  );

describe.each(subjects)("$name", ({ rubric }) => {
  it("scores what it promises, and never offers a loss", () => {
    law(
      arbitraryCase(rubric),
      ({ rubric: each, values, input }) => {
        const data = plain(values);
        for (const change of createScorer(each).whatIf(input)) {
          expectKept(each, data, change);
          expect(points(change.total.to)).toBeGreaterThan(points(change.total.from));
          const own = change.metrics.find(({ id }) => id === change.metric);
          expect(points(own?.to ?? "")).toBeGreaterThan(points(own?.from ?? ""));
        }
      },
      0.2,
    );
  });

  it("leaves out no smaller change", () => {
    law(
      small(rubric, 12),
      ({ rubric: each, data }) => {
        const changes = createScorer(each).whatIf(data as Indicators);
        expect(changes.map(told)).toEqual(bruteForce(each, data));
        expect(changes.every(({ proven }) => proven)).toBe(true);
      },
      0.3,
    );
  });
});

describe.each([
  { name: "two metrics", rubric: rubricOfTwo },
  { name: "whole rubrics", rubric: arbitraryRubric },
  { name: "rescaled rubrics", rubric: rescaledRubric },
])("a target for $name", ({ rubric }) => {
  it("is reached by the cheapest set there is", () => {
    let reached = 0;
    law(
      small(rubric, 3),
      ({ rubric: each, data }) => {
        const scorer = createScorer(each);
        const card = scorer.score(data as Indicators);
        if (Object.keys(data).length > 8) return;
        for (const target of targets(points(card.scored))) {
          const changes = scorer.whatIf(data as Indicators, { target: text(target) });
          let now = data;
          for (const change of changes) {
            expectKept(each, now, change);
            now = { ...now, [change.indicator]: change.to };
          }
          const last = changes.at(-1);
          if (last) expect(points(last.total.to)).toBeGreaterThanOrEqual(target);
          expectApart(groupsOf(card, Object.keys(data)), changes);
          if (changes.some(({ proven }) => !proven)) continue;
          const best = cheapestSet(each, data, target);
          if (last) reached += 1;
          const cost = changes.reduce(
            (sum, { indicator, from, to }) => sum.plus(costOf(each, indicator, from, to)),
            new Rational(0n),
          );
          const found = last ? { cost: String(cost), changes: changes.length } : null;
          if (each.points.rescale !== true || last)
            expect(found).toEqual(best && { cost: String(best.cost), changes: best.changes });
        }
      },
      0.5,
    );
    expect(reached).toBeGreaterThan(5);
  });
});

const targets = (scored: bigint): bigint[] => [1n, 1_000_000n, 3_000_000n, 7_000_000n].map((more) => scored + more);

const text = (millionths: bigint): string => String(new Rational(millionths, 1_000_000n));

/** At most one of a group. */
function expectApart(groups: readonly (readonly string[])[], changes: readonly Change[]): void {
  const used = changes.map(({ indicator }) => groups.findIndex((group) => group.includes(indicator)));
  expect(new Set(used).size).toBe(used.length);
}

it("is told with the same numbers in both languages", () => {
  let changes = 0;
  law(small(arbitraryRubric, 12), ({ rubric, data }) => {
    const scorer = createScorer(rubric);
    for (const target of [undefined, rubric.points.max]) {
      const [chinese, english] = [zh, en].map((locale) =>
        explainWhatIf(scorer, data as Indicators, { target, locale }),
      );
      expect(numbersOf(english)).toEqual(numbersOf(chinese));
      changes += chinese?.changes.length ?? 0;
    }
  });
  expect(changes).toBeGreaterThan(20);
});

/** Of every sentence; units and titles of years have digits of their own. */
function numbersOf(told: WhatIfExplanation | undefined): string[][] {
  const lines = told ? [told.summary, ...told.changes.map(({ line }) => line)] : [];
  return lines.map(({ text }) => (text.replace(/CNY 10+[kM]/g, "").match(/\d+(\.\d+)?/g) ?? []).sort());
}
