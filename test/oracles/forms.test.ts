/** The forms that are no kinds of rule, worked out by hand: one file a form, each case a small rubric with data and cards. */
import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { Indicators, Metric, Rubric } from "./rubric.js";
import { type OracleScorecard, scoreBatchByOracle, scoreByOracle } from "./scorecard.js";

/** A rubric of one metric `m`, or of sections; titles and what else the format asks for are left out. */
interface Case extends Omit<Metric, "id">, Pick<Rubric, "indicators" | "derived" | "adjustments" | "grades"> {
  readonly name: string;
  readonly sections?: Rubric["sections"];
  readonly rows: readonly Row[];
}

/** One dataset and its card; or a batch, and the points of its cards. */
type Row = Partial<Pick<OracleScorecard, "points" | "scored" | "max" | "status" | "grade" | "missing">> & {
  readonly given?: Indicators;
  readonly batch?: readonly Indicators[];
  readonly cards?: readonly (string | null)[];
  /** in place of the formula of the case */
  readonly formula?: string;
  /** points, statuses and values by metric, points by section, changes by adjustment */
  readonly metrics?: Readonly<Record<string, string | null>>;
  readonly statuses?: Readonly<Record<string, string>>;
  readonly values?: Readonly<Record<string, string>>;
  readonly sections?: Readonly<Record<string, string | null>>;
  readonly adjustments?: Readonly<Record<string, string | null>>;
};

function rubricOf({ sections, indicators, derived, adjustments, grades, ...rest }: Case, formula?: string): Rubric {
  const metric = { ...rest, id: "m", value: formula === undefined ? rest.value : { formula } };
  const points = { max: rest.max, places: 2, rounding: "half-up" } as const;
  const rows = sections ?? [{ id: "all", metrics: [metric] }];
  return { extent: "complete", points, indicators, derived, sections: rows, adjustments, grades };
}

const each = <T, U>(all: Readonly<Record<string, T>>, of: (one: T) => U): Record<string, U> =>
  Object.fromEntries(Object.entries(all).map(([id, one]) => [id, of(one)]));

const folder = new URL("./forms/", import.meta.url);

describe.each(readdirSync(folder))("%s", (file) => {
  const { cases } = JSON.parse(readFileSync(new URL(file, folder), "utf8")) as { cases: readonly Case[] };

  it.each(cases)("$name", (one) => {
    for (const { given = {}, batch, cards, formula, ...expected } of one.rows) {
      const rubric = rubricOf(one, formula);
      if (batch) {
        expect({ batch, cards: scoreBatchByOracle(rubric, batch).map(({ points }) => points) }).toEqual({
          batch,
          cards,
        });
        continue;
      }
      const card = scoreByOracle(rubric, given);
      expect({
        given,
        formula,
        ...card,
        metrics: each(card.metrics, ({ points }) => points),
        statuses: each(card.metrics, ({ status }) => status),
        values: each(card.metrics, ({ value }) => value),
        sections: each(card.sections, ({ points }) => points),
      }).toMatchObject({ given, formula, ...expected });
    }
  });
});
