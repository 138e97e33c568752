/** The sentences of an explanation. */
import type { LineSentences } from "./locale.js";

const factor = (number: string): string => (/[-/]/.test(number) ? `(${number})` : number);

/** "1 point", "0.8 points": a lone minus or fraction counts as many. */
const points = (number: string): string => `${number} ${number === "1" ? "point" : "points"}`;

export const enLines: LineSentences = {
  formula: ({ titles, numbers, value, exact }) =>
    `${titles}${numbers && ` = ${numbers}`} = ${value}${exact === null ? "" : ` (exactly ${exact})`}`,
  "value-rounded": ({ from, to, places }) =>
    `The value ${from} is rounded to ${places} decimals as the rubric says: ${to}`,
  band: ({ value, interval, points: earned }) => `${value} (${interval}): ${points(earned)}`,
  steps: ({ value, side, threshold, distance, step, count, steps, each, drop, start, points: earned }) => {
    const rule = count === "complete" ? "only complete steps count" : "a started step counts";
    return (
      `${value} is ${distance} ${side} ${threshold}: ${steps} ${steps === "1" ? "step" : "steps"} of ${step} (${rule}), ` +
      `${points(each)} ${drop ? "off" : "added"} for each: ${start} ${drop ? "−" : "+"} ${steps} × ${each} = ${points(earned)}`
    );
  },
  slope: ({ value, interval, points: earned, intercept, slope }) =>
    `In proportion (the value is ${interval}): ${intercept === null ? "" : `${intercept} + `}${factor(slope)} × ${factor(value)} = ${points(earned)}`,
  given: ({ title, points: earned, from, to }) =>
    `${title || "Assessed points"}: assessed at ${points(earned)} (${from} to ${to} possible)`,
  branch: ({ condition }) => `Decided by: ${condition}`,
  rest: () => "None of the cases before applies",
  within: ({ value, interval }) => `${value} (${interval})`,
  award: ({ points: earned }) => `Earns ${points(earned)}`,
  part: ({ title, points: earned }) => `${title}: ${points(earned)}`,
  item: ({ title, given, points: earned }) =>
    `${title} (${given}): ${earned.startsWith("-") ? `${points(earned.slice(1))} off` : `${points(earned)} added`}`,
  best: ({ points: earned, of, rank }) =>
    `${rank === 1 ? "The best" : rank === of.length ? "The lowest" : `Number ${rank}`} of ${of.join(", ")}: ${points(earned)}`,
  "zero-target": ({ titles, points: earned }) => `${titles}: the target is 0 and is met, ${points(earned)}`,
  sum: ({ points: earned, of }) => `${of.map(factor).join(" + ")} = ${points(earned)}`,
  scale: ({ points: earned, of }) => `${points(of)} rescaled: ${points(earned)}`,
  clamp: ({ points: earned, of }) => `${points(of)} is beyond the limit: ${points(earned)}`,
  "points-rounded": ({ from, to }) => `${from} is rounded half up to ${points(to)}`,
  lost: ({ lost, max }) => `${points(lost)} lost of ${max}`,
  gained: ({ gained, max }) => `${points(gained)} beyond the maximum of ${max}`,
  "not-applicable": ({ condition, points: earned }) =>
    `Not applicable (${condition}): the rubric gives ${points(earned)}`,
  "not-applicable-excluded": ({ condition }) =>
    `Not applicable (${condition}): left out of the total and of the maximum`,
  undefined: ({ denominator, condition, points: earned }) =>
    `The denominator (${denominator}) is 0, so there is no value; ${condition === null ? "" : `${condition}: `}the rubric gives ${points(earned)}`,
  missing: ({ titles }) => (titles.length === 0 ? "Cannot be scored yet" : `Missing: ${titles.join(", ")}`),
  bounds: ({ low, high }) =>
    low === high ? `${points(low)} whatever the missing data are` : `Between ${low} and ${points(high)}`,
  "total-complete": ({ points: earned, max }) => `Total: ${earned} of ${points(max)}`,
  "total-incomplete": ({ scored, metrics, of, low, high, tight }) =>
    `${points(scored)} from ${metrics} of ${of} metrics; once all data are there the total is between ${low} and ${high}` +
    (tight ? " (both ends can be reached or approached)" : " (it lies inside, but the ends may not both be reachable)"),
  "total-excluded": ({ titles, rescaled }) =>
    `Left out: ${titles.join(", ")}${rescaled ? "; the rest is rescaled to the full points" : ""}`,
  "total-excerpt": () => "This rubric holds only some rows of its table, so no grade is given",
  "under-readings": ({ readings }) => `Scored under other readings: ${readings.join("; ")}`,
};
