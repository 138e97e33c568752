/** Every label of a choice has an entry in a rule's table, and nothing else has. */
import { suggester } from "../issue/suggest.js";
import type { Lowering } from "./lowering.js";

export function checkLabels(
  of: string,
  table: object,
  key: "levels" | "rules",
  { indicator, report, path }: Lowering,
): void {
  const choice = indicator(of, "of");
  if (choice && choice.type !== "choice") report("not-a-choice", [...path, "of"], { name: of });
  const known = choice?.labels ?? [];
  const nearest = suggester(known);
  for (const label of known) {
    if (!Object.hasOwn(table, label))
      report("label-without-level", [...path, key], { label, lacks: key === "rules" ? "rule" : "points" });
  }
  for (const found of Object.keys(table)) {
    if (known.includes(found) || choice?.type !== "choice") continue;
    report("unknown-label", [...path, key, found], { found, known, suggestion: nearest(found) });
  }
}
