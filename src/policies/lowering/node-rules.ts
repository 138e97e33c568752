/** The nodes of a rule tree as rules: one for every segment of a curve and every way through the branches. */
import type { NestedCondition } from "json-rules-engine";
import type { Segment } from "../../curve/curve.js";
import { exactText } from "../../exact/decimal.js";
import {
  type Quotient,
  add,
  ceil,
  clamp,
  compare,
  divide,
  floor,
  multiply,
  one,
  quotient,
  subtract,
  zero,
} from "../../exact/quotient.js";
import type { Branch, Node, NodeOf } from "../../tree/node.js";
import { allOf, anyOf, fails, holds, isKnown, isUnknown, liesIn, liesOutside } from "./conditions.js";
import { type Draft, type Reference, numberOf, priorities, textOf } from "./draft.js";
import { factNameIn, factsOfFormula, formulaFact } from "./formula-facts.js";

/** Writes the rule that brings points, known now or when it fires. */
export type Settle = (name: string, when: readonly NestedCondition[], points: Quotient | Reference) => void;

/** Where a node stands. */
export interface At {
  readonly name: string;
  /** What must hold for it to be asked. */
  readonly when: readonly NestedCondition[];
  /** The fact that it goes by. */
  readonly value: string;
  readonly settle: Settle;
  /** The same for what `ifUndefined` awards, where nothing stands above that still makes something of the points. */
  readonly answer: Settle | null;
  /** How many nodes above put points together. */
  readonly depth: number;
}

/** The metric that a tree belongs to. */
export interface Owner {
  readonly draft: Draft;
  readonly id: string;
  /** What counts where the metric has no value. */
  readonly otherwise: Node | null;
  /** Hears of an assessor's points and of where they are out of range. */
  readonly onGiven: (given: NodeOf<"given">, at: At) => void;
}

/** Returns where a formula of the rule divides by zero, so that the metric as a whole has no value. */
type Lower<Kind extends Node["node"]> = (node: NodeOf<Kind>, at: At, owner: Owner) => NestedCondition[];

const lowerings: { readonly [Kind in Node["node"]]: Lower<Kind> } = {
  curve: ({ curve }, at, { draft }) => {
    for (const [index, segment] of curve.entries()) {
      const name = curve.length > 1 ? `${at.name}/${index}` : at.name;
      at.settle(name, [...at.when, ...liesIn(at.value, segment.on)], pointsOn(segment, name, at.value, draft));
    }
    return [];
  },

  over: (node, at, owner) => {
    const { formula, round, of, otherwise } = node;
    const name = `${at.name}/of`;
    const value = `${name}:x`;
    const { scope } = owner.draft.compiled;
    const own = { expression: formula, factor: one, round, own: at.value };
    owner.draft.fact(value, formulaFact(own, scope));
    const undefinedHere = lowerNode(of, { ...at, name, when: [...at.when, isKnown(value)], value }, owner);
    if (!otherwise) return undefinedHere;
    const when = [...at.when, ...factsOfFormula(own).map(isKnown), isUnknown(value)];
    const isMetrics = otherwise === owner.otherwise;
    const settle = (isMetrics && at.answer) || at.settle;
    const elsewhere = lowerNode(otherwise, { ...at, name: `${at.name}/undefined`, when, settle }, owner);
    return [...undefinedHere, ...elsewhere, ...(isMetrics && !at.answer ? [allOf(when)] : [])];
  },

  given: (node, at, owner) => {
    if (node.indicator === null) return [];
    const fact = `indicator:${node.indicator}`;
    owner.onGiven(node, at);
    at.settle(at.name, [...at.when, isKnown(fact)], { fact });
    return [];
  },

  first: ({ branches }, at, owner) => {
    const before: NestedCondition[] = [];
    return branches.flatMap((branch, index) => {
      const [here, elsewhere] = guards(branch, at.value, owner);
      const when = [...at.when, ...before, here];
      before.push(elsewhere);
      return lowerNode(branch.then, { ...at, name: `${at.name}/${index}`, when }, owner);
    });
  },

  best: ({ of, rank = 1 }, at, owner) =>
    together(of, at, owner, (points) => [...points].sort((a, b) => compare(b, a))[rank - 1] ?? zero),
  sum: ({ of }, at, owner) => together(of, at, owner, (points) => points.reduce(add)),
  scale: ({ of, by }, at, owner) => together([of], at, owner, ([points]) => (points ? multiply(points, by) : null)),
  clamp: ({ of, low, high }, at, owner) =>
    together([of], at, owner, ([points]) => (points ? clamp(points, low, high) : null)),
};

export function lowerNode<Kind extends Node["node"]>(node: NodeOf<Kind>, at: At, owner: Owner): NestedCondition[] {
  return (lowerings[node.node as Kind] as Lower<Kind>)(node, at, owner);
}

/** What makes a branch hold, and what makes it fail. */
function guards({ when, within }: Branch, value: string, { draft }: Owner): [NestedCondition, NestedCondition] {
  if (within) return [allOf(liesIn(value, within)), liesOutside(value, within)];
  const factName = factNameIn(draft.compiled.scope);
  return [holds(when, factName), fails(when, factName)];
}

function pointsOn(segment: Segment, name: string, value: string, { fact }: Draft): Quotient | Reference {
  if (segment.shape === "constant") return segment.points;
  const own = `${name}:earned`;
  fact(own, async (almanac) => {
    const x = await numberOf(almanac, value);
    return x && exactText(earned(segment, x));
  });
  return { fact: own };
}

function earned(segment: Exclude<Segment, { readonly shape: "constant" }>, x: Quotient): Quotient {
  if (segment.shape === "line") return add(segment.intercept, multiply(segment.slope, x));
  const distance = divide(subtract(x, segment.origin), segment.step);
  const steps = segment.count === "complete" ? floor(distance) : ceil(distance);
  return subtract(segment.start, multiply(segment.drop, quotient(steps)));
}

type Combine = (points: readonly [Quotient, ...Quotient[]]) => Quotient | null;

/** Each part's rules bring a fact; the whole is worked out of those as soon as all are there. */
function together(of: readonly Node[], at: At, owner: Owner, combine: Combine): NestedCondition[] {
  const { draft } = owner;
  const undefinedInside = of.flatMap((node, index) => {
    const name = `${at.name}/${index}`;
    draft.fact(`${name}:points`, null);
    const settle = settlePart(name, at.depth + 1, owner);
    return lowerNode(node, { ...at, name, settle, answer: null, depth: at.depth + 1 }, owner);
  });
  const whole = `${at.name}:whole`;
  draft.fact(whole, async (almanac) => {
    const [first, ...others] = await Promise.all(of.map((_, index) => numberOf(almanac, `${at.name}/${index}:points`)));
    if (!first) return null;
    return others.includes(null) ? null : textOf(combine([first, ...(others as Quotient[])]));
  });
  const when = [...at.when, isKnown(whole)];
  const isUndefined = anyOf(undefinedInside);
  if (!at.answer || !owner.otherwise || undefinedInside.length === 0) {
    at.settle(at.name, when, { fact: whole });
    return undefinedInside;
  }
  at.settle(at.name, [...when, { not: isUndefined }], { fact: whole });
  const undefinedAt = { ...at, name: `${at.name}/undefined`, when: [...when, isUndefined], settle: at.answer };
  return lowerNode(owner.otherwise, undefinedAt, owner);
}

const settlePart =
  (part: string, depth: number, { draft, id }: Owner): Settle =>
  (name, when, points) =>
    draft.rule({
      name,
      priority: priorities.part + depth,
      when,
      type: "part",
      params: { part, of: id, points: "n" in points ? exactText(points) : points },
      sets: { [`${part}:points`]: "points" },
    });
