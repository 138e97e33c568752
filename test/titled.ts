/** Gives titles to everything in a small rubric that must have one, and the frame that every rubric needs. */
const title = { zh: "名称", en: "Name" };

type Json = Record<string, unknown>;

const isObject = (value: unknown): value is Json =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const each = (all: unknown, change: (one: Json, key: string) => Json): Json =>
  Object.fromEntries(Object.entries((all ?? {}) as Json).map(([key, one]) => [key, change(one as Json, key)]));

/** The labels that the rules have entries for, or else those that conditions and data name. */
function labelsOf(name: string, whole: unknown): readonly string[] {
  const [ruled, named] = [new Set<string>(), new Set<string>()];
  const walk = (value: unknown): void => {
    if (Array.isArray(value)) value.forEach(walk);
    if (!isObject(value)) return;
    const entries = value.of === name ? (value.levels ?? value.rules) : undefined;
    if (isObject(entries)) Object.keys(entries).forEach((label) => ruled.add(label));
    const used = value.fact === name ? value.value : value[name];
    for (const label of [used].flat()) if (typeof label === "string") named.add(label);
    Object.values(value).forEach(walk);
  };
  walk(whole);
  return [...(ruled.size > 0 ? ruled : named)];
}

const indicator =
  (whole: unknown) =>
  (spec: Json, name: string): Json => {
    const labels = spec.type === "choice" && spec.options === undefined ? labelsOf(name, whole) : [];
    const known = labels.length > 0 ? labels : ["other"];
    const options =
      spec.type === "choice" && spec.options === undefined
        ? Object.fromEntries(known.map((label) => [label, title]))
        : spec.options;
    const columns = isObject(spec.columns) ? each(spec.columns, indicator(whole)) : undefined;
    return { title, ...spec, ...(options ? { options } : {}), ...(columns ? { columns } : {}) };
  };

interface Section extends Json {
  readonly sections?: readonly Section[];
  readonly metrics?: readonly Json[];
  readonly max?: unknown;
  readonly scale?: { readonly from: unknown };
}

const total = (all: readonly { readonly max?: unknown }[]): number =>
  all.reduce((sum, { max }) => sum + Number(max), 0);

function section(spec: Section): Section {
  const sections = spec.sections?.map(section);
  const metrics = spec.metrics?.map((metric) => ({ title, ...metric }) as Json);
  const inside = total(sections ?? metrics ?? []);
  return { title, max: inside, ...spec, ...(sections ? { sections } : {}), ...(metrics ? { metrics } : {}) };
}

/** A complete rubric; what is there already stays as it is. `data` may name labels too. */
export function titled(spec: {
  readonly indicators: unknown;
  readonly derived?: unknown;
  readonly sections: readonly unknown[];
  readonly adjustments?: readonly unknown[] | undefined;
  readonly grades?: unknown;
  readonly points?: object | undefined;
  readonly data?: unknown;
}): object {
  const sections = spec.sections.map((each, index) => section({ id: `s${index + 1}`, ...(each as Section) }));
  const max = Math.round(total(sections) * 1e6) / 1e6;
  const grades = isObject(spec.grades) ? spec.grades : undefined;
  return {
    format: 1,
    family: "test",
    edition: "form",
    year: 2020,
    revision: 1,
    title,
    source: { document: "test", certainty: "quoted" },
    extent: "complete",
    points: { max, places: 2, rounding: "half-up", ...spec.points },
    indicators: each(spec.indicators, indicator(spec)),
    ...(spec.derived ? { derived: each(spec.derived, (one) => ({ title, ...one })) } : {}),
    sections,
    ...(spec.adjustments ? { adjustments: spec.adjustments.map((one) => ({ title, ...(one as Json) })) } : {}),
    ...(grades
      ? {
          grades: {
            source: { document: "test", certainty: "recalled" },
            ...grades,
            bands: (grades.bands as Json[]).map((band) => ({ title, ...band })),
          },
        }
      : {}),
  };
}
