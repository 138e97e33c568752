/** What may be spent on looking, so that no rubric makes anybody wait; counted, so that it ends at the same place everywhere. */
export interface Budget {
  /** In judgements of a metric or adjustment; spent below 0 by the last look. */
  left: number;
}

/** For one smallest change, and for everything that is asked at once. */
export const limits = { search: 1_000, whole: 15_000 };

/** A share of a budget, which is spent with it. */
export const shareOf = (whole: Budget, limit: number): Budget => {
  let spent = 0;
  return {
    get left() {
      return Math.min(whole.left, limit - spent);
    },
    set left(left: number) {
      const cost = this.left - left;
      spent += cost;
      whole.left -= cost;
    },
  };
};
