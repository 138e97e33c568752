/** The sentences of issues; the place (file, line, path) stands before each of them. */
import {
  word,
  quote,
  points,
  count,
  row,
  unit,
  hint,
  titled,
  overWhat,
  place,
  dimension,
  wrongType,
  notOneOf,
  interval,
  values,
  multiples,
  shownBy,
  outOfRange,
  notData,
  nameStyles,
  notADecimal,
  conditionValue,
  formulaSyntax,
  parameters,
  directions,
  exampleDiffers,
} from "./en-issue-words.js";
import type { Inside } from "../issue/issue.js";
import { placedTexts } from "./issue-text.js";
import type { IssueSentences } from "./locale.js";

export const enIssues: IssueSentences = {
  // Any JSON
  "not-data": ({ why }) => notData[why],
  "too-deep": ({ limit }) => `Nested too deeply: at most ${limit} levels`,
  "too-large": ({ limit }) => `Too large: more than ${count(limit)} characters or values`,

  // The form of a rubric file
  "wrong-type": wrongType,
  "missing-key": ({ key }) => `“${key}” is missing`,
  "unknown-key": ({ key, suggestion, known }) => `“${key}” does not belong here${hint(suggestion, known)}`,
  "not-one-of": notOneOf,
  "bad-name": ({ found, style }) => `“${found}” cannot be a name: ${nameStyles[style]}, at most 80 characters`,
  "bad-number": ({ found }) =>
    `“${found}” is not a plain number such as 12.5 (up to 18 digits before the point and 12 after it; in quotes if more than 15 in all)`,
  "bad-date": ({ found }) => `“${found}” is not a date such as 2020-12-31`,
  "period-reversed": ({ from, to }) => `The last day, ${to}, comes before the first, ${from}`,
  "number-out-of-range": ({ found, minimum, maximum, open }) =>
    minimum === "0" && open && Number(found) === 0
      ? "Must not be 0"
      : outOfRange(found === "list" ? "The number of entries" : found, minimum, !open, maximum, !open),
  "bad-text": ({ why, limit }) =>
    why === "empty" ? "The text is empty" : `The text is too long: at most ${count(limit)} characters`,
  "empty-list": () => "The list is empty; give at least one entry",
  "exactly-one-key": ({ keys }) => `Give exactly one of these: ${row(keys)}`,
  "both-keys": ({ keys }) => `${keys.map(quote).join(" and ")} cannot stand together`,
  "bad-condition-value": conditionValue,

  // What a rubric says
  "duplicate-id": ({ id }) => `“${id}” is used more than once`,
  "reserved-name": ({ name }) => `“${name}” stands for the value of the metric; choose another name`,
  "unknown-name": ({ name, suggestion, at }) => `There is no indicator “${name}”${place(at)}${hint(suggestion)}`,
  "not-a-number-name": ({ name, at }) => `“${name}” is not a number, so a formula cannot use it${place(at)}`,
  "not-a-choice": ({ name }) => `“${name}” is not an indicator of type choice, so it has no levels`,
  "not-assessed": ({ name }) => `“${name}” is not a number, so it cannot hold an assessor's points`,
  "circular-derived": ({ names }) => `The formulas refer to each other in a circle: ${names.join(" → ")}`,
  "formula-too-long": ({ limit }) => `The formula is too long: at most ${count(limit)} characters`,
  "formula-too-deep": ({ at, limit }) => `The formula is nested too deeply: at most ${limit} levels${place(at)}`,
  "formula-too-large": ({ limit }) =>
    `The formula, with those it refers to, is too large: at most ${count(limit)} terms`,
  "formula-syntax": formulaSyntax,
  "formula-unknown-function": ({ at, name, known }) => `There is no function “${name}”${place(at)}${hint(null, known)}`,
  "formula-arguments": ({ at, name }) => `“${name}” ${word(parameters, name, "takes 1 to 100 arguments")}${place(at)}`,
  "formula-is-list": ({ perYear }) =>
    perYear
      ? "The formula comes to a value for each year; add “perYear” to score each of them, or make one number of them with sum, mean, min, max or nth"
      : "The formula comes to a list, one value for each year or row; make one number of it with sum, mean, min, max, count or nth",
  "formula-not-yearly": () => "With “perYear” the formula must come to one value for each year of a series",
  "lists-differ": ({ at, left, right }) =>
    `Lists over ${overWhat(left)} and over ${overWhat(right)} do not go together${place(at)}`,
  "list-not-value": ({ name }) =>
    `“${name}” is a list of values; use it in a formula, inside sum, mean, min, max, count or nth`,
  "cells-differ": ({ columns, cells }) =>
    `A row of this table needs ${columns} cells, one for each column, not ${cells}`,
  "missing-column": ({ table, column }) =>
    `The table “${table}” needs a number column “${column}”, the full points of each row (or “weights” in the metric)`,
  "not-a-table": ({ name, known }) => `No table is called “${name}”${hint(null, known)}`,
  "year-out-of-range": ({ nth, years }) => `There are only ${years} years, so “nth” cannot be ${nth}`,
  "unit-mix": ({ at, left, right }) =>
    `Cannot add, subtract or compare ${dimension(left)} and ${dimension(right)}${place(at)}`,
  "unit-result": ({ expected, found }) =>
    `The formula gives ${dimension(found)}, but its unit asks for ${dimension(expected)}; change one of them`,
  "bad-limits": ({ low, high }) => `No number lies between the lower limit ${low} and the upper limit ${high}`,
  "too-many-places": ({ found, places }) =>
    places === 0 ? `${found} must be a whole number` : `${found} has more decimals than the ${places} allowed`,
  "points-out-of-range": ({ found, minimum, maximum }) =>
    outOfRange(points(found), minimum, true, maximum, minimum !== null),
  "not-a-count": ({ name }) =>
    `Cases are counted by a yes/no or by a number that cannot be negative; give “${name}” a “min” of 0`,
  "target-negative": ({ name, lowest }) =>
    `The target “${name}” can be ${lowest === null ? "negative without limit" : `as low as ${lowest}`}, and a share of a negative target says nothing; give it a “min” of 0`,
  "relative-to-zero": () => "The threshold is 0, so steps cannot be a percentage of it; remove “relative”",
  "not-footing": ({ declared, sum }) => `${points(declared)} declared, but the parts add up to ${sum}`,
  "full-differs": ({ printed, max }) =>
    `The clause prints a full score of ${printed}, but the metric's maximum is ${max}; check whether the text is left over`,
  "rule-maximum": ({ rule, metric, data }) =>
    `The rule gives ${rule === "∞" ? "points without limit" : `at most ${points(rule)}`}${shownBy(data)}, but the metric's highest is ${metric}`,
  "rule-minimum": ({ rule, floor, data }) =>
    `The rule ${rule === "−∞" ? "takes off points without limit" : `goes down to ${points(rule)}`}${shownBy(data)}; it must not go below ${floor}`,
  "zero-not-attainable": ({ lowest, data }) =>
    `The rule never gives less than ${points(lowest)}${shownBy(data)}; is that meant?`,
  "label-without-level": ({ label, lacks }) => `The option “${label}” has no ${lacks}`,
  "unknown-label": ({ found, known, suggestion, titles = {} }) => {
    const [meant = null] = titled(suggestion === null ? [] : [suggestion], titles);
    return `There is no option “${found}”${hint(meant, titled(known, titles))}`;
  },
  "band-without-ends": () => "Points that change inside a band need a band with two different ends",
  "stairs-without-start": () =>
    "The stairs have no start: a positive step needs a lower end, a negative step an upper end",
  "knots-not-ascending": ({ x }) => `Knots must ascend, but ${x} is not above the knot before it`,
  "jump-without-owner": ({ x }) => `At ${x} there are two points; exactly one of the two knots must end in "owns"`,
  "empty-segment": () => "The band holds no value; check its ends",
  "segments-overlap": (stretch) => `Values in two bands: ${values(stretch)}`,
  "segments-gap": (stretch) => `Values without a band: ${values(stretch)}`,
  "segment-unreachable": ({ values, tick, ...stretch }) =>
    `The value never falls in this band (${interval(stretch)})${values ? `: it is ${multiples(tick)}${interval(values)}` : ""}; remove the band or check its ends`,
  "value-without-formula": ({ kind }) => `A “${kind}” rule scores a value, but the metric has no formula; add “value”`,
  "missing-if-undefined": ({ denominator, data }) =>
    `The denominator (${denominator}) can be 0${shownBy(data)}; add “ifUndefined” for that case`,
  "entry-never-applies": ({ why }) =>
    why === "no-zero"
      ? "This never applies, because the formula divides by nothing that can be 0; remove it"
      : "This entry never applies: the entries before it answer first, or its condition cannot hold; remove it",
  "condition-never-holds": () =>
    "This condition can never hold; check its values against the limits of the indicators and the conditions before it",
  "last-entry-conditional": () => "The last entry must have no “when”, so that it answers in every other case",
  "entry-after-unconditional": () => "This entry is never used, because the one before it has no “when”",
  "against-direction": ({ direction, from, fromPoints, to, toPoints }) =>
    `Declared as “${word(directions, direction)}”, but as the value rises from ${from} to ${to} the points go from ${fromPoints} to ${toPoints}`,
  "grades-not-descending": ({ id }) =>
    `Grade “${id}” is out of order: each “atLeast” must be below the one before, and only the last grade has none`,
  "unknown-grade": ({ found, known, suggestion }) =>
    known.length === 0
      ? `The rubric has no grades, so none can be capped at “${found}”; add “grades”`
      : `There is no grade “${found}”${hint(suggestion, known)}`,
  "cohort-in-cohort": ({ name }) =>
    `“${name}” is itself computed over all departments, so a department has no such value to be compared by`,
  "unknown-metric": ({ found, known, suggestion }) => `There is no metric “${found}”${hint(suggestion, known)}`,
  "unknown-reading": ({ found, known, suggestion }) => `There is no reading “${found}”${hint(suggestion, known)}`,
  "alternative-invalid": ({ alternative, ...faults }) =>
    `Under “${alternative}” the rubric has errors: ${told(faults)}`,
  "alternative-idle": ({ alternative }) =>
    `“${alternative}” changes no score, whatever the data; remove it or check what it changes`,
  "reading-silent": ({ chosen }) =>
    `The source is silent here: “${chosen}” is this file's own choice. Confirm it with whoever issued the table`,
  "unused-indicator": ({ name }) => `Nothing reads “${name}”; remove it or use it in a metric`,
  "another-year": ({ found, year }) =>
    `The text names ${found}, but the rubric is for ${year}; check whether it is left over from another table`,
  "example-invalid": ({ example, ...faults }) => `The data of example “${example}” have errors: ${told(faults)}`,
  "example-differs": exampleDiffers,

  // A rubric beside json-rules-engine
  "name-taken": ({ name, as }) =>
    as === "fact"
      ? `“${name}” is a fact that the rubric brings; choose another name`
      : `“${name}” is one of the exact operators; choose another name`,
  "not-as-rules": ({ metric, why }) =>
    why === "rows"
      ? `“${metric}” depends on the rows of a table, which are only known with the data, so it has no fixed rules`
      : `“${metric}” is compared with other departments, which rules over one department's facts cannot do`,

  // Looking up a built-in rubric
  "unknown-family": ({ found, known, suggestion }) => `There is no rubric family “${found}”${hint(suggestion, known)}`,
  "unknown-edition": ({ family, found, known, suggestion }) =>
    `“${family}” has no edition “${found}”${hint(suggestion, known)}`,
  "year-not-covered": ({ family, year, nearest }) =>
    `No edition of “${family}” governs ${year}; nearest in time: ${row(nearest)}`,
  "year-ambiguous": ({ family, year, candidates }) =>
    `Several editions of “${family}” govern ${year}; choose one of: ${row(candidates)}`,
  "date-not-covered": ({ family, date, nearest }) =>
    `No edition of “${family}” says that it is in force on ${date}; nearest in time: ${row(nearest)}`,
  "date-ambiguous": ({ family, date, candidates }) =>
    `Several editions of “${family}” are in force on ${date}; choose one of: ${row(candidates)}`,

  // A department's data
  "unknown-indicator": ({ name, suggestion }) => `The rubric has no indicator “${name}”${hint(suggestion)}`,
  "unknown-claim": ({ of, found, known, suggestion }) =>
    `The rubric has no ${of === "section" ? "section" : "derived quantity"} “${found}”${hint(suggestion, known)}`,
  "not-a-decimal": ({ found, why }) =>
    why === "empty" ? notADecimal.empty : `“${found}” is not usable as a number: ${notADecimal[why]}`,
  "not-a-boolean": ({ found }) => `Must be true or false, not “${found}”`,
  "unit-mismatch": ({ found, expected }) =>
    `“${found}” does not fit: ${expected ? `the unit of the indicator is ${unit(expected)}` : "the indicator has no unit to convert to"}`,
  "unknown-unit": ({ found, known, suggestion }) => `There is no unit “${found}”${hint(suggestion, known)}`,
  "below-minimum": ({ found, minimum }) => `${found} is below the minimum of ${minimum}`,
  "above-maximum": ({ found, maximum }) => `${found} is above the maximum of ${maximum}`,
  "not-above": ({ found, limit }) => `Must be above ${limit}, not ${found}`,
  "not-below": ({ found, limit }) => `Must be below ${limit}, not ${found}`,
  "too-many-entries": ({ found, most }) => `The list has ${found} entries; no more than ${most} are allowed`,
  "weights-not-footing": ({ metric, sum, max }) =>
    `The weights of the rows of “${metric}” add up to ${sum}, not to ${max}`,
  "too-few-years": ({ found, years }) =>
    `The series needs ${years} years, oldest first, and has ${found}; a year that is not known keeps its place, empty`,
  "not-whole": ({ found }) => `Must be a whole number, not ${found}`,
  "cohort-too-long": ({ limit }) =>
    `The mean over all departments takes more than ${count(limit)} digits to write exactly; give it in the data, rounded as the table says`,
  "another-rubric": ({ expected, found }) =>
    `Scored with another rubric (${found.slice(0, 19)}…, this one is ${expected.slice(0, 19)}…); use the one it was scored with`,
  // An end that was given and yet is outside does not belong to the range.
  "given-out-of-range": ({ found, minimum, maximum }) =>
    outOfRange(points(found), minimum || null, found !== minimum, maximum || null, found !== maximum),
};

/** The issues inside another one. */
function told({ issues, more }: Inside): string {
  const texts = placedTexts(issues, { issues: enIssues }, ": ");
  return [...texts, ...(more > 0 ? [`and ${more} more`] : [])].join("; ");
}
