/** Hostile datasets: issues that can be read, or a scorecard that holds together. */
import fc from "fast-check";
import { createScorer } from "../../../src/index.js";
import { buildDataset, datasetPlans } from "./dataset.js";
import { fuzz } from "./runs.js";
import { expectScoredOrRefused } from "./scorecards.js";
import { soundRubrics } from "./sound.js";

const plans = fc.record({ sound: fc.nat(), dataset: datasetPlans });

const scorers = new Map(soundRubrics.map((rubric) => [rubric, createScorer(rubric)]));

fuzz("hostile datasets", 0.45, plans, ({ sound, dataset }) => {
  const rubric = soundRubrics[sound % soundRubrics.length]!;
  expectScoredOrRefused(scorers.get(rubric)!, () => buildDataset(dataset, rubric));
});
