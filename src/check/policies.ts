/** Policies ask for facts that there are, compare them with what they can be, and have names of their own. */
import { compileCondition } from "../compile/condition.js";
import { policyScope } from "../compile/policy-scope.js";
import type { Check } from "./check.js";

export const policies: Check = (subject, report) => {
  const { policies: all = [] } = subject.rubric;
  if (all.length === 0) return;
  const scope = policyScope(subject);
  const seen = new Set<string>();
  for (const [index, { name, conditions }] of all.entries()) {
    const path = ["policies", index];
    if (seen.has(name)) report("duplicate-id", [...path, "name"], { id: name });
    seen.add(name);
    compileCondition(conditions, scope, report, [...path, "conditions"]);
  }
};
