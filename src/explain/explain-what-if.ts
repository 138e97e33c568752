/** What a change of the data would do to a score, in one language. */
import { readDataset } from "../dataset/dataset.js";
import type { Indicators } from "../dataset/indicators.js";
import { exact } from "../exact/decimal.js";
import { DatasetError } from "../issue/errors.js";
import type { Line, LineParams, Statement } from "../locales/line.js";
import type { Locale } from "../locales/locale.js";
import { type Scorer, compiledOf } from "../scorer.js";
import type { Rubric } from "../rubric/rubric.js";
import type { Change } from "../what-if/change.js";
import { type OkAnswer, type WhatIf, type WhatIfOptions, whatIf } from "../what-if/what-if.js";
import { sentence } from "./sentence.js";
import { type Wording, wordingOf } from "./wording.js";

export interface ChangeExplanation {
  readonly change: Change;
  /** Of the metric that it is for; null where only an adjustment of the total gains. */
  readonly title: string | null;
  readonly line: Line;
}

export interface WhatIfExplanation {
  readonly answer: WhatIf;
  /** The score now, and whether it can be raised, or the target be reached. */
  readonly summary: Line;
  readonly changes: readonly ChangeExplanation[];
  /** What was taken to be adjustable, what stays, and the metrics that data are missing for. */
  readonly about: readonly Line[];
}

/** Throws a DatasetError with every issue of the data and the options. */
export function explainWhatIf<R extends Rubric>(
  scorer: Scorer<R>,
  indicators: Indicators<R>,
  { locale, ...options }: WhatIfOptions & { readonly locale: Locale },
): WhatIfExplanation {
  const compiled = compiledOf(scorer);
  const answered = whatIf(readDataset(indicators, compiled.scope), options, compiled);
  if (!answered.ok) throw new DatasetError([...answered.optionIssues, ...answered.issues]);
  return explainAnswer(answered, locale);
}

export function explainAnswer({ answer, situation }: OkAnswer, locale: Locale): WhatIfExplanation {
  const wording = wordingOf(situation.compiled, locale);
  const titles = new Map(situation.metrics.map(({ id, judgement }) => [id, wording.text(judgement.metric.spec.title)]));
  const metric = (id: string): string => titles.get(id) ?? id;
  const say = (statement: Statement): Line => sentence(statement, locale);
  const isNumber = (name: string): boolean => situation.compiled.scope.indicators.get(name)?.type === "number";
  const named = (names: readonly string[]) => ({ titles: names.map(wording.title) });
  const missing = situation.metrics.filter(({ judgement }) => judgement.status === "missing");
  return {
    answer,
    summary: say(summaryOf(answer)),
    changes: answer.changes.map((change) => ({
      change,
      title: change.metric === null ? null : metric(change.metric),
      line: say({ code: "what-if-change", params: changeParams(change, isNumber(change.indicator), metric, wording) }),
    })),
    about: [
      say({ code: "what-if-adjustable", params: named(answer.adjustable) }),
      say({ code: "what-if-fixed", params: named(answer.fixed) }),
      ...(missing.length > 0
        ? [say({ code: "what-if-missing", params: { titles: missing.map(({ id }) => metric(id)) } })]
        : []),
    ],
  };
}

function summaryOf({ scored, target, changes, most }: WhatIf): Statement {
  if (target === null) return { code: "what-if-single", params: { scored, changes: changes.length } };
  if (most) return { code: "what-if-out-of-reach", params: { scored, target, most: most.total, proven: most.proven } };
  const total = changes.at(-1)?.total.to ?? scored;
  const proven = changes.every((change) => change.proven);
  return { code: "what-if-target", params: { scored, target, changes: changes.length, total, proven } };
}

const unscored = "–";

/** `isNumber`: the indicator is one, so that a text of it is no label. */
function changeParams(
  change: Change,
  isNumber: boolean,
  metric: (id: string) => string,
  wording: Wording,
): LineParams["what-if-change"] {
  const { indicator, goal, withoutValue, total, proven } = change;
  const value = (given: string | boolean): string =>
    wording.fact(indicator, isNumber && typeof given === "string" ? exact(given) : given);
  const own = change.metrics.find(({ id }) => id === change.metric);
  const moved = ({ id, from, to }: Change["metrics"][number]) => ({
    title: metric(id),
    from: from ?? unscored,
    to: to ?? unscored,
  });
  return {
    title: wording.title(indicator),
    from: value(change.from),
    to: value(change.to),
    own: own ? moved(own) : null,
    others: change.metrics.filter((each) => each !== own).map(moved),
    goal,
    withoutValue: withoutValue.map(metric),
    total,
    proven,
  };
}
