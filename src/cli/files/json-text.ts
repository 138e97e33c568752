/** JSON for people to edit: what fits on a line stands on one, everything else is spread out. */

/** As wide as the rubrics of the package: Chinese titles count half of what they take. */
const width = 160;

/** The text of plain JSON data; `indent` is that of the line it begins on, `before` what already stands on it. */
export function jsonText(value: unknown, indent = "", before = 0): string {
  const line = onOneLine(value);
  if (typeof value !== "object" || value === null || indent.length + before + line.length < width) return line;
  const inner = `${indent}  `;
  const entries = Array.isArray(value)
    ? value.map((each) => inner + jsonText(each, inner))
    : Object.entries(value).map(([key, each]) => {
        const name = `${JSON.stringify(key)}: `;
        return inner + name + jsonText(each, inner, name.length);
      });
  const [open, close] = Array.isArray(value) ? ["[", "]"] : ["{", "}"];
  return [open, entries.join(",\n"), indent + close].join("\n");
}

function onOneLine(value: unknown): string {
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(onOneLine).join(", ")}]`;
  const entries = Object.entries(value).map(([key, each]) => `${JSON.stringify(key)}: ${onOneLine(each)}`);
  return entries.length === 0 ? "{}" : `{ ${entries.join(", ")} }`;
}
