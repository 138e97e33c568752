/** "Did you mean": the known name nearest to an unknown one, if it is near enough to be a slip. */

/** How many letters must be changed, added, removed or swapped with their neighbour. */
function distance(a: string, b: string): number {
  let [before, row]: [number[], number[]] = [[], Array.from({ length: b.length + 1 }, (_, j) => j)];
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const change = (row[j - 1] as number) + (a[i - 1] === b[j - 1] ? 0 : 1);
      const swap =
        i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1] ? (before[j - 2] as number) + 1 : Infinity;
      next.push(Math.min(change, swap, (row[j] as number) + 1, (next[j - 1] as number) + 1));
    }
    [before, row] = [row, next];
  }
  return row[b.length] as number;
}

const longest = 60;

/** Of a hostile file with a million slips, only the first few are worth the search. */
export function suggester(known: Iterable<string>, most = 50): (found: string) => string | null {
  const names = [...known];
  let left = most;
  return (found) => (left-- > 0 ? suggest(found, names) : null);
}

export function suggest(found: string, known: Iterable<string>): string | null {
  if (found.length > longest) return null;
  let best: string | null = null;
  let least = Math.max(1, Math.floor(found.length / 3)) + 1;
  for (const name of known) {
    if (Math.abs(name.length - found.length) >= least) continue;
    const far = distance(found.toLowerCase(), name.toLowerCase());
    if (far < least) [best, least] = [name, far];
  }
  return best;
}
