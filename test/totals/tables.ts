/** The tables of this folder, and the rubric around each of their cases. */
import { readFileSync } from "node:fs";
import type { Indicators, Rubric } from "../../src/index.js";

interface Section {
  readonly id: string;
  readonly max: number;
  readonly from?: number;
  readonly sections?: readonly Section[];
  readonly metrics?: readonly string[];
}

interface Adjustment {
  readonly id: string;
  /** A yes/no indicator, or a condition. */
  readonly when?: string | object;
  readonly effect: object;
}

/** What differs from the base rubric. */
export interface TotalsCase {
  readonly what: string;
  readonly extent?: string;
  readonly points?: object;
  readonly indicators?: object;
  /** By the ids of the base rubric's metrics; `c` is one by cases. */
  readonly sections?: readonly Section[];
  readonly adjustments?: readonly Adjustment[];
  readonly rows: readonly { readonly given: Indicators; readonly expect: object }[];
}

const read = <T>(name: string): T => JSON.parse(readFileSync(new URL(`./${name}.json`, import.meta.url), "utf8")) as T;

export const table = <Case>(name: string): Case[] => read<Case[]>(name);

const base = read<Rubric>("base");
const title = { zh: "标题", en: "Title" };

const byCases = {
  id: "c",
  title,
  max: 20,
  rule: { kind: "checklist", items: [{ of: "cases", points: 2 }] },
};

function sectionOf({ id, max, from, sections, metrics }: Section): object {
  const known = [...(base.sections[0]?.metrics ?? []), byCases];
  return {
    id,
    title,
    max,
    ...(from && { scale: { from } }),
    ...(sections && { sections: sections.map(sectionOf) }),
    ...(metrics && { metrics: metrics.map((each) => known.find((metric) => metric.id === each)) }),
  };
}

const conditionOf = (when: string | object): object =>
  typeof when === "string" ? { fact: when, operator: "equal", value: true } : when;

export function totalsRubric({ extent, points, indicators, sections, adjustments }: Partial<TotalsCase>): object {
  return {
    ...base,
    extent: extent ?? base.extent,
    points: { ...base.points, ...points },
    indicators: { ...base.indicators, ...indicators },
    sections: sections ? sections.map(sectionOf) : base.sections,
    ...(adjustments && {
      adjustments: adjustments.map(({ when, ...each }) => ({
        title,
        ...each,
        ...(when !== undefined && { when: conditionOf(when) }),
      })),
    }),
  };
}
