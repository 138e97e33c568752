/** JSON as a rubric file writes it: on one line where it fits, else an entry a line. */

const widest = 110;

const entriesOf = (value: object, print: (value: unknown) => string): string[] =>
  Array.isArray(value)
    ? value.map(print)
    : Object.entries(value).map(([key, each]) => `${JSON.stringify(key)}: ${print(each)}`);

function onOneLine(value: unknown): string {
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  const entries = entriesOf(value, onOneLine).join(", ");
  if (Array.isArray(value)) return `[${entries}]`;
  return entries === "" ? "{}" : `{ ${entries} }`;
}

function broken(value: unknown, indent: string): string {
  const line = onOneLine(value);
  if (typeof value !== "object" || value === null || indent.length + line.length <= widest) return line;
  const [open, close] = Array.isArray(value) ? "[]" : "{}";
  const inner = `${indent}  `;
  const entries = entriesOf(value, (each) => broken(each, inner));
  return `${open}\n${entries.map((entry) => `${inner}${entry}`).join(",\n")}\n${indent}${close}`;
}

/** A fenced block of Markdown. */
export const jsonBlock = (value: unknown): string => `\`\`\`json\n${broken(value, "")}\n\`\`\``;
