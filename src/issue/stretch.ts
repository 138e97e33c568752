/** An interval with its ends as text, for whoever reads results. */
import { exactText } from "../exact/decimal.js";
import type { Interval } from "../exact/interval.js";
import type { Stretch } from "./issue.js";

export const stretch = ({ from, fromIncluded, to, toIncluded }: Interval): Stretch => ({
  from: from && exactText(from),
  fromIncluded,
  to: to && exactText(to),
  toIncluded,
});
