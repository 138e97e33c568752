/** Bands and segments cover every value of the metric's domain exactly once, and each of them is needed. */
import { type Interval, above, below, between, compareFrom, compareTo, intersect, isEmpty } from "../exact/interval.js";
import { exactText } from "../exact/decimal.js";
import type { Path, Report } from "../issue/issue.js";
import { stretch } from "../issue/stretch.js";
import type { Check } from "./check.js";
import { type Domain, domainsIn, occursIn } from "./domain.js";

export const coverage: Check = (subject, report) => {
  for (const metric of subject.metrics) {
    for (const [node, domain] of domainsIn(metric.tree, subject.domainOf(metric), subject)) {
      if (node.node === "curve") checkStretches(node.curve, domain, report, [...metric.path, "rule"]);
      const parts =
        node.node === "first"
          ? node.branches.flatMap(({ within, source }) => (within ? [{ on: within, source }] : []))
          : [];
      if (node.node === "first" && parts.length === node.branches.length)
        checkStretches(parts, domain, report, [...metric.path, "rule"]);
    }
  }
};

/** A segment of a curve, or a branch by the value. */
interface Stretch {
  readonly on: Interval;
  readonly source?: Path | undefined;
}

function checkStretches(all: readonly Stretch[], domain: Domain, report: Report, rule: Path): void {
  const curve = [...all].sort((a, b) => compareFrom(a.on, b.on));
  const place = ({ source }: Stretch): Path => source ?? rule;
  for (const segment of curve) {
    if (isEmpty(segment.on)) report("empty-segment", place(segment), {});
    else if (segment.source && occursIn(domain, segment.on) === null) {
      report("segment-unreachable", place(segment), {
        ...stretch(segment.on),
        values: domain.values && stretch(domain.values),
        tick: domain.tick && exactText(domain.tick),
      });
    }
  }
  const segments = curve.filter(({ on }) => !isEmpty(on));
  const [first] = segments;
  if (!first) return;
  const gap = (hole: Interval | null, path: Path): void => {
    const value = hole && occursIn(domain, hole);
    if (hole && value) report("segments-gap", path, { ...stretch(hole), sample: exactText(value) });
  };
  if (first.on.from) gap(below(first.on.from, !first.on.fromIncluded), place(first));
  let furthest = first;
  for (const segment of segments.slice(1)) {
    const both = intersect(furthest.on, segment.on);
    if (isEmpty(both)) gap(between(furthest.on, segment.on), place(segment));
    const value = occursIn(domain, both);
    if (value) report("segments-overlap", place(segment), { ...stretch(both), sample: exactText(value) });
    if (compareTo(segment.on, furthest.on) > 0) furthest = segment;
  }
  if (furthest.on.to) gap(above(furthest.on.to, !furthest.on.toIncluded), place(furthest));
}
