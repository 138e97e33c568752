/** What is missing of a metric, as narrowly as is known: a year of a series, a cell of a table. */
import type { Compiled } from "../compile/compile.js";
import type { Judgement } from "../scoring/judge.js";
import type { Wording } from "./wording.js";

/** A series or table of which nothing is given is called by its own title. */
export function missingTitles(
  { missing, waiting }: Pick<Judgement, "missing" | "waiting">,
  { scope }: Compiled,
  wording: Wording,
): string[] {
  const all = [...scope.indicators.values()];
  return missing.flatMap((name) => {
    const parts = all.filter(({ owner }) => owner === name);
    const absent = parts.filter(({ id }) => waiting.includes(id));
    if (absent.length === 0 || absent.length === parts.length) return [wording.title(name)];
    return absent.map(({ spec }) => wording.text(spec.title));
  });
}
