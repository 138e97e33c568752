/** One record judged under any choice of readings: what a reading does not change is judged once. */
import type { Metric } from "../compile/metric.js";
import { compileUnder } from "../compile/under-readings.js";
import type { ReadDataset } from "../dataset/dataset.js";
import type { Issue } from "../issue/issue.js";
import type { ReadingChoice } from "../rubric/readings.js";
import { factsOf } from "../scoring/facts.js";
import {
  type JudgedDataset,
  type JudgedMetric,
  type Judgements,
  hasTables,
  judgeDataset,
  judgeMetric,
} from "../scoring/judge-all.js";
import { judge } from "../scoring/judge.js";
import { changed } from "./choices.js";
import type { AnyReading } from "./under.js";

export interface Judging {
  /** What is wrong with the record; else the others can be asked. */
  readonly issues: (choice: ReadingChoice) => readonly Issue[];
  readonly all: (choice: ReadingChoice) => Judgements & Pick<JudgedDataset, "issues">;
  /** A metric of the rubric; which rows a repeated one has may depend on the choice. */
  readonly metric: (id: string, choice: ReadingChoice) => JudgedMetric;
}

type Judged = Pick<Judging, "all" | "metric">;

export function judging(read: ReadDataset, any: AnyReading): Judging {
  const judged = hasTables(any.own) ? byWhole(read, any) : byMetric(read, any);
  return { ...judged, issues: (choice) => (read.issues.length > 0 ? read.issues : judged.all(choice).issues) };
}

function byMetric({ dataset, rows }: ReadDataset, any: AnyReading): Judged {
  const { own } = any;
  const facts = factsOf(own, dataset);
  const adjustments = own.adjustments.map((each) => judge(each.metric, facts, own));
  const known = new Map<Metric, JudgedMetric>();
  const metric = (id: string, choice: ReadingChoice): JudgedMetric => {
    const under = any.metric(id, choice);
    const judged = known.get(under) ?? judgeMetric(under, facts, rows, own);
    known.set(under, judged);
    return judged;
  };
  const all: Judged["all"] = (choice) => {
    const metrics = own.metrics.map(({ id }) => metric(id, choice));
    return {
      judgements: metrics.flatMap(({ judgements }) => judgements),
      adjustments,
      issues: metrics.flatMap(({ issues }) => issues),
    };
  };
  return { all, metric };
}

/** With tables the rubric is written out for the rows of the record anyway. */
function byWhole(read: ReadDataset, { own }: AnyReading): Judged {
  const known = new Map<string, JudgedDataset>();
  const all = (choice: ReadingChoice): JudgedDataset => {
    const names = changed(choice, own.rubric.readings ?? []);
    const key = JSON.stringify(names);
    const judged = known.get(key) ?? judgeDataset(read, compileUnder(own.rubric, names));
    known.set(key, judged);
    return judged;
  };
  return { all, metric: (id, choice) => all(choice).byMetric.get(id) ?? { judgements: [], issues: [] } };
}
