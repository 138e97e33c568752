/** What a scorecard says that a metric read. */
import type { Scope } from "../compile/scope.js";
import { type ReadDataset, readDataset } from "../dataset/dataset.js";
import type { Given } from "../dataset/given.js";
import { nested } from "../dataset/nested.js";
import { quotient } from "../exact/quotient.js";
import { DatasetError } from "../issue/errors.js";

/** A computed value as `exactText` writes it, or a fraction; a mean has 10,000 digits below the line at most. */
const exactNumber = /^-?\d{1,20000}(\.\d{1,40000}|\/[1-9]\d{0,20000})?$/;

/**
 * Like a dataset, but what a batch computed over all departments may be longer than any number that is given, or a
 * fraction. Throws a DatasetError where the inputs are none of this rubric's.
 */
export function readInputs(
  inputs: Readonly<Record<string, string | boolean>>,
  scope: Scope,
): Pick<ReadDataset, "dataset" | "rows"> {
  const isComputed = ([id, text]: [string, string | boolean]): boolean => {
    const spec = scope.indicators.get(id)?.spec;
    return spec !== undefined && "cohort" in spec && typeof text === "string" && exactNumber.test(text);
  };
  const entries = Object.entries(inputs);
  const given = nested(
    entries.filter((each) => !isComputed(each)),
    scope,
  );
  const { dataset, rows, issues } = readDataset(given, scope);
  if (issues.length > 0) throw new DatasetError(issues);
  const computed = entries.filter(isComputed).map(([id, text]): [string, Given] => [id, read(String(text))]);
  return { dataset: new Map([...dataset, ...computed]), rows };
}

function read(text: string): Given {
  const [above = "", below] = text.split("/");
  const [whole = "", places = ""] = above.split(".");
  return quotient(BigInt(whole + places), below === undefined ? 10n ** BigInt(places.length) : BigInt(below));
}
