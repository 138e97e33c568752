/** `template <rubric>`: an empty dataset to fill in, as JSON, or as a table with the titles for its header. */
import { stringify } from "csv-stringify/sync";
import { type IndicatorSpec, titleIn } from "../../rubric/rubric.js";
import { deliver } from "../output.js";
import { findSoundRubric } from "../rubric-argument.js";
import type { Command } from "../terminal.js";

/** The unit stands beside the empty value, so that nobody fills in yuan for 万元. */
const blank = (spec: IndicatorSpec) => ("unit" in spec && spec.unit ? { value: null, unit: spec.unit } : null);

export const template: Command = (context) => {
  const { line, locale } = context;
  const found = findSoundRubric(line.arguments[0] ?? "", context);
  if (!found) return 2;
  const { indicators, year } = found.rubric;
  if (line.flags.has("csv")) {
    const titles = Object.values(indicators).map(({ title }) => titleIn(title, locale.language));
    const header = [locale.words.entity, locale.words.year, ...titles];
    const firstRow = ["", year ?? "", ...titles.map(() => "")];
    return deliver(stringify([header, firstRow], { bom: true, escape_formulas: true }), 0, context);
  }
  const values = Object.fromEntries(Object.entries(indicators).map(([id, spec]) => [id, blank(spec)]));
  const dataset = { entity: "", ...(year === undefined ? {} : { year }), indicators: values };
  const lines = JSON.stringify(dataset, null, 2).replace(
    /\{\n\s+"value": null,\n\s+"unit": ("[^"]+")\n\s+\}/g,
    '{ "value": null, "unit": $1 }',
  );
  return deliver(`${lines}\n`, 0, context);
};
