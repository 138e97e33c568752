/** HTML by tagged template: whatever is put in is escaped, unless it is markup itself. */

export interface Markup {
  readonly markup: string;
}

type Part = string | number | null | Markup | readonly Part[];

const entities: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };

function written(part: Part): string {
  if (part === null) return "";
  if (typeof part === "string" || typeof part === "number")
    return String(part).replace(/[&<>"']/g, (each) => entities[each] ?? each);
  return "markup" in part ? part.markup : part.map(written).join("");
}

export const html = (texts: TemplateStringsArray, ...parts: Part[]): Markup => ({
  markup: texts.reduce((all, text, index) => all + written(parts[index - 1] ?? null) + text),
});
