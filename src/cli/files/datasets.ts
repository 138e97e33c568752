/** A file of one or many datasets: JSON, one object per line, or a table. */
import type { Path } from "../../issue/issue.js";
import type { Rubric } from "../../rubric/rubric.js";
import { readCsv } from "./csv.js";
import { type DatasetFile, datasetOf } from "./dataset-object.js";
import { readText } from "./decode.js";
import { type Format, formatOf } from "./format.js";
import { type Gathering, gatherProblems } from "./gather.js";
import { readJson } from "./json.js";
import { type FileProblem, type Place, fileProblem } from "./problem.js";

export type { DatasetFile } from "./dataset-object.js";

export interface DatasetsRead {
  /** Those without a problem, in the order of the file. */
  readonly datasets: readonly DatasetFile[];
  readonly problems: readonly FileProblem[];
}

type WithIndicators = Pick<Rubric, "indicators">;

export function readDatasets(path: string, bytes: Uint8Array, rubric: WithIndicators): DatasetsRead {
  const read = readText(path, bytes);
  if ("problems" in read) return { datasets: [], problems: read.problems };
  const format = formatOf(path, read.text);
  if (!format) return { datasets: [], problems: [fileProblem(path, "format-unknown", null, {})] };
  const datasets: DatasetFile[] = [];
  const problems = gatherProblems(path, (gathering) => {
    for (const dataset of readers[format](read.text, path, rubric, gathering)) datasets.push(dataset);
  });
  return { datasets, problems };
}

type Reader = (text: string, file: string, rubric: WithIndicators, gathering: Gathering) => Iterable<DatasetFile>;

const readers: Record<Format, Reader> = {
  *json(text, file, _rubric, { report, add }) {
    const { value, problems, locate } = readJson(text, { file, numbers: "digits" });
    problems.forEach(add);
    if (problems.length > 0) return;
    const objects = Array.isArray(value) ? value.entries() : [[null, value] as const];
    if (Array.isArray(value) && value.length === 0) report("no-department", null, {});
    for (const [index, each] of objects) {
      const base: Path = index === null ? [] : [index];
      const dataset = datasetOf(each, base, locate, report);
      if (dataset) yield dataset;
    }
  },

  *ndjson(text, file, _rubric, { report, add }) {
    for (const [index, line] of text.split(/\r\n|\n|\r/).entries()) {
      if (line.trim() === "") continue;
      const { value, problems, locate } = readJson(line, { file, numbers: "digits", firstLine: index + 1 });
      problems.forEach(add);
      const dataset = problems.length > 0 ? null : datasetOf(value, [], locate, report);
      if (dataset) yield dataset;
    }
  },

  *csv(text, _file, { indicators }, { report }) {
    for (const { line, entity, year, indicators: values, columnOf } of readCsv(text, indicators, report)) {
      const locate = (): Place => ({ line, column: null });
      yield {
        entity,
        year,
        indicators: values,
        alsoReported: undefined,
        claims: undefined,
        line,
        locate,
        locateBeside: locate,
        columnOf,
      };
    }
  },
};
