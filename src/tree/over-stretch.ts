/** What nodes come to over a stretch of the value, whatever the facts that are not known; and where they cross. */
import { type Interval, contains, cut, everything, point } from "../exact/interval.js";
import { type Quotient, add, divide, multiply, one, quotient, sign, subtract, zero } from "../exact/quotient.js";
import { isCertain } from "./bounds.js";
import type { Asked, Bounds, Known, Node } from "./node.js";

export function boundsOver(part: Interval, node: Node, { base, fact }: Known, ask: Asked): Bounds | null {
  const interval = (name: string): Interval => {
    const x = base(name);
    return x ? point(x) : everything;
  };
  return ask.bounds(node, {
    values: [part],
    exact: false,
    names: new Set(),
    fact,
    isMissing: () => true,
    base: interval,
  });
}

const two = quotient(2n);

/** Two places amid a stretch. */
function twoInside({ from, to }: Interval): readonly [Quotient, Quotient] {
  if (from && to) {
    const third = divide(subtract(to, from), quotient(3n));
    return [add(from, third), subtract(to, third)];
  }
  if (to) return [subtract(to, two), subtract(to, one)];
  return [add(from ?? zero, one), add(from ?? zero, two)];
}

/** Between two turns a node is flat or one straight line, so that two of them cross once at most. */
export function crossings(nodes: readonly Node[], turns: readonly Quotient[], known: Known, ask: Asked): Quotient[] {
  return cut(everything, turns).flatMap((part) => {
    const [x, y] = twoInside(part);
    const lines = nodes.flatMap((node) => {
      const [p, q] = [x, y].map((at) => boundsOver(point(at), node, known, ask));
      return p && q && isCertain(p) && isCertain(q) ? [{ start: p.low, rise: subtract(q.low, p.low) }] : [];
    });
    const pairs = lines.flatMap((a, index) => lines.slice(index + 1).map((b) => [a, b] as const));
    return pairs.flatMap(([a, b]) => {
      const closing = subtract(b.rise, a.rise);
      if (sign(closing) === 0) return [];
      const place = add(x, multiply(divide(subtract(a.start, b.start), closing), subtract(y, x)));
      return contains(part, place) ? [place] : [];
    });
  });
}
