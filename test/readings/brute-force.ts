/**
 * Consistency the long way: every combination of all readings is scored whole, and what follows from that is read off
 * the definitions. For data that leave nothing open.
 */
import { type ClaimedRecord, type Rubric, type Verdict, createScorer } from "../../src/index.js";
import { everyChoice } from "./arbitrary-readings.js";

type Choice = Readonly<Record<string, string>>;

export interface ByForce {
  /** By reading, then by alternative. */
  readonly verdicts: Readonly<Record<string, Readonly<Record<string, Verdict>>>>;
  /** record/metric, or record/total. */
  readonly unexplained: readonly string[];
}

interface Fits {
  readonly name: string;
  /** Beside the choices. */
  readonly fits: readonly boolean[];
}

/** null where some combination refuses the data or leaves points open. */
export function byForce(rubric: Rubric, records: readonly ClaimedRecord[]): ByForce | null {
  const choices = everyChoice(rubric);
  const claims: Fits[] = [];
  for (const [index, { indicators, claims: claimed }] of records.entries()) {
    const cards = choices.map((readings) => [...createScorer(rubric, { readings }).scoreMany([indicators])][0]);
    const complete = cards.flatMap((card) => (card?.ok && card.scorecard.points !== null ? [card.scorecard] : []));
    if (complete.length < cards.length) return null;
    const metrics = Object.entries(claimed.metrics ?? {});
    for (const [id, { points }] of metrics) {
      const earned = complete.map(({ metrics: all }) => all.find((each) => each.id === id)?.points);
      claims.push({ name: `${index}/${id}`, fits: earned.map((each) => each === points) });
    }
    const isOpen = rubric.extent === "complete" && metrics.length < (complete[0]?.metrics.length ?? 0);
    const total = claimed.total?.points;
    if (isOpen && total !== undefined)
      claims.push({ name: `${index}/total`, fits: complete.map(({ points }) => points === total) });
  }
  const explained = claims.filter(({ fits }) => fits.includes(true));
  const unexplained = claims.filter(({ fits }) => !fits.includes(true)).map(({ name }) => name);
  const ids = (rubric.readings ?? []).map(({ id }) => id);
  const borne = explained.map(({ fits }) => ids.filter((id) => bears(id, fits, choices)));
  const verdicts = ids.map((id) => [id, verdictsOf(id, explained, borne, choices)] as const);
  return { verdicts: Object.fromEntries(verdicts), unexplained };
}

const others = (choice: Choice, id: string): string =>
  JSON.stringify(Object.entries(choice).filter(([each]) => each !== id));

/** Whether two choices that differ in nothing else are told apart. */
const bears = (id: string, fits: readonly boolean[], choices: readonly Choice[]): boolean =>
  choices.some((a, i) => choices.some((b, j) => others(a, id) === others(b, id) && fits[i] !== fits[j]));

function verdictsOf(
  id: string,
  claims: readonly Fits[],
  borne: readonly (readonly string[])[],
  choices: readonly Choice[],
): Record<string, Verdict> {
  const linked = new Set([id]);
  for (const _ of borne) {
    for (const readings of borne)
      if (readings.some((each) => linked.has(each))) readings.forEach((each) => linked.add(each));
  }
  const bearing = claims.filter((_, index) => borne[index]?.some((each) => linked.has(each)));
  const isTold = borne.some((readings) => readings.includes(id));
  return Object.fromEntries(
    [...new Set(choices.map((choice) => choice[id] ?? ""))].map((name): [string, Verdict] => {
      const some = choices.some((choice, at) => choice[id] === name && bearing.every(({ fits }) => fits[at]));
      return [name, !isTold ? "not-told-apart" : some ? "consistent" : "contradicted"];
    }),
  );
}
