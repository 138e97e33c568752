/** The first rule: it reads an app's raw facts as a scorer reads a dataset, and puts exact values in their place. */
import { readDataset } from "../../dataset/dataset.js";
import { givenText } from "../../dataset/given.js";
import { DatasetError } from "../../issue/errors.js";
import { rubricId } from "../../rubric/rubric.js";
import { uncached } from "../fetch-facts.js";
import { isKnown, rubricFact } from "./conditions.js";
import { type Draft, priorities } from "./draft.js";
import { formulaFact } from "./formula-facts.js";

export function dataRules({ compiled, rule, fact }: Draft): void {
  const { scope, rubric } = compiled;
  const id = rubricId(rubric);
  const names = [...scope.indicators.keys()];
  fact(rubricFact, id);
  for (const name of [...scope.declared.keys(), ...names]) fact(`indicator:${name}`, null);
  for (const [name, { expression, factor }] of scope.derived)
    fact(`derived:${name}`, formulaFact({ expression, factor, round: null }, scope));
  rule({
    name: "data",
    priority: priorities.data,
    when: [isKnown(rubricFact)],
    type: "data",
    params: { rubric: id },
    then: async (almanac) => {
      const raw: Record<string, unknown> = {};
      for (const name of scope.declared.keys()) raw[name] = await almanac.factValue(`indicator:${name}`);
      const { dataset, issues } = readDataset(raw, scope);
      if (issues.length > 0) throw new DatasetError(issues);
      for (const name of names) {
        const value = dataset.get(name);
        almanac.addFact(uncached(`indicator:${name}`, value === undefined ? null : givenText(value)));
      }
    },
  });
}
