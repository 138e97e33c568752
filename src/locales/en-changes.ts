/** What changed between two rubrics. */
import type { ChangeParams, ChangeWords } from "./change-words.js";

/** A key that the dictionary does not know keeps its letters. */
const capital = (text: string): string =>
  /^[a-z]+[A-Z]/.test(text) ? text : text.slice(0, 1).toUpperCase() + text.slice(1);

const nothing = "none";

const change = ({ what, before, after }: ChangeParams["changed"]): string =>
  `${capital(what)}: ${before ?? nothing} → ${after ?? nothing}`;

/** Of a part that may come and go as a whole. */
const part = (params: ChangeParams["changed"]): string => {
  const { what, before, after } = params;
  if (before === null) return `${capital(what)} added: ${after ?? nothing}`;
  return after === null ? `${capital(what)} removed (was ${before})` : change(params);
};

export const enChanges: ChangeWords = {
  sentences: {
    added: ({ detail }) => (detail === "" ? "Added" : `Added: ${detail}`),
    removed: ({ detail }) => (detail === "" ? "Removed" : `Removed: ${detail}`),
    moved: ({ before, after }) => `Section: ${before ?? "top level"} → ${after ?? "top level"}`,
    reordered: ({ what, before, after }) => `Order of the ${what}: ${before} → ${after}`,
    reworded: change,
    reweighted: change,
    "rule-changed": part,
    "formula-changed": change,
    "unit-changed": change,
    "if-undefined-changed": part,
    "not-applicable-changed": change,
    "type-changed": change,
    "limits-changed": change,
    "options-changed": part,
    "need-changed": ({ needed }) =>
      needed ? "Now needed for scoring (scored without it before)" : "No longer needed for scoring",
    changed: change,
  },
  classes: {
    breaking: "Changes data: what was reported for the first edition may be incomplete or refused in the second",
    scoring: "Changes scores: the same data may score otherwise",
    wording: "The rest: changes neither data nor scores",
  },
  kinds: {
    ...{ rubric: "The whole table", section: "Section", metric: "Metric", indicator: "Data", derived: "Derived" },
    ...{ grade: "Grade", reading: "Reading", adjustment: "Adjustment", identity: "Identity", policy: "Policy" },
    example: "Example",
  },
  nothing,
  keys: {
    ...{ missing: "what is not in the excerpt" },
    ...{ effective: "in force", format: "format version", clause: "official wording", note: "official note" },
    ...{ part: "part of the document", "rubric.points": "total", "points.max": "full score", max: "maximum" },
    ...{ "points.places": "decimals of points", rescale: "rescaled where metrics are left out" },
    ...{
      printedMax: "maximum printed in the table",
      sections: "subsections",
      because: "reason",
      chosen: "reading taken",
    },
    ...{
      "reading.metrics": "metrics concerned",
      atLeast: "at least",
      atMost: "at most",
      "grade.atLeast": "least total",
    },
    ...{ "items.atMost": "at most", expect: "expected result", indicators: "data", "scale.from": "parts add up to" },

    ...{ unitText: "unit", integer: "whole numbers only", places: "decimals", min: "least value" },
    ...{ "indicator.max": "greatest value", "indicator.above": "must be above", "indicator.below": "must be below" },
    ...{ limits: "values allowed", assessed: "points that an assessor gives", series: "years", maxRows: "most rows" },
    ...{ cohort: "value across departments", "cohort.take": "which value", rows: "table taken" },

    ...{
      bands: "band",
      segments: "segment",
      items: "item",
      parts: "part",
      kind: "kind of rule",
      round: "rounding of the value",
      ifUndefined: "points where the denominator is 0",
    },
    ...{ notApplicable: "not applicable", when: "condition", where: "condition", award: "points" },
    ...{ perYear: "over the years", each: "table scored row by row", nth: "which highest", equal: "in equal shares" },
    ...{ "deduction.above": "upper threshold", "deduction.below": "lower threshold" },
    ...{ "deduction.from": "threshold", "deduction.points": "points off for each step" },
    ...{ steps: "counting of steps", count: "counting of steps", relative: "in percent of the threshold" },
    ...{ floor: "least points", full: "full points printed in the rule", "bonus.points": "points added for each step" },
    ...{ given: "assessor's points in", closed: "ends that belong", of: "data read", levels: "points by option" },
    ...{
      constant: "points",
      start: "points at the start",
      drop: "points off for each step",
      deduct: "points off for each",
    },
    ...{ "ranks.points": "points by place", then: "points off for each further place", "points.each": "for each case" },
    ...{ best: "the best of", pointsAtMost: "total at most", gradeAtMost: "grade at most" },
  },
  values: {
    ...{
      "kind.deduction": "points off by steps",
      "kind.bands": "bands",
      "kind.linear": "straight lines between knots",
    },
    ...{
      "kind.levels": "points by option",
      "kind.proportional": "in proportion",
      "kind.assessed": "assessor's points",
    },
    ...{ "kind.segments": "segments", "kind.cases": "cases", "kind.choose": "a choice of rules" },
    ...{ "kind.composite": "the sum of parts", "kind.checklist": "checklist", "kind.ranks": "points by place" },
    ...{
      "steps.complete": "complete steps only",
      "steps.started": "a started step counts",
      "steps.proportional": "in proportion",
    },
    ...{ "count.complete": "complete steps only", "count.started": "a started step counts" },
    ...{ "award.full": "full points", "award.exclude": "left out of the total and of the maximum" },
    ...{ "closed.lower": "the lower only", "closed.upper": "the upper only", "closed.none": "neither" },
    ...{ "direction.higher-is-better": "higher is better", "direction.lower-is-better": "lower is better" },
    ...{ "direction.equal": "equal is best", "rounding.half-up": "half up", "rounding.down": "cut" },
    ...{ "certainty.secondary": "from a secondary source", "certainty.recalled": "recalled, not checked" },
    ...{ "evidence.published": "published scores show it", "evidence.wording": "follows from the text" },
    ...{ "evidence.silent": "the text is silent", "type.boolean": "yes or no" },
    ...{ "take.max": "the greatest", "take.min": "the least", "take.mean": "the mean", "take.rank": "the rank" },
    ...{ "order.highest-first": "highest first", "order.lowest-first": "lowest first" },
    ...{ "perYear.mean": "the mean", "perYear.min": "the least", "perYear.max": "the most" },
  },
  entry: (place) => `no. ${place}`,
  part: (key, value) => `${key} ${value}`,
  parts: (parts) => parts.join(", "),
  entries: (entries) => entries.join("; "),
  ruleOf: (kind, parts) => (parts === "" ? kind : `${kind} (${parts})`),
};
