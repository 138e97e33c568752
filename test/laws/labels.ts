/** Titles and labels that say no more than what they are. */
export const labels = ["excellent", "good", "Fair2", "poor"] as const;

export const title = (words: string) => ({ zh: words, en: words });

/** A choice among some of the labels. */
export const choice = (name: string, own: readonly string[]) => ({
  title: title(name),
  type: "choice" as const,
  options: Object.fromEntries(own.map((label) => [label, title(label)])),
});
