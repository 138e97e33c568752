/** The rubric's own examples come out exactly as they say. */
import { decimal } from "../exact/decimal.js";
import { DatasetError } from "../issue/errors.js";
import type { Report } from "../issue/issue.js";
import type { Indicators } from "../dataset/indicators.js";
import type { Scorecard } from "../scorecard/scorecard.js";
import { createScorer } from "../scorer.js";
import type { ExampleSpec } from "../rubric/rubric.js";
import { suggest } from "../issue/suggest.js";
import type { Check } from "./check.js";

export const examples: Check = ({ rubric }, report) => {
  if (!rubric.examples) return;
  const scorer = createScorer(rubric);
  for (const [index, example] of rubric.examples.entries()) {
    const path = ["examples", index];
    try {
      compareWith(example, scorer.score(example.indicators as Indicators), report, [...path, "expect"]);
    } catch (error) {
      if (!(error instanceof DatasetError)) throw error;
      const codes = error.issues.map(({ code }) => code);
      report("example-invalid", [...path, "indicators"], { example: example.name, codes });
    }
  }
};

type Expected = string | number | null;

function compareWith(
  { name: example, expect }: ExampleSpec,
  card: Scorecard,
  report: Report,
  path: readonly (string | number)[],
): void {
  const same = (a: Expected, b: string | null): boolean => (a === null || b === null ? a === b : decimal(a).equals(b));
  const compare = (what: readonly (string | number)[], expected: Expected, found: string | null): void => {
    if (same(expected, found)) return;
    report("example-differs", [...path, ...what], {
      example,
      what: what.join("."),
      expected: String(expected),
      found: String(found),
    });
  };
  if (expect.status !== undefined && expect.status !== card.status) {
    report("example-differs", [...path, "status"], {
      example,
      what: "status",
      expected: expect.status,
      found: card.status,
    });
  }
  if (expect.points !== undefined) compare(["points"], expect.points, card.points);
  if (expect.scored !== undefined) compare(["scored"], expect.scored, card.scored);
  for (const [index, bound] of (expect.bounds ?? []).entries())
    compare(["bounds", index], bound, card.bounds[index] ?? null);
  const metrics = new Map(card.metrics.map(({ id, points }) => [id, points]));
  for (const [id, points] of Object.entries(expect.metrics ?? {})) {
    const found = metrics.get(id);
    if (found !== undefined) compare(["metrics", id], points, found);
    else {
      const known = [...metrics.keys()];
      report("unknown-metric", [...path, "metrics", id], { found: id, known, suggestion: suggest(id, known) });
    }
  }
}
