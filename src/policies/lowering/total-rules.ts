/** Sections, adjustments, the total and the grade as facts and events. */
import type { Almanac } from "json-rules-engine";
import { allSections } from "../../compile/compile.js";
import { exact } from "../../exact/decimal.js";
import { compare, sign } from "../../exact/quotient.js";
import { isKnown, isUnknown, rubricFact } from "./conditions.js";
import { type Draft, priorities, textOf } from "./draft.js";
import { lowerMetric } from "./metric-rules.js";
import { type Adjusted, adjustedSum, adjustmentStatus, sectionSum } from "./sums.js";

export function totalRules(draft: Draft): void {
  const { compiled, fact, rule } = draft;
  for (const section of allSections(compiled.sections)) {
    const points = `section:${section.id}:points`;
    fact(points, async (almanac) => textOf((await sectionSum(section, almanac, compiled)).points));
    rule({
      name: `section:${section.id}`,
      priority: priorities.section,
      when: [isKnown(points)],
      type: "section",
      params: { section: section.id, points: { fact: points } },
    });
  }
  for (const [index, { id, metric }] of compiled.adjustments.entries()) {
    lowerMetric(metric, "effect", draft);
    const [status, points] = [`adjustment:${id}:status`, `adjustment:${id}:points`];
    fact(status, (almanac) => adjustmentStatus(id, almanac));
    fact(points, async (almanac) => textOf((await adjustedSum(almanac, compiled)).changes[index] ?? null));
    rule({
      name: `adjustment:${id}`,
      priority: priorities.section,
      when: [isKnown(rubricFact)],
      type: "adjustment",
      params: { adjustment: id, status: { fact: status }, points: { fact: points } },
    });
  }
  const total = (name: string, of: (sum: Adjusted) => Adjusted["points"]): void =>
    fact(name, async (almanac) => textOf(of(await adjustedSum(almanac, compiled))));
  total("total", ({ points }) => points);
  total("total:scored", ({ scored }) => scored);
  total("total:max", ({ max }) => max);
  fact("grade", (almanac) => gradeOf(almanac, draft));
  const params = { scored: { fact: "total:scored" }, max: { fact: "total:max" }, grade: { fact: "grade" } };
  for (const [status, when, points] of [
    ["complete", isKnown("total"), { fact: "total" }],
    ["incomplete", isUnknown("total"), null],
  ] as const)
    rule({
      name: `total/${status}`,
      priority: priorities.total,
      when: [when],
      type: "total",
      params: { status, points, ...params },
    });
}

/** The best grade that the total reaches, or the lowest that an adjustment allows; an excerpt gives none. */
async function gradeOf(almanac: Almanac, { compiled }: Draft): Promise<string | null> {
  const { grades, extent } = compiled.rubric;
  const { points, max } = await adjustedSum(almanac, compiled);
  if (!grades || extent === "excerpt" || !points || sign(max) === 0) return null;
  const { bands } = grades;
  let place = bands.findIndex(({ atLeast }) => atLeast === undefined || compare(points, exact(atLeast)) >= 0);
  if (place < 0) return null;
  for (const { id, gradeAtMost } of compiled.adjustments)
    if ((await adjustmentStatus(id, almanac)) === "applied")
      place = Math.max(
        place,
        bands.findIndex((band) => band.id === gradeAtMost),
      );
  return bands[place]?.id ?? null;
}
