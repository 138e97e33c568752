/**
 * Writes `docs/rule-kinds.md` and `docs/rule-kinds.zh.md` from the files that the tests score: what each kind of rule
 * of real scoring tables looks like in a rubric. Run by `npm run generate`.
 */
import type { Locale } from "../src/locales/locale.js";
import { type Localized, type MetricSpec, titleIn } from "../src/rubric/rubric.js";
import { metricSpecs } from "../src/rubric/readings.js";
import { type RuleKindFile, type Single, absentRows, ruleKindFiles, sources } from "../test/rule-kind-files.js";
import { jsonBlock } from "./json-block.js";
import { exampleLine, indicatorsOf, readBy } from "./rule-kinds-example.js";
import { type PageWords, pageWords } from "./rule-kinds-words.js";

interface Page {
  readonly locale: Locale;
  readonly words: PageWords;
  readonly text: (title: Localized) => string;
}

/** The metric without what only names or quotes it. */
const rulesOf = ({ id: _, title: __, max: ___, clause: ____, note: _____, ...carrying }: MetricSpec): object =>
  carrying;

/** What carries a rule outside its metric: values of the cohort, tables, views, scales, adjustments, grades. */
function around(file: RuleKindFile): Record<string, unknown> {
  const { points, derived, sections, adjustments, grades } = file.rubric as RuleKindFile["rubric"] & {
    readonly adjustments?: unknown;
  };
  const indicators = Object.entries(indicatorsOf(file)).filter(
    ([, { cohort, columns, series }]) => cohort ?? columns ?? series,
  );
  const scaled = sections.filter((section) => "scale" in section);
  const parts = {
    ...(points.rescale && { points }),
    ...(indicators.length > 0 && { indicators: Object.fromEntries(indicators) }),
    ...(derived && { derived }),
    ...(scaled.length > 0 && { sections: scaled.map(({ metrics: _, title: __, ...section }) => section) }),
    ...(adjustments !== undefined && { adjustments }),
    ...(grades && { grades: { bands: grades.bands } }),
  };
  return untitled(parts) as Record<string, unknown>;
}

/** Titles say nothing about the form, but that the parts and items of a rule may have some. */
function untitled(value: unknown, isPart = false): unknown {
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) return value.map((each) => untitled(each, isPart));
  const kept = Object.entries(value).filter(([key]) => key !== "title" || isPart);
  return Object.fromEntries(
    kept.map(([key, each]) => [key, key === "title" ? each : untitled(each, ["parts", "items"].includes(key))]),
  );
}

/** The kinds of rules, and the other forms, that a row is written with. */
function writtenWith(files: readonly RuleKindFile[]): string[] {
  const kindsIn = (value: unknown): string[] =>
    typeof value === "object" && value !== null
      ? Object.entries(value).flatMap(([key, each]) => (key === "kind" ? [String(each)] : kindsIn(each)))
      : [];
  const formsOf = (file: RuleKindFile): string[] => {
    const indicators = Object.values(indicatorsOf(file));
    const metrics = metricSpecs(file.rubric).flatMap((metric) => [metric, metric.value ?? {}].flatMap(Object.keys));
    return [
      ...(indicators.some(({ cohort }) => cohort) ? ["cohort"] : []),
      ...(indicators.some(({ columns }) => columns) ? ["table"] : []),
      ...(indicators.some(({ series }) => series) ? ["series"] : []),
      ...["perYear", "each", "weights", "notApplicable"].filter((key) => metrics.includes(key)),
      ...(file.rubric.sections.some((section) => "scale" in section) ? ["scale"] : []),
      ...(file.rubric.points.rescale ? ["rescale"] : []),
      ...["adjustments", "grades"].filter((key) => key in file.rubric),
    ];
  };
  const kinds = files.flatMap((file) => kindsIn(metricSpecs(file.rubric).map(({ rule }) => rule)));
  return [...new Set([...kinds.sort(), ...files.flatMap(formsOf)])];
}

/** Every dataset of a file with those that are scored together with it. */
const groupsOf = ({ cases }: RuleKindFile): readonly (readonly Single[])[] =>
  cases.map((each) => ("departments" in each ? each.departments : [each]));

function metricPart(metric: MetricSpec, file: RuleKindFile, { locale, words, text }: Page): string {
  const names = readBy(rulesOf(metric), file);
  const pointsOf = ({ points = {} }: Single): [string, string | null][] =>
    Object.entries(points).filter(([id]) => id.replace(/\/.*/, "") === metric.id);
  const group = groupsOf(file).find((each) => pointsOf(each[0] as Single).some(([, points]) => points !== null)) ?? [];
  const lines = group.map((each) => {
    const earned = pointsOf(each).map(([, points]) => points ?? "–");
    return `- ${exampleLine(each, names, words.points(earned.join(locale.words.comma)), file, locale)}`;
  });
  const clause = metric.clause === undefined ? "" : `${locale.words.colon}“${metric.clause}”`;
  const title = words.metric(text(metric.title), String(metric.max));
  const together = lines.length > 1 ? [words.together] : [];
  return [`**${title}**${clause}`, jsonBlock(untitled(rulesOf(metric))), ...together, lines.join("\n")].join("\n\n");
}

/** What only the whole shows: totals, sections, the grade. */
function wholePart(file: RuleKindFile, { locale, words, text }: Page): string[] {
  const shown = around(file);
  if (Object.keys(shown).length === 0) return [];
  const { grades, sections } = file.rubric;
  const [first] = groupsOf(file).flat();
  const titleOf = (parts: readonly { id: string; title: Localized }[], id: string): string =>
    text(parts.find((part) => part.id === id)?.title ?? { zh: id, en: id });
  const outcomes = [
    ...Object.entries(first?.sections ?? {}).map(([id, points]) => `${titleOf(sections, id)} ${points ?? "–"}`),
    ...(typeof first?.total === "string" ? [`${locale.words.total} ${words.points(first.total)}`] : []),
    ...(first?.grade ? [`${locale.words.grade}${locale.words.colon}${titleOf(grades?.bands ?? [], first.grade)}`] : []),
  ];
  if (!first || outcomes.length === 0) return [jsonBlock(shown)];
  const names = Object.keys(indicatorsOf(file));
  return [jsonBlock(shown), `- ${exampleLine(first, names, outcomes.join(locale.words.comma), file, locale)}`];
}

function filePart(file: RuleKindFile, page: Page): string {
  const { locale, text } = page;
  const { certainty, document } = file.rubric.source;
  const { words } = locale;
  return [
    `#### ${text(file.rubric.title)}`,
    text(file.words),
    ...(file.note ? [`> ${text(file.note)}`] : []),
    `${words.source}${words.colon}${document} (${words.certainties[certainty]})`,
    ...wholePart(file, page),
    ...metricSpecs(file.rubric).map((metric) => metricPart(metric, file, page)),
  ].join("\n\n");
}

/** The kinds of Chinese tables, and those over several years, which none of them has. */
const rows = [...Array.from({ length: 48 }, (_, index) => `K${index + 1}`), "R4", "R5"];

function rowPart(row: string, page: Page): string[] {
  const files = ruleKindFiles.filter((file) => file.row === row);
  return files.length > 0 ? [`### ${row}`, ...files.map((file) => filePart(file, page))] : [];
}

function overview({ text, words }: Page): string {
  const line = (row: string): string => {
    const files = ruleKindFiles.filter((file) => file.row === row);
    const [first] = files;
    if (!first) return `| ${row} | ${words.absent} | |`;
    const kinds = writtenWith(files).map((kind) => `\`${kind}\``);
    return `| [${row}](#${row.toLowerCase()}) | ${text(first.rubric.title)} | ${kinds.join(" ")} |`;
  };
  return [`| | ${words.rule} | ${words.writtenWith} |`, "| --- | --- | --- |", ...rows.map(line)].join("\n");
}

export function ruleKindsPage(locale: Locale): string {
  const words = pageWords[locale.language === "zh" ? "zh" : "en"];
  const text = (title: Localized): string => titleIn(title, locale.language);
  const page: Page = { locale, words, text };
  return `<!-- Generated by "npm run generate" from test/cases/rule-kinds. -->

# ${words.title}

${words.intro}

${overview(page)}

## ${words.absentTitle}

${Object.entries(absentRows)
  .map(([row, why]) => `- ${row}${locale.words.colon}${text(why)}`)
  .join("\n")}

## ${words.rows}

${rows.flatMap((row) => rowPart(row, page)).join("\n\n")}

## ${words.sources}

${words.sourcesIntro}

${Object.entries(sources)
  .sort(([a], [b]) => Number(a) - Number(b) || (a < b ? -1 : 1))
  .map(([mark, document]) => `- ${/\d/.test(mark) ? `[${mark}]` : mark} ${document}`)
  .join("\n")}
`;
}
