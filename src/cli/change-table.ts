/** What changed between two rubrics, on a terminal of 80 columns: a table for each class of changes. */
import { type RubricChange, changeClasses } from "../diff/change.js";
import { type ChangeDescription, describeChanges } from "../diff/describe.js";
import { type Rubric, rubricId, titleIn } from "../rubric/rubric.js";
import { clip } from "./files/problem.js";
import { table, wrap } from "./table.js";
import type { Context } from "./terminal.js";

const widths = [25, 52];
const lineWidth = 78;

export function changeTables(
  before: Rubric,
  after: Rubric,
  changes: readonly RubricChange[],
  context: Context,
): string {
  const { locale, messages } = context;
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
        : [
            "",
            wrap(heading, lineWidth),
            table([messages.diff.item, messages.diff.change], rowsOf(found, context), widths),
          ],
    ),
  ].join("\n");
}

/** A row for each change; what it is about stands in the first of its rows. Examples that came or went share one. */
function rowsOf(found: readonly ChangeDescription[], context: Context): string[][] {
  const examples = examplesRow(found, context);
  const others = found.filter(({ change }) => !isExample(change));
  const rows = others.map(({ item, text }, index) => [others[index - 1]?.item === item ? "" : item, text]);
  return [...rows, ...examples];
}

const isExample = ({ at, code }: RubricChange): boolean => "example" in at && (code === "added" || code === "removed");

const longestName = 24;

function examplesRow(found: readonly ChangeDescription[], { locale, messages }: Context): string[][] {
  const named = (wanted: RubricChange["code"]): string[] =>
    found.flatMap(({ change: { at, code } }) =>
      "example" in at && code === wanted
        ? clip(at.example, longestName) === at.example
          ? at.example
          : `${clip(at.example, longestName)}…`
        : [],
    );
  const [added, removed] = [named("added"), named("removed")];
  if (added.length + removed.length === 0) return [];
  return [[locale.changes.kinds.example, messages.diff.examples({ added, removed })]];
}
