/** `given`: an assessor's points, validated in a range. */
import { type Interval, contains, everything, intersect, isEmpty, point } from "../exact/interval.js";
import { infinite } from "../exact/quotient.js";
import { certain } from "./bounds.js";
import type { Bounds, NodeKind } from "./node.js";

const ends = ({ from, to }: Interval): Bounds => ({ low: from ?? infinite(-1), high: to ?? infinite(1), tight: true });

export const givenNode: NodeKind<"given"> = {
  evaluate: ({ indicator, range }, { fact }) => {
    const points = indicator === null ? null : fact(indicator);
    const isNumber = typeof points === "object" && points !== null && "n" in points;
    return {
      node: "given",
      points: isNumber ? points : null,
      missing: indicator !== null && !isNumber ? [indicator] : [],
      indicator,
      range,
    };
  },

  bounds: ({ indicator, range }, open) => {
    const fact = indicator === null ? range : open.fact(indicator);
    if (typeof fact !== "object" || fact === null) return null;
    if ("n" in fact && indicator !== null) open.onGiven?.(indicator, range);
    if ("n" in fact) return contains(range, fact) ? certain(fact) : null; // points outside are no completion
    const possible = intersect(fact, range);
    return isEmpty(possible) ? null : { ...ends(possible), tight: indicator === null || !open.names.has(indicator) };
  },

  inverse: ({ indicator, range }, wanted, { fact }) => {
    const points = indicator === null ? range : fact(indicator);
    if (typeof points !== "object" || points === null) return [];
    const possible = "n" in points ? point(points) : points;
    return isEmpty(intersect(intersect(possible, range), wanted)) ? [] : [everything];
  },

  children: () => [],
  turns: () => [],
  names: ({ indicator }) => (indicator === null ? [] : [indicator]),
};
