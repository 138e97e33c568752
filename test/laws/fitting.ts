/** Whether an assessor's points fit: a label, or a value, that was not known when they were given may leave no room. */
import type { Dataset } from "../../src/dataset/given.js";
import { contains } from "../../src/exact/interval.js";
import type { Rubric } from "../../src/index.js";
import { metricSpecs } from "../../src/rubric/readings.js";
import { assessedIn, plainlyEarned } from "./kinds.js";
import { holds } from "./plain-condition.js";
import { readerOf } from "./plain-facts.js";

/** Asked for one dataset after the other. */
export function fittingIn(rubric: Rubric): (dataset: Dataset) => boolean {
  const read = readerOf(rubric);
  const metrics = metricSpecs(rubric).filter((spec) => assessedIn(spec).length > 0);
  return (dataset) => {
    let fits = true;
    const facts = read(dataset, (of, range) => {
      const given = dataset.get(of);
      if (typeof given === "object") fits &&= contains(range, given);
    });
    for (const spec of metrics) {
      const waived = spec.notApplicable ? holds(spec.notApplicable.when, facts.fact) : false;
      if (waived !== true) plainlyEarned(spec, facts);
    }
    return fits;
  };
}
