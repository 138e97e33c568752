/** Cells of a table that decide which of its rows count where: another value there is another table to judge. */
import { compileCondition } from "../compile/condition.js";
import type { Compiled } from "../compile/compile.js";
import { weightColumn } from "../compile/weights.js";
import { partsOfName } from "../compile/lists.js";
import { columnScope } from "../compile/view.js";
import { type Condition, leavesOf } from "../condition/condition.js";
import type { Quotient } from "../exact/quotient.js";
import { issueList } from "../issue/issue.js";

/** The conditions that pick rows of a table: those of repeated metrics, and those of views. */
function conditionsOver(table: string, { rubric, repeats, scope }: Compiled): Condition[] {
  const declared = scope.declared.get(table);
  if (declared?.kind !== "table") return [];
  const columns = columnScope(declared.columns);
  const views = Object.values(rubric.derived ?? {}).flatMap(({ rows, where }) =>
    rows === table && where ? [compileCondition(where, columns, issueList().report, [])] : [],
  );
  const repeated = [...repeats.values()].flatMap((each) => (each.table === table && each.where ? [each.where] : []));
  return [...views, ...repeated];
}

const leavesAsking = (name: string, compiled: Compiled) => {
  const [table = "", , column] = partsOfName(name) ?? [];
  return conditionsOver(table, compiled)
    .flatMap(leavesOf)
    .filter(({ fact }) => fact === column);
};

export const decidesRows = (name: string, compiled: Compiled): boolean => leavesAsking(name, compiled).length > 0;

/** Between and at these numbers the same rows count. */
export const placesOfDecision = (name: string, compiled: Compiled): Quotient[] =>
  leavesAsking(name, compiled).flatMap(({ values }) => values.filter((value) => typeof value === "object"));

/** The points that a row counts are the table's, not a result that a department can change. */
export function isWeight(name: string, { repeats }: Compiled): boolean {
  const [table, , column] = partsOfName(name) ?? [];
  return column === weightColumn && [...repeats.values()].some((each) => each.table === table && each.weights === null);
}
