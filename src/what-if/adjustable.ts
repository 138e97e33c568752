/** The indicators that may be changed, with the ways that they can go and the parts of the score that they move. */
import type { Compiled } from "../compile/compile.js";
import { partsOfName } from "../compile/lists.js";
import type { Indicator } from "../compile/scope.js";
import { decidesRows, isWeight } from "./deciding.js";
import { type Side, sidesOf } from "./sides.js";
import type { Part, Situation } from "./situation.js";

export interface Adjustable {
  readonly name: string;
  /** The metrics and adjustments that move with it. */
  readonly parts: readonly Part[];
  readonly sides: () => readonly Side[];
}

/** Everything given but what is fixed, what a batch computes, and the weights of rows. */
export function adjustablesOf(situation: Situation, isFixed: (name: string) => boolean): Map<string, Adjustable> {
  const { compiled, read } = situation;
  const computed = new Set(compiled.cohorts.map(({ indicator }) => indicator.id));
  const found = new Map<string, Adjustable>();
  for (const name of read.dataset.keys()) {
    const indicator = compiled.scope.indicators.get(name);
    if (!indicator || computed.has(name) || isWeight(name, compiled) || isFixed(name)) continue;
    const parts = partsMoving(name, situation);
    if (parts.length > 0) found.set(name, { name, parts, sides: sidesOnce(situation, indicator, parts.length) });
  }
  return found;
}

/** What moves points as well, but is to stay as it is. */
export const fixedOf = (situation: Situation, adjustables: ReadonlyMap<string, Adjustable>): string[] =>
  [...situation.read.dataset.keys()].filter(
    (name) => !adjustables.has(name) && partsMoving(name, situation).length > 0,
  );

/** A cap of the grade moves no points. */
function partsMoving(name: string, { compiled, metrics, adjustments }: Situation): Part[] {
  const counting = adjustments.filter((_, index) => compiled.adjustments[index]?.gradeAtMost === null);
  const [table = ""] = decidesRows(name, compiled) ? (partsOfName(name) ?? []) : [name];
  const isOver = (part: Part): boolean => compiled.repeats.get(templateOf(part))?.table === table;
  const moves = (part: Part): boolean =>
    part.reads.has(name) ||
    (table !== name && (isOver(part) || [...part.reads.keys()].some((each) => each.startsWith(`${table}/`))));
  return [...metrics, ...counting].filter(moves);
}

const templateOf = ({ judgement: { metric } }: Part): string => (metric.template ?? metric).id;

function sidesOnce(situation: Situation, indicator: Indicator, cost: number): () => readonly Side[] {
  let sides: readonly Side[] | null = null;
  return () => (sides ??= sidesOf(situation, indicator, cost));
}

/** Whether a name of the data is meant by one of the given names: itself, its series or table, or its column. */
export function isAmong(names: ReadonlySet<string>): (name: string) => boolean {
  return (name) => {
    const [owner, , column] = partsOfName(name) ?? [];
    return names.has(name) || (owner !== undefined && (names.has(owner) || names.has(`${owner}.${column}`)));
  };
}

/** Every name that can be meant so. */
export function namesOf({ scope }: Pick<Compiled, "scope">): ReadonlySet<string> {
  const columns = [...scope.declared].flatMap(([id, declared]) =>
    declared.kind === "table" ? [...declared.columns.keys()].map((column) => `${id}.${column}`) : [],
  );
  return new Set([...scope.declared.keys(), ...columns, ...scope.indicators.keys()]);
}
