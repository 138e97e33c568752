/** The names in the sentences of a report: `{initialBudget}` stands for the number with its unit. */

/** In turn plain text and a name: the odd places hold names. */
export const partsOf = (sentence: string): readonly string[] => sentence.split(/\{([^{}]*)\}/);

export const placeholdersIn = (sentence: string): readonly string[] =>
  partsOf(sentence).filter((_, index) => index % 2 === 1);
