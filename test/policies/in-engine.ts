/** What a rubric's own rules make of a department inside an engine, beside what the scorer says. */
import { Engine } from "json-rules-engine";
import type { Indicators, Rubric, Scorecard, ScorecardSection } from "../../src/index.js";
import { toRules } from "../../src/policies/index.js";

interface Result {
  readonly status: string;
  readonly points: string | null;
}

export interface Results {
  readonly metrics: Readonly<Record<string, Result>>;
  readonly sections: Readonly<Record<string, string>>;
  readonly adjustments: Readonly<Record<string, Result>>;
  readonly total: object;
}

export async function inEngine(rubric: Rubric, indicators: Indicators): Promise<Results> {
  const { addTo } = toRules(rubric);
  const engine = new Engine();
  addTo(engine);
  const { events } = await engine.run(
    Object.fromEntries(Object.entries(indicators).map(([name, value]) => [`indicator:${name}`, value])),
  );
  const of = (type: string) => events.filter((each) => each.type === type).map(({ params = {} }) => params);
  const byId = <T>(type: string, result: (params: Record<string, T>) => unknown) => {
    const all = of(type);
    const entries = all.map((params) => [params[type] as string, result(params)] as const);
    if (new Set(entries.map(([id]) => id)).size < entries.length) throw new Error(`two events of one ${type}`);
    return Object.fromEntries(entries);
  };
  const [total, another] = of("total");
  if (!total || another) throw new Error("not one total");
  const result = ({ status, points = null }: Record<string, unknown>) => ({ status, points });
  return {
    metrics: byId("metric", result) as Results["metrics"],
    sections: byId("section", ({ points }) => points) as Results["sections"],
    adjustments: byId("adjustment", result) as Results["adjustments"],
    total,
  };
}

const flat = (sections: readonly ScorecardSection[]): ScorecardSection[] =>
  sections.flatMap((section) => [section, ...flat(section.sections)]);

export const onCard = ({ status, points, scored, max, grade, ...card }: Scorecard): Results => ({
  metrics: Object.fromEntries(card.metrics.map((each) => [each.id, { status: each.status, points: each.points }])),
  sections: Object.fromEntries(
    flat(card.sections).flatMap((each) => (each.points === null ? [] : [[each.id, each.points]])),
  ),
  adjustments: Object.fromEntries(
    card.adjustments.map((each) => [each.id, { status: each.status, points: each.points }]),
  ),
  total: { status, points, scored, max, grade },
});
