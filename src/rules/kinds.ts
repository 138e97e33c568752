/** What all kinds of rules have in common. */
import type * as z from "zod/mini";
import type { Frozen } from "../format/frozen.js";
import type { Node } from "../tree/node.js";
import * as list from "./list.js";
import type { Lowering, NestedRule, RuleFields } from "./lowering.js";

export type RuleKind = keyof typeof list;

/** A rule as a rubric writes it. */
export type Rule = Frozen<z.infer<RuleSchema>>;

export const ruleKinds = Object.keys(list) as RuleKind[];

type RuleSchema = ReturnType<(typeof list)[RuleKind]["schema"]>;

/** The schemas of all kinds, to tell apart by `kind`. */
export const ruleSchemas = (fields: RuleFields) =>
  Object.values(list).map(({ schema }) => schema(fields)) as [RuleSchema, ...RuleSchema[]];

/** The rule as a tree. */
export const lowerRule = (rule: Rule | NestedRule, lowering: Lowering): Node =>
  (list[rule.kind as RuleKind].lower as (rule: Rule | NestedRule, lowering: Lowering) => Node)(rule, lowering);
