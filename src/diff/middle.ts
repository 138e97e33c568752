/** Where two lists differ: the stretch between what they have in common at both ends. */
export interface Middle {
  readonly from: number;
  readonly toBefore: number;
  readonly toAfter: number;
}

export function middle(before: readonly string[], after: readonly string[]): Middle {
  const shorter = Math.min(before.length, after.length);
  let from = 0;
  while (from < shorter && before[from] === after[from]) from++;
  let rest = 0;
  while (rest < shorter - from && before.at(-1 - rest) === after.at(-1 - rest)) rest++;
  return { from, toBefore: before.length - rest, toAfter: after.length - rest };
}
