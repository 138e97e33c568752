/** What a table calls an indicator or an option: its id, or its title in either language. */
import type { Localized } from "../../rubric/rubric.js";

type Titled = Readonly<Record<string, Localized>>;

/** One form for what looks the same: full-width signs, quotation marks, spaces. */
export const fold = (text: string): string =>
  text.normalize("NFKC").replace(/[“”]/g, '"').replace(/[‘’]/g, "'").replace(/\s+/g, " ").trim();

export const namesIn = (titled: Titled): string[] => Object.entries(titled).flatMap(([id, { zh, en }]) => [id, zh, en]);

/** The id that a name stands for: what is written exactly so comes first; a name of two things stands for neither. */
export function idsByName(titled: Titled): (name: string) => string | null {
  const ids = Object.keys(titled).map((id) => [id, id] as const);
  const titles = Object.entries(titled).flatMap(([id, { zh, en }]) => [[zh, id] as const, [en, id] as const]);
  const exactly = [unambiguous(ids), unambiguous(titles)];
  const nearly = unambiguous([...ids, ...titles].map(([name, id]) => [fold(name), id] as const));
  return (name) => {
    const found = exactly.find((each) => each.has(name)) ?? null;
    return (found ? found.get(name) : nearly.get(fold(name))) ?? null;
  };
}

function unambiguous(pairs: readonly (readonly [string, string])[]): Map<string, string> {
  const ids = new Map<string, string>();
  const ambiguous = new Set<string>();
  for (const [name, id] of pairs) {
    if (ids.has(name) && ids.get(name) !== id) ambiguous.add(name);
    ids.set(name, id);
  }
  for (const name of ambiguous) ids.delete(name);
  return ids;
}
