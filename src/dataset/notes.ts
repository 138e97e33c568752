/** What a dataset says beside its values: where a number stands, and what is printed where there is none. */
import { cellName, yearName } from "../compile/lists.js";
import { isPlain } from "../issue/json.js";

export interface Note {
  readonly source: string | null;
  readonly printed: string | null;
}

/** By the names that single values have; of input that `readDataset` found nothing wrong with. */
export function notesOf(input: unknown): ReadonlyMap<string, Note> {
  const notes = new Map<string, Note>();
  const note = (name: string, raw: unknown): void => {
    if (!isObject(raw)) return;
    const { source, printed, value } = raw;
    const isMissing = value === undefined || value === null;
    notes.set(name, { source: textOf(source), printed: isMissing ? textOf(printed) : null });
  };
  for (const [id, raw] of isObject(input) ? Object.entries(input) : []) {
    if (!Array.isArray(raw)) note(id, raw);
    for (const [index, each] of (Array.isArray(raw) ? (raw as unknown[]) : []).entries()) {
      note(yearName(id, index + 1), each);
      if (!isObject(each)) continue;
      const row = typeof each.id === "string" || typeof each.id === "number" ? String(each.id) : String(index + 1);
      for (const [column, cell] of Object.entries(each)) note(cellName(id, row, column), cell);
    }
  }
  return notes;
}

const textOf = (value: unknown): string | null => (typeof value === "string" ? value : null);

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value) && isPlain(value);
