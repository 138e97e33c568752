/** Points never rise where the metric's declared direction says that they fall. */
import type { Metric } from "../compile/metric.js";
import { exactText } from "../exact/decimal.js";
import { type Interval, contains, endsOf } from "../exact/interval.js";
import {
  type Quotient,
  add,
  ceil,
  compare,
  distinct,
  divide,
  equal,
  floor,
  multiply,
  quotient,
  subtract,
} from "../exact/quotient.js";
import { type Facts, factsOf } from "../scoring/facts.js";
import type { Node } from "../tree/node.js";
import { evaluateTree, turnsOfTree } from "../tree/tree.js";
import type { Check, Subject } from "./check.js";
import { ruledPoints } from "./ruled.js";

export const direction: Check = (subject, report) => {
  for (const metric of subject.metrics) {
    const declared = metric.spec.direction;
    if (!declared || !metric.value) continue;
    const turn = against(metric, subject, declared === "higher-is-better" ? 1 : -1);
    if (turn) report("against-direction", [...metric.path, "direction"], { direction: declared, ...turn });
  }
};

/** Two neighbouring values between which the points go the wrong way, as evaluation shows. */
function against(metric: Metric, subject: Subject, sense: 1 | -1) {
  const { tree } = metric;
  const { values, tick } = subject.domainOf(metric);
  const facts = factsOf(subject, subject.plain());
  let before: { at: Quotient[]; points: Quotient } | null = null;
  for (const x of values ? probes(tree, values, tick, facts) : []) {
    const points = ruledPoints(evaluateTree(tree, { value: x, fact: facts.fact, base: facts.base }));
    if (!points) continue;
    if (before && compare(points, before.points) * sense < 0) {
      return {
        from: shortest(before.at),
        fromPoints: exactText(before.points),
        to: exactText(x),
        toPoints: exactText(points),
      };
    }
    if (before && equal(before.points, points)) before.at.push(x);
    else before = { at: [x], points };
  }
  return null;
}

/** Of values with the same points, the one that is easiest to read. */
const shortest = (all: readonly Quotient[]): string =>
  all.map(exactText).reduce((best, text) => (text.length <= best.length ? text : best));

const hair = quotient(1n, 10n ** 9n);
const far = quotient(10n ** 9n);

/** Every turn of the tree, and values close to it on both sides: between turns a curve goes one way only. */
function probes(tree: Node, values: Interval, tick: Quotient | null, facts: Facts): Quotient[] {
  const turns = distinct([...turnsOfTree(tree, { ...facts, tick: null }), ...endsOf(values)]);
  const [first = quotient(0n)] = turns;
  const beyond = [subtract(first, far), ...turns, add(turns.at(-1) ?? first, far)];
  const close = beyond.flatMap((x, index) => {
    const next = beyond[index + 1];
    if (!next) return [x];
    const width = multiply(subtract(next, x), hair);
    return [x, add(x, width), divide(add(x, next), quotient(2n)), subtract(next, width)];
  });
  const possible = tick ? distinct(close.flatMap((x) => onTicks(x, tick))) : close;
  return possible.filter((x) => contains(values, x));
}

/** The multiples of a tick on both sides of a value. */
function onTicks(x: Quotient, tick: Quotient): Quotient[] {
  const inTicks = divide(x, tick);
  return [floor(inTicks), ceil(inTicks)].map((each) => multiply(quotient(each), tick));
}
