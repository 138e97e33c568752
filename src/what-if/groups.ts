/** Indicators that share a metric or an adjustment, directly or through others: of a group one at most is moved. */
import { type Decimal, decimal } from "../exact/decimal.js";
import type { Adjustable } from "./adjustable.js";
import type { Part } from "./situation.js";

/** Those with the metric that lost most points first, else in the order of the data. */
export function groupsOf(adjustables: readonly Adjustable[]): (readonly Adjustable[])[] {
  let groups: { readonly members: readonly Adjustable[]; readonly parts: ReadonlySet<Part> }[] = [];
  for (const each of adjustables) {
    const linked = groups.filter(({ parts }) => each.parts.some((part) => parts.has(part)));
    const members = [...linked.flatMap((group) => group.members), each];
    const parts = new Set([...linked.flatMap((group) => [...group.parts]), ...each.parts]);
    groups = [...groups.filter((group) => !linked.includes(group)), { members, parts }];
  }
  const ranked = groups.map(({ members, parts }) => ({ members, lost: mostLost(parts) }));
  return ranked.sort((a, b) => b.lost.comparedTo(a.lost)).map(({ members }) => members);
}

function mostLost(parts: ReadonlySet<Part>): Decimal {
  const lost = [...parts].map(({ judgement: { metric, points } }) => (points ? metric.max.minus(points) : decimal(0)));
  return lost.reduce((most, each) => (each.greaterThan(most) ? each : most), decimal(0));
}
