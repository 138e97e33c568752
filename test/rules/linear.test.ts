/** Which segment a knot belongs to. */
import { expect, it } from "vitest";
import { locate } from "../../src/curve/curve.js";
import { exact, exactText } from "../../src/exact/decimal.js";
import { type Rule, lower } from "../../src/rules/linear.js";
import type { Lowering } from "../../src/rules/lowering.js";

function segmentOf(knots: Rule["knots"], x: number): string {
  const node = lower({ kind: "linear", knots }, { report() {}, path: [] as readonly string[] } as unknown as Lowering);
  const on = node.node === "curve" ? locate(node.curve, exact(x))?.segment.on : undefined;
  return on ? `${on.from ? exactText(on.from) : ""} … ${on.to ? exactText(on.to) : ""}` : "none";
}

it("goes with the segment on its right", () => {
  const knots: Rule["knots"] = [
    [1, 0],
    [2, 1],
    [3, 3],
  ];
  expect([1, 2, 3].map((x) => segmentOf(knots, x))).toEqual(["1 … 2", "2 … 3", "3 … "]);
});

it("at a jump goes with the side that owns it", () => {
  const before: Rule["knots"] = [
    [1, 0],
    [2, 1, "owns"],
    [2, 2],
    [3, 3],
  ];
  const after: Rule["knots"] = [
    [1, 0],
    [2, 1],
    [2, 2, "owns"],
    [3, 3],
  ];
  expect([segmentOf(before, 2), segmentOf(after, 2)]).toEqual(["1 … 2", "2 … 3"]);
});
