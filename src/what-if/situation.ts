/** A department's data as they are judged, and as they would be with another value in one place. */
import type { Compiled } from "../compile/compile.js";
import { type Row, cellName, partsOfName } from "../compile/lists.js";
import type { ReadDataset } from "../dataset/dataset.js";
import type { Dataset, Given } from "../dataset/given.js";
import type { Decimal } from "../exact/decimal.js";
import { finalTotal } from "../scorecard/final.js";
import { factsOf } from "../scoring/facts.js";
import { givenOutOfRange } from "../scoring/given-range.js";
import { judgeRead, withRows } from "../scoring/judge-all.js";
import { type Judgement, judge } from "../scoring/judge.js";
import { decidesRows } from "./deciding.js";

export type Read = Pick<ReadDataset, "dataset" | "rows">;

/** A metric, a row of a repeated one, or an adjustment. */
export interface Part {
  readonly id: string;
  readonly judgement: Judgement;
  readonly compiled: Compiled;
  /** Everything that it may read, by the names of the data, with its own names for each: a row knows its cells by column. */
  readonly reads: ReadonlyMap<string, readonly string[]>;
}

export interface Situation {
  readonly read: Read;
  /** Written out for the rows that there are. */
  readonly compiled: Compiled;
  readonly metrics: readonly Part[];
  /** In their own order. */
  readonly adjustments: readonly Part[];
}

export const judgementsOf = (parts: readonly Part[]): Judgement[] => parts.map(({ judgement }) => judgement);

/** null where the data are refused. */
export function situationOf(read: Read, compiled: Compiled): Situation | null {
  const judged = judgeRead({ ...read, issues: [] }, compiled);
  if (!judged.ok) return null;
  const own = withRows(compiled, read.rows);
  return {
    read,
    compiled: own,
    metrics: judged.judgements.map((judgement) => partOf(judgement, own)),
    adjustments: judged.adjustments.map((judgement) => partOf(judgement, own)),
  };
}

function partOf(judgement: Judgement, compiled: Compiled): Part {
  const { id, template, indicators } = judgement.metric;
  const each = template && compiled.repeats.get(template.id);
  const reads = new Map<string, string[]>();
  for (const name of indicators) {
    const row = id.slice(id.indexOf("/") + 1);
    const global = each?.columns.has(name) ? cellName(each.table, row, name) : name;
    reads.set(global, [...(reads.get(global) ?? []), name]);
  }
  // A repeated metric of which the rows are not known waits for a table.
  const isWaiting = !template && compiled.repeats.has(id);
  const own = each ? { ...compiled, scope: each.scope } : compiled;
  return { id, judgement, compiled: own, reads: isWaiting ? new Map() : reads };
}

/** What a scorecard calls `scored`: the total, in which what is missing counts nothing. */
export const totalOf = ({ metrics, adjustments, compiled }: Situation): Decimal =>
  finalTotal({ judgements: judgementsOf(metrics), adjustments: judgementsOf(adjustments) }, compiled).scored;

/** What parts gain is simply added, unless something scales or caps it. */
export function addsUp({ compiled: { sections, adjustments, rubric, metrics } }: Situation): boolean {
  const isScaled = (each: typeof sections): boolean => each.some((one) => one.from !== null || isScaled(one.sections));
  const isRescaled =
    rubric.points.rescale && metrics.some(({ notApplicable }) => notApplicable && !notApplicable.points);
  return !isScaled(sections) && !adjustments.some((each) => each.pointsAtMost) && !isRescaled;
}

/** The situation with another value in one place; null where the data are then refused. */
export function moved(situation: Situation, name: string, value: Given): Situation | null {
  return decidesRows(name, situation.compiled)
    ? situationOf(withValue(situation.read, name, value), situation.compiled)
    : rejudged(situation, name, value);
}

/** The same for a value that leaves it as it is which rows of its table count where. */
export function rejudged(situation: Situation, name: string, value: Given): Situation | null {
  let isValid = true;
  const again = (part: Part): Part => {
    const own = part.reads.get(name);
    if (!own) return part;
    const { metric, facts } = part.judgement;
    const dataset = new Map([...facts.dataset, ...own.map((each) => [each, value] as const)]);
    const judgement = judge(metric, factsOf(part.compiled, dataset), part.compiled);
    isValid &&= givenOutOfRange([judgement]).length === 0;
    return { ...part, judgement };
  };
  const metrics = situation.metrics.map(again);
  const adjustments = situation.adjustments.map(again);
  return isValid ? { ...situation, read: withValue(situation.read, name, value), metrics, adjustments } : null;
}

function withValue({ dataset, rows }: Read, name: string, value: Given): Read {
  const [table = "", row, column = ""] = partsOfName(name) ?? [];
  const changed = (each: Row): Row =>
    each.id === row ? { ...each, cells: new Map(each.cells).set(column, value) } : each;
  const own = rows.get(table);
  const next: Dataset = new Map(dataset).set(name, value);
  return { dataset: next, rows: own ? new Map(rows).set(table, own.map(changed)) : rows };
}
