/** Two scores side by side on a terminal of 80 columns, and the difference metric by metric: its rows add up to the total. */
import { range } from "../scorecard/points-shown.js";
import { type Rubric, titleIn } from "../rubric/rubric.js";
import type { Scorecard } from "../scorecard/scorecard.js";
import { type Compared, attributionTable } from "./attribution-table.js";
import { editionNames } from "./edition-names.js";
import { table, wrap } from "./table.js";
import type { Context } from "./terminal.js";

const lineWidth = 78;

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

/** What a reader must know before comparing the two totals. */
function notes({ before, after, scores }: Compared, { locale, messages: { diff } }: Context): string[] {
  const names = editionNames(before, after);
  const isMissing = [...scores.metrics, ...scores.adjustments].some(({ before: a, after: b }) =>
    [a.status, b.status].includes("missing"),
  );
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
