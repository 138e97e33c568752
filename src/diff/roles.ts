/** What the number under a key of a rubric is, to be shown with its unit. */
import { type Surroundings, lookUp } from "./surroundings.js";

/** Points; a value in the unit of the metric or indicator; a difference of two such values. */
type Role = "points" | "value" | "difference";

const all = (role: Role, ...keys: readonly string[]): Record<string, Role> =>
  Object.fromEntries(keys.map((key) => [key, role]));

const roles: Readonly<Record<string, Role>> = {
  ...all(
    "points",
    "points",
    "points.from",
    "points.to",
    "levels.*",
    "constant",
    "start",
    "drop",
    "award",
    "deduct",
    "base",
  ),
  ...all(
    "points",
    "max",
    "printedMax",
    "floor",
    "full",
    "cap",
    "items.atMost",
    "grade.atLeast",
    "pointsAtMost",
    "scale.from",
    "effect.*",
    "points.each",
    "points.atMost",
    "ranks.then",
  ),
  ...all("value", "above", "below", "atLeast", "atMost", "deduction.from", "target", "min", "indicator.max"),
  ...all("difference", "step"),
};

export const roleOf = (at: Surroundings): Role | undefined => lookUp(roles, at);
