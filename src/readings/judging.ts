/** One record judged under any choice of readings: what a reading does not change is judged once. */
import type { Metric } from "../compile/metric.js";
import { compileUnder } from "../compile/under-readings.js";
import type { ReadDataset } from "../dataset/dataset.js";
import type { Issue } from "../issue/issue.js";
import type { ReadingChoice } from "../rubric/readings.js";
import { factsOf } from "../scoring/facts.js";
import { givenOutOfRange } from "../scoring/given-range.js";
import { type Judgements, hasTables, judgeDataset } from "../scoring/judge-all.js";
import { type Judgement, judge } from "../scoring/judge.js";
import { changed } from "./choices.js";
import type { AnyReading } from "./under.js";

export interface Judging {
  /** What is wrong with the record; else the others can be asked. */
  readonly issues: (choice: ReadingChoice) => readonly Issue[];
  readonly all: (choice: ReadingChoice) => Judgements;
  /** Of a metric, or of a row of a repeated one; undefined where the record has no such row. */
  readonly metric: (id: string, choice: ReadingChoice) => Judgement | undefined;
}

export function judging(read: ReadDataset, any: AnyReading): Judging {
  const under = hasTables(any.own) ? byWhole(read, any) : byMetric(read, any);
  return { ...under, issues: (choice) => (read.issues.length > 0 ? read.issues : under.issues(choice)) };
}

/** The metric that a row repeats; of any other metric, itself. */
export const templateOf = (id: string): string => id.split("/")[0] as string;

function byMetric({ dataset }: ReadDataset, any: AnyReading): Judging {
  const { own } = any;
  const facts = factsOf(own, dataset);
  const adjustments = own.adjustments.map((each) => judge(each.metric, facts, own));
  const judged = new Map<Metric, Judgement>();
  const metric = (id: string, choice: ReadingChoice): Judgement => {
    const under = any.metric(id, choice);
    const judgement = judged.get(under) ?? judge(under, facts, own);
    judged.set(under, judgement);
    return judgement;
  };
  const all = (choice: ReadingChoice): Judgements => ({
    judgements: own.metrics.map(({ id }) => metric(id, choice)),
    adjustments,
  });
  return { issues: (choice) => givenOutOfRange(all(choice).judgements), all, metric };
}

/** With tables the rubric is written out for the rows of the record anyway. */
function byWhole(read: ReadDataset, { own }: AnyReading): Judging {
  const known = new Map<string, ReturnType<typeof judgeDataset>>();
  const all = (choice: ReadingChoice): ReturnType<typeof judgeDataset> => {
    const names = changed(choice, own.rubric.readings ?? []);
    const key = JSON.stringify(names);
    const found = known.get(key) ?? judgeDataset(read, compileUnder(own.rubric, names));
    known.set(key, found);
    return found;
  };
  return {
    issues: (choice) => all(choice).issues,
    all,
    metric: (id, choice) => all(choice).judgements.find(({ metric }) => metric.id === id),
  };
}
