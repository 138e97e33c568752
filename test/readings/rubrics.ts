/** Small rubrics with readings, by what the case tables call them. */
import { type Rubric, getRubric, parseRubric } from "../../src/index.js";
import { type RuleCase, rubricOf } from "../rubric-of.js";

const words = (text: string) => ({ zh: text, en: text });

const reading = (id: string, chosen: string, alternatives: object) => ({
  id,
  question: words(`${id}?`),
  metrics: ["metric"],
  chosen,
  evidence: "wording",
  because: words("as worded"),
  alternatives,
});

/** Their metric is called "m"; where nothing else is said its value is numerator / denominator. */
function small({ notApplicable, ...parts }: RuleCase & { notApplicable?: object }, readings: object[]): Rubric {
  const json = { ...rubricOf(parts), readings } as unknown as { sections: [{ metrics: [object] }] };
  Object.assign(json.sections[0].metrics[0], { notApplicable });
  return parseRubric(JSON.parse(JSON.stringify(json).replaceAll(`"metric"`, `"m"`)));
}

/** A label, and the points that an assessor gives for it. */
const assessed = {
  quality: { title: words("quality"), type: "choice", options: { good: words("good"), poor: words("poor") } },
  score: { title: words("score"), unit: "point", min: 0, max: 10 },
};

export const rubrics: Readonly<Record<string, Rubric>> = {
  "2020": getRubric("hunan-department-overall", { year: 2020 }),
  /** Two readings of one metric; its value is in percent. */
  joint: small({ max: 10, unit: "%", rule: { kind: "deduction", above: 100, step: 5, points: 2, steps: "complete" } }, [
    reading("steps", "complete", { started: { rule: { steps: "started" } } }),
    reading("threshold", "at-100", { "at-105": { rule: { above: 105 } } }),
  ]),
  /** The range that an assessor has. */
  given: small(
    {
      max: 10,
      rule: { kind: "levels", of: "quality", given: "score", levels: { good: { from: 8, to: 10 }, poor: 0 } },
      indicators: assessed,
    },
    [reading("range", "from-8", { "from-6": { rule: { levels: { good: { from: 6 } } } } })],
  ),
  /** The other way round: the alternative allows less. */
  refusing: small(
    {
      max: 10,
      rule: { kind: "levels", of: "quality", given: "score", levels: { good: { from: 6, to: 10 }, poor: 0 } },
      indicators: assessed,
    },
    [reading("range", "from-6", { "from-8": { rule: { levels: { good: { from: 8 } } } } })],
  ),
  /** The label that would earn the most leaves the metric out. */
  waived: small(
    {
      max: 10,
      rule: { kind: "levels", of: "quality", levels: { good: 10, poor: 0 } },
      indicators: { quality: assessed.quality },
      notApplicable: { when: { fact: "quality", operator: "equal", value: "good" }, award: 0 },
    },
    [reading("waiver", "of-the-good", { none: { notApplicable: null } })],
  ),
};
