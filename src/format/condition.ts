/** A condition in json-rules-engine's JSON, without `path`, `params` and empty lists. */
import type * as z from "zod/mini";
import { boolean, check, lazy, list, number, object, oneOf, optional, string, union } from "./fields.js";
import { type Comparison, operators } from "../condition/condition.js";
import type { Numeral } from "./numeral.js";

export interface ConditionSpec {
  readonly all?: readonly ConditionSpec[] | undefined;
  readonly any?: readonly ConditionSpec[] | undefined;
  readonly not?: ConditionSpec | undefined;
  readonly fact?: string | undefined;
  readonly operator?: Comparison | undefined;
  readonly value?: ValueSpec | readonly ValueSpec[] | undefined;
}

export type ValueSpec = Numeral | boolean;

const scalar = union([number(), string(), boolean()]);

const forms = ["all", "any", "not", "fact"] as const;

export const condition: z.ZodMiniType<ConditionSpec, ConditionSpec> = object({
  all: optional(lazy(() => list(condition))),
  any: optional(lazy(() => list(condition))),
  not: optional(lazy(() => condition)),
  fact: optional(string()),
  operator: optional(oneOf(Object.keys(operators) as Comparison[])),
  value: optional(union([scalar, list(scalar)])),
}).check(
  check(
    "exactly-one-key",
    (value: ConditionSpec) =>
      forms.filter((form) => value[form] !== undefined).length === 1 &&
      (value.fact === undefined) === (value.operator === undefined) &&
      (value.fact === undefined) === (value.value === undefined),
    () => ({ keys: ["all", "any", "not", "fact + operator + value"] }),
  ),
);
