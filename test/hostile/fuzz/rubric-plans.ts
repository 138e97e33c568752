/** Plans of hostile rubrics: which sound one, and what is done to it. */
import fc from "fast-check";
import { bulk } from "./bulk.js";
import { around, codes, formulas } from "./formulas.js";
import type { Aim } from "./sound.js";
import { type Named, hostile } from "./values.js";

/** What is put somewhere; `copy` and `like` are numbers of other places of the rubric, `like` of one of the same kind. */
export type Value =
  | Named
  | { readonly copy: number }
  | { readonly like: number }
  | { readonly around: string }
  | { readonly formula: string }
  | { readonly json: unknown };

type Kind = "replace" | "delete" | "duplicate" | "swap" | "rename" | "insert" | "watch" | "getter" | "once" | "later";

export interface Mutation {
  readonly kind: Kind;
  readonly aim: Aim;
  readonly at: number;
  readonly key: string;
  readonly value: Value;
}

export interface RubricPlan {
  readonly sound: number;
  readonly mutations: readonly Mutation[];
}

const numbers = ["0", "-0.5", "5", "100", "7.5", "50%", "1e3", "5 ", "٣", "999999999999999999.999999999999", "full"];
const plain = [null, true, false, 0, -1, 1, 5, 10, 100, 0.1, 1e15, 1e300, -1e-7, [], {}, [[]], "exclude", "value"];

const like = fc.record({ like: fc.nat() });

const number = fc.oneof(
  fc.record({ json: fc.integer({ min: -20, max: 120 }) }),
  fc.record({ json: fc.constantFrom<unknown>(...numbers) }),
  like,
);

const formula = fc.oneof(fc.record({ formula: formulas }), fc.record({ around }), like);

/** JSON data, mostly of a kind that may stand in a rubric. */
const mild: fc.Arbitrary<Value> = fc.oneof(
  { arbitrary: fc.record({ copy: fc.nat() }), weight: 4 },
  { arbitrary: like, weight: 6 },
  { arbitrary: formula, weight: 4 },
  { arbitrary: number, weight: 4 },
  { arbitrary: fc.record({ json: fc.constantFrom<unknown>(...plain) }), weight: 4 },
  { arbitrary: fc.record({ json: fc.jsonValue({ maxDepth: 2 }) }), weight: 1 },
);

const wild: fc.Arbitrary<Value> = fc.oneof(
  { arbitrary: hostile, weight: 40 },
  { arbitrary: fc.record({ json: fc.constantFrom(...codes) }), weight: 12 },
  { arbitrary: bulk, weight: 1 },
);

const keys = fc.constantFrom(
  ...[
    "__proto__",
    "constructor",
    "prototype",
    "toString",
    "length",
    "extra",
    "rate",
    "a b",
    "甲",
    "\ud800",
    "\u001b[31m",
  ],
  ...["any", "all", "not", "min", "below", "award", "unit", "unitText", "points", "grades", "relative", ""],
);

interface Frame {
  readonly kinds: readonly Kind[];
  readonly aims: readonly Aim[];
  readonly value: fc.Arbitrary<Value>;
}

const mutation = ({ kinds, aims, value }: Frame): fc.Arbitrary<Mutation> =>
  fc.record({ kind: fc.constantFrom(...kinds), aim: fc.constantFrom(...aims), at: fc.nat(), key: keys, value });

const anywhere: readonly Aim[] = ["anything", "formula", "formula", "number", "number", "word", "container"];
const wildKinds: readonly Kind[] = ["replace", "replace", "insert", "rename", "watch", "getter", "once", "later"];
const mildKinds: readonly Kind[] = ["replace", "replace", "replace", "delete", "duplicate", "insert", "swap", "rename"];

/** Leaves most rubrics sound. */
const gentle = fc.oneof(
  mutation({ kinds: ["replace"], aims: ["number"], value: number }),
  mutation({ kinds: ["replace"], aims: ["formula"], value: formula }),
  mutation({ kinds: ["replace"], aims: ["anything", "container", "word"], value: like }),
  mutation({ kinds: ["getter", "once"], aims: ["anything"], value: wild }),
);
const mildOne = mutation({ kinds: mildKinds, aims: anywhere, value: mild });
const wildOne = mutation({ kinds: wildKinds, aims: anywhere, value: wild });
const whole = mutation({ kinds: wildKinds, aims: ["whole"], value: wild });

const some = (one: fc.Arbitrary<Mutation>, maxLength = 6): fc.Arbitrary<Mutation[]> =>
  fc.array(one, { minLength: 1, maxLength });

/** Much of what is wild is refused before anything else is looked at, so most is not. */
export const rubricPlans: fc.Arbitrary<RubricPlan> = fc.record({
  sound: fc.nat(),
  mutations: fc.oneof(
    { arbitrary: some(gentle, 2), weight: 8 },
    { arbitrary: some(mildOne), weight: 5 },
    { arbitrary: some(fc.oneof(mildOne, wildOne)), weight: 3 },
    { arbitrary: some(wildOne), weight: 3 },
    { arbitrary: whole.map((each) => [each]), weight: 1 },
  ),
});
