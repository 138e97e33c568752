/** A rule applied year by year: the k-th best year counts, or their mean ("in at least two of the last three years"). */
import { quotient } from "../exact/quotient.js";
import type { ValueSpec } from "../format/value.js";
import { unitOf } from "../formula/units.js";
import type { Path, Report } from "../issue/issue.js";
import type { Node } from "../tree/node.js";
import { compileYears } from "./formula.js";
import { inUnit } from "./rule.js";
import type { Scope } from "./scope.js";

/** null where something was reported. */
export function overYears(
  { formula, unit, unitText, round, perYear }: ValueSpec,
  rule: Node,
  otherwise: Node | null,
  scope: Scope,
  report: Report,
  path: Path,
): Node | null {
  const years = compileYears(formula, unit, scope, report, [...path, "formula"]);
  if (!years || !perYear) return null;
  const of = years.map((expression): Node => ({
    node: "over",
    formula: inUnit(expression, unitOf(unit).factor),
    shown: expression,
    unit: { unit, unitText },
    round: round ?? null,
    of: rule,
    otherwise,
    source: path,
  }));
  if (perYear === "mean") return { node: "scale", of: { node: "sum", of }, by: quotient(1n, BigInt(of.length)) };
  const rank = perYear === "max" ? 1 : perYear === "min" ? of.length : perYear.nth;
  if (rank > of.length) report("year-out-of-range", [...path, "perYear"], { nth: rank, years: of.length });
  return { node: "best", of, rank };
}
