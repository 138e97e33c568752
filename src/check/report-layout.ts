/** Reports show numbers that there are, one for each column of their tables. */
import type { Path, Report } from "../issue/issue.js";
import { suggester } from "../issue/suggest.js";
import { placeholdersIn } from "../report/placeholders.js";
import type { Check, Subject } from "./check.js";

export const reportLayout: Check = (subject, report) => {
  const { tables = [], paragraphs = [] } = subject.rubric.report ?? {};
  const look = namesOf(subject, report);
  const seen = new Set<string>();
  for (const [index, { id, columns, rows }] of tables.entries()) {
    const path = ["report", "tables", index];
    if (seen.has(id)) report("duplicate-id", [...path, "id"], { id });
    seen.add(id);
    for (const [row, { cells }] of rows.entries()) {
      const at = [...path, "rows", row, "cells"];
      if (cells.length !== columns.length) report("cells-differ", at, { columns: columns.length, cells: cells.length });
      for (const [column, name] of cells.entries()) if (name !== null) look(name, [...at, column]);
    }
  }
  for (const [index, { zh, en }] of paragraphs.entries())
    for (const [language, sentence] of Object.entries({ zh, en }))
      for (const name of placeholdersIn(sentence)) look(name, ["report", "paragraphs", index, language]);
};

function namesOf({ scope, metrics, repeats }: Subject, report: Report): (name: string, path: Path) => void {
  const single = [...scope.declared].filter(([, { kind }]) => kind === "value").map(([name]) => name);
  const ofMetrics = metrics.map(({ id }) => id).filter((id) => !repeats.has(id));
  const known = new Set([...single, ...scope.derived.keys(), ...ofMetrics]);
  const nearest = suggester(known);
  return (name, path) => {
    if (known.has(name)) return;
    if (scope.declared.has(name) || repeats.has(name)) report("list-not-value", path, { name });
    else report("unknown-name", path, { name, suggestion: nearest(name), at: null });
  };
}
