/** A time limit that leaves nothing behind: its timer is gone as soon as the work is done. */

// The only things here that neither Node's nor the browser's types are needed for.
declare const setTimeout: (run: () => void, milliseconds: number) => unknown;
declare const clearTimeout: (timer: unknown) => void;

/** A longer timer would go off at once. */
const longest = 2 ** 31 - 1;

/** What the work comes to, or null after so many milliseconds; what it comes to later is nobody's concern. */
export async function within<T>(milliseconds: number, work: Promise<T>): Promise<T | null> {
  let timer: unknown;
  const late = new Promise<null>((resolve) => {
    timer = setTimeout(() => resolve(null), Math.min(milliseconds, longest));
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
