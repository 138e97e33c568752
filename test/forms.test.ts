/** The forms that are no kinds of rule, by the engine: the cases that the oracles' authors worked out by hand. */
import { readFileSync, readdirSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { type Indicators, type Rubric, type Scorecard, type ScorecardSection, createScorer } from "../src/index.js";
import { titled } from "./titled.js";

interface Row extends Partial<Pick<Scorecard, "points" | "scored" | "max" | "status" | "grade" | "missing">> {
  readonly given?: Indicators;
  readonly batch?: readonly Indicators[];
  readonly cards?: readonly (string | null)[];
  /** In place of the formula of the case. */
  readonly formula?: string;
  readonly metrics?: Readonly<Record<string, string | null>>;
  readonly statuses?: Readonly<Record<string, string>>;
  readonly values?: Readonly<Record<string, string>>;
  readonly sections?: Readonly<Record<string, string | null>>;
}

interface Case {
  readonly name: string;
  readonly max?: unknown;
  readonly value?: object;
  readonly sections?: readonly unknown[];
  readonly indicators: unknown;
  readonly derived?: unknown;
  readonly adjustments?: readonly unknown[];
  readonly grades?: unknown;
  readonly points?: object;
  readonly rows: readonly Row[];
}

function rubricOf(
  { name: _, rows, sections, indicators, derived, adjustments, grades, points, ...metric }: Case,
  formula?: string,
): Rubric {
  const value = formula === undefined ? metric.value : { formula };
  const own = [{ id: "all", metrics: [{ ...metric, ...(value ? { value } : {}), id: "m" }] }];
  return titled({
    indicators,
    derived,
    sections: sections ?? own,
    adjustments,
    grades,
    points,
    data: rows,
  }) as Rubric;
}

const sectionsOf = (all: readonly ScorecardSection[]): ScorecardSection[] =>
  all.flatMap((each) => [each, ...sectionsOf(each.sections)]);

const folder = new URL("./oracles/forms/", import.meta.url);

describe.each(readdirSync(folder))("%s", (file) => {
  const { cases } = JSON.parse(readFileSync(new URL(file, folder), "utf8")) as { cases: readonly Case[] };

  it.each(cases)("$name", (one) => {
    for (const { given = {}, batch, cards, formula, ...expected } of one.rows) {
      const scorer = createScorer(rubricOf(one, formula));
      if (batch) {
        const found = [...scorer.scoreMany(batch)].map((each) => (each.ok ? each.scorecard.points : each.issues));
        expect({ batch, cards: found }).toEqual({ batch, cards });
        continue;
      }
      const card = scorer.score(given);
      const metrics = Object.fromEntries(card.metrics.map(({ id, points }) => [id, points]));
      const statuses = Object.fromEntries(card.metrics.map(({ id, status }) => [id, status]));
      const values = Object.fromEntries(card.metrics.map(({ id, value }) => [id, value?.exact]));
      const sections = Object.fromEntries(sectionsOf(card.sections).map(({ id, points }) => [id, points]));
      expect({ given, formula, ...card, metrics, statuses, values, sections }).toMatchObject({ given, ...expected });
    }
  });
});
