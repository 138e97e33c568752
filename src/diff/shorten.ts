/** Two long texts, cut to where they differ. */
import { middle } from "./middle.js";

/** Shorter texts are shown whole. */
const short = 30;

/** How many characters of what is equal stay on each side. */
const kept = 10;

export function shorten(before: string, after: string): readonly [string, string] {
  const [a, b] = [[...before], [...after]];
  if (Math.min(a.length, b.length) <= short) return [before, after];
  const { from, toBefore, toAfter } = middle(a, b);
  return [cut(a, from, toBefore), cut(b, from, toAfter)];
}

const isWithinWord = (text: readonly string[], at: number): boolean =>
  /^\w\w$/.test(text.slice(at - 1, at + 1).join(""));

function cut(text: readonly string[], from: number, to: number): string {
  let [start, end] = [Math.max(0, from - kept), Math.min(text.length, to + kept)];
  while (start > 0 && isWithinWord(text, start)) start--;
  while (end < text.length && isWithinWord(text, end)) end++;
  return `${start > 0 ? "…" : ""}${text.slice(start, end).join("")}${end < text.length ? "…" : ""}`;
}
