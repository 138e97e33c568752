/** What changed in the table itself: its sections and metrics, where they stand and what they are worth. */
import type { MetricSpec, Rubric, SectionSpec } from "../rubric/rubric.js";
import type { Breaking } from "./breaking.js";
import { type Finding, type RubricChange, about, finding } from "./change.js";
import { type Difference, differences, isReworded, orderDifference } from "./differences.js";
import { memberChanges } from "./members.js";
import { metricChanges } from "./metric-changes.js";

interface Placed<Spec> {
  readonly spec: Spec;
  /** The section around it; null at the top. */
  readonly within: string | null;
}

interface Table {
  readonly sections: ReadonlyMap<string, Placed<SectionSpec>>;
  readonly metrics: ReadonlyMap<string, Placed<MetricSpec>>;
}

function tableOf(rubric: Rubric): Table {
  const sections = new Map<string, Placed<SectionSpec>>();
  const metrics = new Map<string, Placed<MetricSpec>>();
  function visit(all: readonly SectionSpec[], within: string | null): void {
    for (const spec of all) {
      sections.set(spec.id, { spec, within });
      visit(spec.sections ?? [], spec.id);
      for (const metric of spec.metrics ?? []) metrics.set(metric.id, { spec: metric, within: spec.id });
    }
  }
  visit(rubric.sections, null);
  return { sections, metrics };
}

export function tableChanges(a: Rubric, b: Rubric, breaks: Breaking): RubricChange[] {
  const [before, after] = [tableOf(a), tableOf(b)];
  return [
    ...orderOf(null, before, after).map((each) => about({ rubric: true }, each)),
    ...memberChanges(before.sections, after.sections, {
      kind: "section",
      json: ({ spec }) => headingOf(spec),
      classOf: () => "scoring",
      compare: (earlier, later, id) => [
        ...moved(earlier, later),
        ...differences(headingOf(earlier.spec), headingOf(later.spec), []).map(sectionFinding),
        ...orderOf(id, before, after),
      ],
    }),
    ...memberChanges(before.metrics, after.metrics, {
      kind: "metric",
      json: ({ spec }) => spec,
      classOf: (code, id) => (code === "added" && breaks.metric(id, null) ? "breaking" : "scoring"),
      compare: (earlier, later, id) => [
        ...moved(earlier, later),
        ...metricChanges(earlier.spec, later.spec, (key) => breaks.metric(id, key)),
      ],
    }),
  ];
}

/** A section by itself, without what stands in it. */
const headingOf = ({ sections: _, metrics: __, ...heading }: SectionSpec): object => heading;

const moved = ({ within: before }: Placed<unknown>, { within: after }: Placed<unknown>): Finding[] =>
  before === after ? [] : [{ code: "moved", class: "scoring", before, after }];

function sectionFinding(difference: Difference): Finding {
  if (isReworded(difference)) return finding(difference, "reworded", "wording");
  const [key] = difference.path;
  return finding(difference, key === "max" ? "reweighted" : "changed", key === "printedMax" ? "wording" : "scoring");
}

/** Whether what both tables have in a section stands in another order there. */
function orderOf(section: string | null, before: Table, after: Table): Finding[] {
  return (["sections", "metrics"] as const).flatMap((members) => {
    const idsIn = (table: Table): string[] =>
      [...table[members]].flatMap(([id, { within }]) => (within === section ? [id] : []));
    return orderDifference(idsIn(before), idsIn(after), [members]).map((each) => finding(each, "reordered", "wording"));
  });
}
