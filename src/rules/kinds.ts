/** What all kinds of rules have in common. */
import type * as z from "zod/mini";
import type { Fields } from "../format/fields.js";
import type { Frozen } from "../format/frozen.js";
import type { Node } from "../tree/node.js";
import * as list from "./list.js";
import type { Lowering } from "./lowering.js";

export type RuleKind = keyof typeof list;

/** A rule as a rubric writes it. */
export type Rule = Frozen<z.infer<RuleSchema>>;

export const ruleKinds = Object.keys(list) as RuleKind[];

type RuleSchema = ReturnType<(typeof list)[RuleKind]["schema"]>;

/** The schemas of all kinds, to tell apart by `kind`. */
export const ruleSchemas = (fields: Fields) =>
  Object.values(list).map(({ schema }) => schema(fields)) as [RuleSchema, ...RuleSchema[]];

/** The rule as a tree. */
export const lowerRule = (rule: Rule, lowering: Lowering): Node =>
  (list[rule.kind].lower as (rule: Rule, lowering: Lowering) => Node)(rule, lowering);
