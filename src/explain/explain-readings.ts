/** Explains what readings do to a score, and what claims say of them. */
import { issueText } from "../locales/issue-text.js";
import type { Line } from "../locales/line.js";
import type { Locale } from "../locales/locale.js";
import type { ReadingVerdicts, ReadingsConsistency } from "../readings/consistent-readings.js";
import type { ReadingColumn, MetricChange, ReadingColumns, ReadingsScorecard } from "../readings/score-readings.js";
import { namesOf } from "../readings/choices.js";
import type { ReadingResult } from "../readings/results.js";
import { pointsShown } from "../scorecard/points-shown.js";
import type { ScorecardTotal } from "../scorecard/scorecard.js";
import { chosenIn } from "../rubric/readings.js";
import type { ReadingSpec, Rubric } from "../rubric/rubric.js";
import { claimsOfAll, claimsOfReading, linesAgainst } from "./claim-lines.js";
import { type ReadingWording, readingWording } from "./reading-wording.js";
import type { AlternativeExplanation, ReadingExplanation, ReadingsExplanation } from "./readings-explanation.js";

/** What readings do to the score of a department, what claims say of them, or both. */
export interface ReadingsResults {
  readonly scored?: ReadingsScorecard | null;
  readonly consistency?: ReadingsConsistency | null;
  /** What to call each record of the claims, where there are several. */
  readonly records?: readonly string[];
}

export function explainReadings(
  rubric: Rubric,
  { scored = null, consistency = null, records = [] }: ReadingsResults,
  { locale }: { readonly locale: Locale },
): ReadingsExplanation {
  const wording = readingWording(rubric, locale, records);
  const specs = rubric.readings ?? [];
  const changing = (scored?.readings ?? []).filter(({ alternatives }) => alternatives.some(changesScore)).length;
  const summary = scored ? [wording.line("readings-scored", { readings: specs.length, changing })] : [];
  const ofAll = records.length > 1 ? [wording.line("claims-of-all", { records: records.length })] : [];
  return {
    words: locale.words,
    lines: [...summary, ...ofAll, ...(consistency ? claimsOfAll(consistency, wording) : [])],
    readings: specs.map((spec, index) => {
      const verdicts = consistency?.readings[index] ?? null;
      const columns = scored?.readings[index] ?? null;
      return {
        ...introduction(spec, wording),
        alternatives: namesOf(spec).map((name) => ({
          ...result(spec, name, columns, scored, wording),
          ...judgement(name, verdicts, wording),
        })),
        lines: verdicts && consistency ? claimsOfReading(spec, verdicts, consistency, wording) : [],
      };
    }),
  };
}

const introduction = (
  { id, question, metrics, evidence, because }: ReadingSpec,
  { locale, text, metric }: ReadingWording,
): Omit<ReadingExplanation, "alternatives" | "lines"> => ({
  id,
  question: text(question),
  metrics: metrics.map(metric),
  evidence: locale.words.evidences[evidence],
  because: text(because),
});

type Result = Omit<AlternativeExplanation, "verdict" | "against" | "with">;

function result(
  spec: ReadingSpec,
  alternative: string,
  columns: ReadingColumns | null,
  scored: ReadingsScorecard | null,
  wording: ReadingWording,
): Result {
  const isChosen = alternative === spec.chosen;
  const named = { alternative, title: wording.alternative(spec, alternative), isChosen };
  const unchanged = { total: scored && totalOf(scored.own, wording), isChange: false, changes: [] };
  const column = columns?.alternatives.find(({ readings }) => chosenIn(readings, spec.id) === alternative);
  if (!column) return { ...named, ...unchanged };
  if (!column.ok) {
    const issues = column.issues.map((issue) => issueText(issue, wording.locale));
    return { ...named, total: null, isChange: true, changes: [wording.line("reading-refused", { issues })] };
  }
  return {
    ...named,
    total: totalOf(column.total, wording),
    isChange: changesScore(column),
    changes: column.changes.map((change) => changeLine(change, wording)),
  };
}

const changesScore = (column: ReadingColumn): boolean => !column.ok || column.changes.length > 0;

const totalOf = ({ points, bounds, max, grade }: ScorecardTotal, wording: ReadingWording): Result["total"] => ({
  points,
  bounds,
  max,
  grade: wording.grade(grade),
});

function changeLine({ metric, own, under }: MetricChange, wording: ReadingWording): Line {
  const { statuses, absent } = wording.locale.words;
  const shown = ({ status, points, bounds }: ReadingResult): string =>
    status === "absent" || (status === "notApplicable" && points === null) ? "–" : pointsShown({ points, bounds });
  const named = ({ status }: ReadingResult): string => (status === "absent" ? absent : statuses[status]);
  const isNamed = own.status !== under.status;
  return wording.line("reading-change", {
    title: wording.metric(metric),
    from: shown(own),
    to: shown(under),
    fromStatus: isNamed ? named(own) : null,
    toStatus: isNamed ? named(under) : null,
  });
}

function judgement(
  name: string,
  verdicts: ReadingVerdicts | null,
  wording: ReadingWording,
): Pick<AlternativeExplanation, "verdict" | "against" | "with"> {
  const found = verdicts?.alternatives.find(({ alternative }) => alternative === name);
  if (!found) return { verdict: null, against: [], with: [] };
  return { verdict: found.verdict, against: linesAgainst(found, wording), with: wording.choice(found.with) };
}
