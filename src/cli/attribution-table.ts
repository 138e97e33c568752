/** The difference of two scores row by row, on a terminal of 80 columns: the rows add up to the total. */
import type { AdjustmentStanding, Attribution, MetricStanding } from "../diff/attribution.js";
import type { ScoreComparison } from "../diff/compare-scores.js";
import stringWidth from "string-width";
import { signed } from "../render/shown.js";
import { metricSpecs } from "../rubric/readings.js";
import { type Rubric, titleIn } from "../rubric/rubric.js";
import { editionNames } from "./edition-names.js";
import { table } from "./table.js";
import type { Context } from "./terminal.js";

export interface Compared {
  readonly before: Rubric;
  readonly after: Rubric;
  readonly scores: ScoreComparison;
}

export function attributionTable({ before, after, scores }: Compared, context: Context): string {
  const { locale, messages } = context;
  const { diff } = messages;
  const { words } = locale;
  const names = editionNames(before, after);
  const titleOf = titles({ before, after, scores }, context);
  const isSplit = scores.between !== null;
  const changes = ({ difference, rule, data }: Pick<Attribution, "difference" | "rule" | "data">): string[] =>
    (isSplit ? [rule, data, difference] : [difference]).map(signed);
  const earned = ({ status, points, max }: MetricStanding): string => {
    if (points !== null) return `${points} / ${max}`;
    return status === "excluded" || status === "absent" ? diff.standings[status] : words.statuses[status];
  };
  const changed = ({ status, points }: AdjustmentStanding): string => {
    if (points !== "0") return signed(points);
    return status === "absent" ? diff.standings.absent : words.adjustmentStatuses[status];
  };
  const { rescaling, total } = scores;
  const rows = [
    ...scores.metrics.map((each) => [titleOf(each.metric), earned(each.before), earned(each.after), ...changes(each)]),
    ...([rescaling.before, rescaling.rule, rescaling.data].every((points) => points === "0")
      ? []
      : [[diff.rescaling, signed(rescaling.before), signed(rescaling.after), ...changes(rescaling)]]),
    ...scores.adjustments.map((each) => [
      `${words.adjustment}${words.colon}${adjustmentTitle(each.adjustment, [after, before], locale.language)}`,
      changed(each.before),
      changed(each.after),
      ...changes(each),
    ]),
    [words.total, `${total.before} / ${scores.before.max}`, `${total.after} / ${scores.after.max}`, ...changes(total)],
  ];
  const parts = isSplit ? [diff.rule, diff.data, diff.difference] : [diff.difference];
  const head = [words.metric, names.before, names.after, ...parts];
  return table(head, rows, widthsOf([head, ...rows]), [1, 2, 3, 4, 5]);
}

/** What a metric is called, and a row of a repeated one: by its title in the data, else by its metric's. */
function titles({ before, after, scores }: Compared, { locale }: Context): (id: string) => string {
  const metrics = new Map(
    [...metricSpecs(before), ...metricSpecs(after)].map(({ id, title }) => [id, titleIn(title, locale.language)]),
  );
  const rows = new Map(
    [scores.before, scores.after].flatMap((card) =>
      card.metrics.flatMap(({ id, title }) => (title === undefined ? [] : [[id, title] as const])),
    ),
  );
  return (id) => {
    const [metric = "", row] = id.split("/");
    const title = metrics.get(metric) ?? metric;
    return row === undefined ? title : (rows.get(id) ?? `${title} ${row}`);
  };
}

function adjustmentTitle(id: string, rubrics: readonly Rubric[], language: string): string {
  const spec = rubrics.flatMap(({ adjustments = [] }) => adjustments).find((each) => each.id === id);
  return spec ? titleIn(spec.title, language) : id;
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
