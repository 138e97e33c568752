/** `template <rubric>`: an empty dataset to fill in, as JSON, or as a table with the titles for its header. */
import { stringify } from "csv-stringify/sync";
import { type IndicatorSpec, titleIn } from "../../rubric/rubric.js";
import { deliver } from "../output.js";
import { findSoundRubric } from "../rubric-argument.js";
import type { Command } from "../terminal.js";

const isComputed = (spec: IndicatorSpec): boolean => "cohort" in spec && spec.cohort !== undefined;

/**
 * The unit stands beside the empty value, so that nobody fills in yuan for 万元; what a batch computes over all
 * departments says so.
 */
function blank(spec: IndicatorSpec, source: string) {
  const unit = "unit" in spec && spec.unit ? { unit: spec.unit } : null;
  return isComputed(spec) ? { value: null, ...unit, source } : unit && { value: null, ...unit };
}

export const template: Command = (context) => {
  const { line, locale, messages } = context;
  const found = findSoundRubric(line.arguments[0] ?? "", context);
  if (!found) return 2;
  const { indicators, year } = found.rubric;
  if (line.flags.has("csv")) {
    const given = Object.values(indicators).filter((spec) => !isComputed(spec)); // a table of departments is a batch
    const titles = given.map(({ title }) => titleIn(title, locale.language));
    const header = [locale.words.entity, locale.words.year, ...titles];
    const firstRow = ["", year ?? "", ...titles.map(() => "")];
    return deliver(stringify([header, firstRow], { bom: true, escape_formulas: true }), 0, context);
  }
  const values = Object.fromEntries(
    Object.entries(indicators).map(([id, spec]) => [id, blank(spec, messages.computed)]),
  );
  const dataset = { entity: "", ...(year === undefined ? {} : { year }), indicators: values };
  const lines = JSON.stringify(dataset, null, 2).replace(/\{\n\s+"value": null,[^{}]*\}/g, (value) =>
    value.replace(/\n\s+/g, " "),
  );
  return deliver(`${lines}\n`, 0, context);
};
