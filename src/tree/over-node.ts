/** `over`: the node inside goes by a formula of the value and the data: a part's own rate, x − T, T / x. */
import { endsOf, everything, intersectAll, isEmpty, outside, type Interval } from "../exact/interval.js";
import { equal, type Quotient } from "../exact/quotient.js";
import { boundariesOfRounding, roundInterval, rounded } from "../exact/rounded.js";
import { unrounded } from "../exact/unrounded.js";
import { evaluate } from "../formula/evaluate.js";
import { type Expression, namesIn } from "../formula/expression.js";
import { type Piece, piecesOf, preimage, solutions } from "../formula/pieces.js";
import { type Range, rangeOf } from "../formula/range.js";
import { anyOf } from "./bounds.js";
import { type Bounds, type Node, type NodeKind, type Open, type Over, ownValue } from "./node.js";

const readsValue = (formula: Expression): boolean => namesIn(formula).has(ownValue);
const dataOf = ({ formula }: Over): string[] => [...namesIn(formula)].filter((name) => name !== ownValue);

export const overNode: NodeKind<"over"> = {
  evaluate: (node, given, self) => {
    const { formula, round, of, otherwise } = node;
    const { value, base } = given;
    const missing = [...namesIn(formula)].filter((name) => (name === ownValue ? value : base(name)) === null);
    const outcome = { node: "over", points: null, missing, x: null, otherwise, formula, of: [] } as const;
    if (missing.length > 0) return outcome;
    const x = evaluate(formula, (name) => (name === ownValue ? value : base(name)));
    if (x === null && !otherwise) return outcome;
    const inner = x ? self(of, { ...given, value: rounded(x, round) }) : self(otherwise as Node, given);
    return { ...outcome, points: inner.points, missing: inner.missing, x: x && rounded(x, round), of: [inner] };
  },

  bounds: (node, open, ask) => {
    const outcomes: (Bounds | null)[] = [];
    const names = new Set([...open.names, ...dataOf(node).filter(open.isMissing)]);
    for (const { intervals, exact, undefinable } of rangesOf(node, open)) {
      const values = intervals.map((each) => roundInterval(each, node.round));
      const inner = { ...open, values, exact: exact && !node.round, names };
      if (undefinable) open.onZero?.(node);
      if (values.length > 0) outcomes.push(ask.bounds(node.of, inner));
      const rest =
        undefinable && node.otherwise && !open.rulesOnly ? ask.bounds(node.otherwise, { ...open, names }) : null;
      if (rest) outcomes.push({ ...rest, tight: rest.tight && exact });
    }
    return anyOf(outcomes);
  },

  inverse: (node, wanted, given, ask) => {
    const { formula, round, of, otherwise } = node;
    const pieces = piecesOf(formula, ownValue, given.base);
    if (!pieces) return [everything];
    const values = ask.inverse(of, wanted, given);
    const before = round ? values.map((each) => unrounded(each, round.places, round.rounding)) : values;
    const undefinedAt = pieces.map(({ on }) => outside(on)).reduce(intersectAll, [everything]);
    return [
      ...before.flatMap((each) => (each ? preimage(pieces, each) : [])),
      ...(otherwise ? intersectAll(undefinedAt, ask.inverse(otherwise, wanted, given)) : []),
    ];
  },

  children: ({ of, otherwise }) => (otherwise ? [of, otherwise] : [of]),

  turns: ({ formula, round, of }, context, ask) => {
    if (!readsValue(formula)) return [];
    const pieces: readonly Piece[] = piecesOf(formula, ownValue, context.base) ?? [];
    const inside = ask.turns(of, context);
    const turns = round ? boundariesOfRounding(inside, round.places) : inside;
    return [...pieces.flatMap(({ on }) => endsOf(on)), ...turns.flatMap((x) => solutions(pieces, x))];
  },

  names: dataOf,
};

const certain = ({ from, to }: Interval): Quotient | null => (from && to && equal(from, to) ? from : null);

/** What the formula comes to over each stretch of the value. */
function rangesOf(node: Over, open: Open): Range[] {
  const names = namesIn(node.formula);
  const shared = dataOf(node).some((name) => open.names.has(name));
  const stretches = names.has(ownValue) ? open.values : [everything];
  return stretches
    .filter((each) => !isEmpty(each))
    .map((values) => {
      const domain = (name: string): Interval => (name === ownValue ? values : open.base(name));
      const range = rangeOf(node.formula, (name) => certain(domain(name)), domain);
      const isOwn = names.has(ownValue);
      return { ...range, exact: range.exact && !shared && (!isOwn || open.exact) };
    });
}
