/** Two long texts, cut to where they differ. */

/** Shorter texts are shown whole. */
const short = 30;

/** How many characters of what is equal stay on each side. */
const kept = 10;

const isWithinWord = (text: string, at: number): boolean => /^\w\w$/.test(text.slice(at - 1, at + 1));

export function shorten(before: string, after: string): readonly [string, string] {
  if (Math.min(before.length, after.length) <= short) return [before, after];
  let from = 0;
  while (from < Math.min(before.length, after.length) && before[from] === after[from]) from++;
  let rest = 0;
  while (rest < Math.min(before.length, after.length) - from && before.at(-1 - rest) === after.at(-1 - rest)) rest++;
  const cut = (text: string): string => {
    let [start, end] = [Math.max(0, from - kept), Math.min(text.length, text.length - rest + kept)];
    while (start > 0 && isWithinWord(text, start)) start--;
    while (end < text.length && isWithinWord(text, end)) end++;
    return `${start > 0 ? "…" : ""}${text.slice(start, end)}${end < text.length ? "…" : ""}`;
  };
  return [cut(before), cut(after)];
}
