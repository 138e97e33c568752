/** The alternatives of a reading as the rows of a table, the same in every rendering. */
import type { AlternativeExplanation, ReadingExplanation } from "../explain/readings-explanation.js";
import type { Words } from "../locales/locale.js";
import { pointsShown } from "../scorecard/points-shown.js";

export interface ReadingTable {
  readonly head: readonly string[];
  /** A cell may have several lines. */
  readonly rows: readonly { readonly isChange: boolean; readonly cells: readonly (readonly string[])[] }[];
}

/** Results stand in it where the data were scored, verdicts where there are claims. */
export function readingTable({ alternatives }: ReadingExplanation, words: Words): ReadingTable {
  const isScored = alternatives.some(({ total, isChange }) => total !== null || isChange);
  const isClaimed = alternatives.some(({ verdict }) => verdict !== null);
  const max = alternatives.find(({ isChosen }) => isChosen)?.total?.max;
  return {
    head: [words.reading, ...(isScored ? [words.total, words.changes] : []), ...(isClaimed ? [words.claims] : [])],
    rows: alternatives.map((alternative) => ({
      isChange: alternative.isChange,
      cells: [
        [alternative.isChosen ? `${alternative.title} · ${words.chosen}` : alternative.title],
        ...(isScored ? [[totalShown(alternative, max)], changesShown(alternative, words)] : []),
        ...(isClaimed ? [alternative.verdict === null ? [] : [words.verdicts[alternative.verdict]]] : []),
      ],
    })),
  };
}

/** With the maximum only where that is another. */
function totalShown({ total, isChange }: AlternativeExplanation, usual: string | undefined): string {
  if (!total) return "≠ –";
  const max = total.max === usual ? "" : ` / ${total.max}`;
  return `${isChange ? "≠ " : ""}${pointsShown(total)}${max}${total.grade ? ` · ${total.grade}` : ""}`;
}

function changesShown({ isChosen, isChange, changes }: AlternativeExplanation, words: Words): readonly string[] {
  return isChosen || isChange ? changes.map(({ text }) => text) : [words.noChange];
}

/** What stands before the table, and what behind it: the claims, and those against each alternative. */
export const introduction = ({ metrics, evidence, because }: ReadingExplanation, words: Words): readonly string[] => [
  `${words.concerns}${words.colon}${metrics.join(words.comma)}`,
  `${words.evidence}${words.colon}${evidence}`,
  because,
];

export const claimsSaid = ({ lines, alternatives }: ReadingExplanation, words: Words): readonly string[] => [
  ...lines.map(({ text }) => text),
  ...alternatives.flatMap(({ title, against, with: others }) =>
    against.map(({ text }) => `${[title, ...others].join(" + ")}${words.colon}${text}`),
  ),
];
