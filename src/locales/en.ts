/** English. */
import { enChanges } from "./en-changes.js";
import { enFindings } from "./en-findings.js";
import { enIssues } from "./en-issues.js";
import { enLines } from "./en-lines.js";
import { enReports } from "./en-reports.js";
import type { Locale } from "./locale.js";

const join = (word: string) => (items: readonly string[]) => items.join(word);

const functions = { min: "smallest", max: "largest", abs: "size", sum: "sum", mean: "mean", count: "count" };

/** "1st", "2nd", "3rd", "11th". */
const ordinal = (number: string): string => {
  const ending = /(?<!1)[123]$/.exec(number)?.[0];
  return `${number}${ending === undefined ? "th" : ["st", "nd", "rd"][Number(ending) - 1]}`;
};

export const en: Locale = {
  language: "en",
  issues: enIssues,
  lines: enLines,
  changes: enChanges,
  findings: enFindings,
  reports: enReports,
  words: {
    title: "Title",
    metric: "Metric",
    max: "Max.",
    points: "Points",
    value: "Value",
    status: "Status",
    clause: "Official rule",
    note: "Official note",
    explanation: "Explanation",
    total: "Total",
    grade: "Grade",
    adjustment: "Adjustment",
    losses: "Points lost, most first",
    missing: "Missing data",
    entity: "Department",
    year: "Year",
    source: "Source",
    rubric: "Rubric",
    colon: ": ",
    comma: ", ",
    semicolon: "; ",
    yes: "yes",
    no: "no",
    leftOut: "left out",
    statuses: { scored: "scored", notApplicable: "not applicable", missing: "missing data", undefined: "no value" },
    absent: "no such row",
    adjustmentStatuses: { applied: "applied", notApplied: "not applied", missing: "missing data" },
    cardStatuses: { complete: "complete", incomplete: "incomplete" },
    certainties: {
      quoted: "quoted",
      secondary: "from a secondary source",
      recalled: "recalled, not checked against the text",
    },
    readings: "Where the wording leaves room",
    reading: "Reading",
    changes: "What changes",
    claims: "Claims",
    concerns: "Concerns",
    chosen: "chosen",
    noChange: "no change",
    evidence: "Evidence",
    evidences: {
      published: "a published table shows it",
      wording: "the wording",
      silent: "none, the text does not say",
    },
    verdicts: {
      consistent: "consistent",
      contradicted: "contradicted",
      "not-told-apart": "not told apart",
      undecided: "undecided",
    },
  },
  units: {
    CNY: "CNY",
    CNY10k: "CNY 10k",
    CNY100M: "CNY 100M",
    person: "persons",
    m2: "m²",
    day: "days",
    point: "points",
    "%": "%",
  },
  level: (index, of) => (index === of - 1 ? "Metric" : index === 0 ? "Section" : "Subsection"),
  percentagePoints: "percentage points",
  quantity: (number, unit) => {
    if (unit === "" || unit === "%") return `${number}${unit}`;
    return `${number} ${number === "1" ? unit.replace(/s$/, "") : unit}`;
  },
  interval: ({ from, fromIncluded, to, toIncluded }) => {
    if (from !== null && from === to) return `exactly ${from}`;
    const low = from === null ? [] : [`${fromIncluded ? "at least" : "above"} ${from}`];
    const high = to === null ? [] : [`${toIncluded ? "at most" : "below"} ${to}`];
    return [...low, ...high].join(" and ") || "any value";
  },
  list: join(", "),
  call: (name, of) => {
    const [k = "", ...others] = of;
    return name === "nth"
      ? `${ordinal(k)} largest of (${others.join(", ")})`
      : `${functions[name]} of (${of.join(", ")})`;
  },
  comparisons: {
    equal: (fact, [value]) => `${fact} is ${value}`,
    notEqual: (fact, [value]) => `${fact} is not ${value}`,
    lessThan: (fact, [value]) => `${fact} is below ${value}`,
    lessThanInclusive: (fact, [value]) => `${fact} is at most ${value}`,
    greaterThan: (fact, [value]) => `${fact} is above ${value}`,
    greaterThanInclusive: (fact, [value]) => `${fact} is at least ${value}`,
    in: (fact, values) => `${fact} is one of ${values.join(", ")}`,
    notIn: (fact, values) => `${fact} is none of ${values.join(", ")}`,
  },
  all: join(" and "),
  any: join(" or "),
  not: (condition) => `not (${condition})`,
};
