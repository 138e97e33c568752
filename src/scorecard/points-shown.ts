/** How points stand in a cell or sentence, the same everywhere. */
import type { Bounds } from "./scorecard.js";

export const range = ([low, high]: Bounds): string => (low === high ? low : `${low}–${high}`);

/** The points, or while data is missing what they can still be. */
export const pointsShown = ({ points, bounds }: { readonly points: string | null; readonly bounds: Bounds }): string =>
  points ?? range(bounds);
