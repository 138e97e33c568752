/** What changed between two rubrics, on a terminal of 80 columns: a table for each class of changes. */
import { type RubricChange, changeClasses } from "../diff/change.js";
import { type ChangeDescription, describeChanges } from "../diff/describe.js";
import { type Rubric, rubricId, titleIn } from "../rubric/rubric.js";
import { table, wrap } from "./table.js";
import type { Context } from "./terminal.js";

const widths = [25, 52];
const lineWidth = 78;

export function changeTables(
  before: Rubric,
  after: Rubric,
  changes: readonly RubricChange[],
  { locale, messages }: Context,
): string {
  const described = describeChanges(before, after, changes, { locale });
  const name = (rubric: Rubric): string =>
    `${rubricId(rubric)} r${rubric.revision} · ${titleIn(rubric.title, locale.language)}`;
  const classes = changeClasses.map((each) => ({
    heading: locale.changes.classes[each],
    found: described.filter(({ change }) => change.class === each),
  }));
  const counts = Object.fromEntries(classes.map(({ found }, index) => [changeClasses[index], found.length]));
  return [
    wrap(messages.diff.from(name(before)), lineWidth),
    wrap(messages.diff.to(name(after)), lineWidth),
    wrap(messages.diff.count({ breaking: 0, scoring: 0, wording: 0, ...counts }), lineWidth),
    ...classes.flatMap(({ heading, found }) =>
      found.length === 0
        ? []
        : ["", wrap(heading, lineWidth), table([messages.diff.item, messages.diff.change], rowsOf(found), widths)],
    ),
  ].join("\n");
}

/** A row for each change; what it is about stands in the first of its rows. */
const rowsOf = (found: readonly ChangeDescription[]): string[][] =>
  found.map(({ item, text }, index) => [found[index - 1]?.item === item ? "" : item, text]);
