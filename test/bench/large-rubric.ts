/** A rubric of any size made of the 2020 table: its metrics, readings and examples over indicators of their own. */
import { type MetricSpec, type Rubric, createScorer, getRubric, parseRubric } from "../../src/index.js";
import { metricSpecs } from "../../src/rubric/readings.js";

const table = getRubric("hunan-department-overall", { year: 2020 });

/** Every name of an indicator, wherever it stands, with the number of its copy. */
function renamed<T>(json: T, copy: number): T {
  const names = new RegExp(`(?<![\\w-])(${Object.keys(table.indicators).join("|")})(?![\\w-])`, "g");
  return JSON.parse(JSON.stringify(json).replace(names, `$1C${copy}`)) as T;
}

const numbered = (id: string, copy: number): string => `${id}-${copy}`;

export function largeRubric(metricCount: number): Rubric {
  const own = metricSpecs(table);
  const copies = Array.from({ length: Math.ceil(metricCount / own.length) }, (_, copy) => copy);
  const metrics = copies
    .flatMap((copy) => own.map((metric) => ({ ...renamed(metric, copy), id: numbered(metric.id, copy) })))
    .slice(0, metricCount);
  const kept = new Set(metrics.map(({ id }) => id));
  const read = new Set(JSON.stringify(metrics).match(/\w+/g));
  const indicators = Object.entries(Object.assign({}, ...copies.map((copy) => renamed(table.indicators, copy))));
  const max = metrics.reduce((sum, metric) => sum + Number(metric.max), 0);
  const rubric = {
    ...table,
    edition: `copies-${metricCount}`,
    points: { ...table.points, max },
    indicators: Object.fromEntries(indicators.filter(([name]) => read.has(name))),
    derived: undefined,
    sections: [{ id: "all", title: table.title, max, metrics: metrics as MetricSpec[] }],
    readings: copies.flatMap((copy) =>
      (table.readings ?? []).flatMap((reading) => {
        const named = reading.metrics.map((id) => numbered(id, copy)).filter((id) => kept.has(id));
        return named.length > 0 ? [{ ...reading, id: numbered(reading.id, copy), metrics: named }] : [];
      }),
    ),
    examples: undefined,
  } as unknown as Rubric;
  const scorer = createScorer<Rubric>(rubric);
  const examples = (table.examples ?? []).map(({ name, indicators: given }) => {
    const all = Object.entries(Object.assign({}, ...copies.map((copy) => renamed(given, copy))) as object);
    const data = Object.fromEntries(all.filter(([id]) => read.has(id))) as Parameters<typeof scorer.score>[0];
    const { status, points, scored, bounds, metrics: rows } = scorer.score(data);
    const expected = Object.fromEntries(rows.map((row) => [row.id, row.points]));
    return { name, indicators: data, expect: { status, points, scored, bounds, metrics: expected } };
  });
  return parseRubric({ ...rubric, examples });
}
