/** Text and tables in Markdown. */

/** Text from files never becomes markup. */
export const escape = (text: string): string =>
  text.replace(/[\\`*_{}[\]<>#|~&!]/g, "\\$&").replace(/\s*\r?\n\s*/g, " ");

export const row = (cells: readonly string[]): string => `| ${cells.join(" | ")} |`;
