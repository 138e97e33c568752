/** Two scores side by side on a terminal of 80 columns, and the difference metric by metric: its rows add up to the total. */
import type { Attribution, MetricStanding, ScoreComparison } from "../diff/compare-scores.js";
import stringWidth from "string-width";
import { range } from "../scorecard/points-shown.js";
import { metricSpecs } from "../rubric/readings.js";
import { type Rubric, titleIn } from "../rubric/rubric.js";
import type { Scorecard } from "../scorecard/scorecard.js";
import { editionNames } from "./edition-names.js";
import { table, wrap } from "./table.js";
import type { Context } from "./terminal.js";

const lineWidth = 78;

export interface Compared {
  readonly before: Rubric;
  readonly after: Rubric;
  readonly scores: ScoreComparison;
}

export function comparisonTables(compared: Compared, context: Context): string {
  const { diff } = context.messages;
  return [
    wrap(diff.scores, lineWidth),
    scoreTable(compared, context),
    "",
    wrap(diff.attribution(compared.scores.between !== null), lineWidth),
    attributionTable(compared, context),
    ...notes(compared, context).map((note) => wrap(note, lineWidth)),
  ].join("\n");
}

function scoreTable({ before, after, scores }: Compared, { locale, messages: { diff } }: Context): string {
  const { words, language } = locale;
  const names = editionNames(before, after);
  const cards = [scores.before, scores.after];
  const grade = ({ grades }: Rubric, { grade: id }: Scorecard): string => {
    const title = grades?.bands.find((band) => band.id === id)?.title;
    return title ? titleIn(title, language) : "";
  };
  const grades = [grade(before, scores.before), grade(after, scores.after)];
  const rows = [
    [diff.scored, ...cards.map(({ scored, max }) => `${scored} / ${max}`)],
    [diff.bounds, ...cards.map(({ bounds }) => range(bounds))],
    [words.status, ...cards.map(({ status }) => words.cardStatuses[status])],
    ...(grades.some((each) => each !== "") ? [[words.grade, ...grades]] : []),
  ];
  return table(["", names.before, names.after], rows, [30, 23, 23], [1, 2]);
}

/** A decimal with its sign. */
const signed = (points: string): string =>
  points === "0" ? "0" : points.startsWith("-") ? points.replace("-", "−") : `+${points}`;

function attributionTable({ before, after, scores }: Compared, { locale, messages: { diff } }: Context): string {
  const names = editionNames(before, after);
  const titles = new Map(
    [...metricSpecs(before), ...metricSpecs(after)].map(({ id, title }) => [id, titleIn(title, locale.language)]),
  );
  const isSplit = scores.between !== null;
  const changes = ({ difference, rule, data }: Pick<Attribution, "difference" | "rule" | "data">): string[] =>
    (isSplit ? [rule, data, difference] : [difference]).map(signed);
  const standing = ({ status, points, max }: MetricStanding): string => {
    if (points !== null) return `${points} / ${max}`;
    return status === "excluded" || status === "absent" ? diff.standings[status] : locale.words.statuses[status];
  };
  const { rescaling, total } = scores;
  const rows = [
    ...scores.metrics.map((each) => [
      titles.get(each.metric) ?? each.metric,
      standing(each.before),
      standing(each.after),
      ...changes(each),
    ]),
    ...([rescaling.before, rescaling.rule, rescaling.data].every((points) => points === "0")
      ? []
      : [[diff.rescaling, signed(rescaling.before), signed(rescaling.after), ...changes(rescaling)]]),
    [
      locale.words.total,
      `${total.before} / ${scores.before.max}`,
      `${total.after} / ${scores.after.max}`,
      ...changes(total),
    ],
  ];
  const parts = isSplit ? [diff.rule, diff.data, diff.difference] : [diff.difference];
  const head = [locale.words.metric, names.before, names.after, ...parts];
  return table(head, rows, widthsOf([head, ...rows]), [1, 2, 3, 4, 5]);
}

const tableWidth = 80;
const longestName = 16;

/** Numbers are never broken; the titles take what is left of the line. */
function widthsOf(rows: readonly (readonly string[])[]): number[] {
  const [, ...columns] = (rows[0] ?? []).map((_, index) => rows.map((row) => stringWidth(row[index] ?? "")));
  const widths = columns.map(
    (each, index) => (index < 2 ? Math.min(longestName, Math.max(...each)) : Math.max(...each)) + 2,
  );
  return [tableWidth - widths.length - 2 - widths.reduce((a, b) => a + b, 0), ...widths];
}

/** What a reader must know before comparing the two totals. */
function notes({ before, after, scores }: Compared, { locale, messages: { diff } }: Context): string[] {
  const names = editionNames(before, after);
  const isMissing = scores.metrics.some(({ before: a, after: b }) => [a.status, b.status].includes("missing"));
  const excerpts = [before, after].flatMap(({ extent }, index) =>
    extent === "excerpt" ? [index === 0 ? names.before : names.after] : [],
  );
  const specs = Object.entries({ ...before.indicators, ...after.indicators });
  const leftOut = (["before", "after"] as const).flatMap((edition) => {
    const titles = specs.flatMap(([id, { title }]) =>
      scores.leftOut[edition].includes(id) ? titleIn(title, locale.language) : [],
    );
    return titles.length > 0 ? diff.leftOut(names[edition], titles) : [];
  });
  return [
    ...(isMissing ? [diff.missingCounts] : []),
    ...(excerpts.length > 0 ? [diff.excerpts(excerpts)] : []),
    ...(excerpts.length > 0 || scores.before.max === scores.after.max
      ? []
      : [diff.otherMaximum(scores.before.max, scores.after.max)]),
    ...leftOut,
  ];
}
