/** What every scorecard must be: bounds around points, and the same again after it was written and read. */
import { Decimal } from "decimal.js";
import { expect } from "vitest";
import {
  type Bounds,
  type Indicators,
  type Issue,
  type Scorecard,
  type Scorer,
  DatasetError,
} from "../../../src/index.js";
import { expectSoundIssues } from "./issues.js";
import { attempt } from "./world.js";

/** A bonus may lead above the maximum. */
const isWithin = (points: string | null, [low, high]: Bounds): boolean =>
  new Decimal(low).lte(points ?? high) && new Decimal(points ?? low).lte(high);

function faultsOf(card: Scorecard): string[] {
  const { points, scored, bounds, status, metrics, missing } = card;
  const faults = metrics.filter((metric) => !isWithin(metric.points, metric.bounds)).map(({ id }) => `bounds of ${id}`);
  if (!isWithin(points, bounds)) faults.push("bounds of the total");
  if (status === "complete" ? points !== scored : points !== null) faults.push("points and status");
  if (missing.length > 0 && status === "complete") faults.push("missing and status");
  return faults;
}

/** A scorecard, or the issues of the dataset; the same for one dataset as for many. */
export function expectScoredOrRefused(scorer: Scorer, make: () => Indicators): "scored" | "refused" {
  const outcome = attempt(make, (dataset) => scorer.score(dataset));
  const again = attempt(make, (dataset) => [...scorer.scoreMany([dataset])]);
  if ("thrown" in again) throw again.thrown;
  const [other] = again.result;
  if ("thrown" in outcome) {
    const { thrown } = outcome;
    if (!(thrown instanceof DatasetError)) throw thrown;
    expectRefused(thrown.issues);
    expect(other?.ok === false && JSON.stringify(other.issues)).toBe(JSON.stringify(thrown.issues));
    return "refused";
  }
  const written = JSON.stringify(outcome.result);
  expect(faultsOf(outcome.result)).toEqual([]);
  expect(JSON.parse(written)).toEqual(outcome.result);
  expect(other?.ok === true && JSON.stringify(other.scorecard)).toBe(written);
  return "scored";
}

export function expectRefused(issues: readonly Issue[]): void {
  expect(issues.length).toBeGreaterThan(0);
  expectSoundIssues(issues);
}
