/** The sentences of an explanation. */
import type { LineSentences } from "./locale.js";

const factor = (number: string): string => (/[-/]/.test(number) ? `(${number})` : number);

/** "1 point", "0.8 points": a lone minus or fraction counts as many. */
const points = (number: string): string => `${number} ${number === "1" ? "point" : "points"}`;

const quote = (text: string): string => `“${text}”`;

const count = (number: number, one: string): string => `${number} ${number === 1 ? one : `${one}s`}`;

const bracketed = (word: string | null): string => (word === null ? "" : ` (${word})`);

const exactly = (number: string | null): string => (number === null ? "" : ` (exactly ${number})`);

const said = (record: string | null): string => (record === null ? "" : `${record}: `);

export const enLines: LineSentences = {
  formula: ({ titles, numbers, value, exact }) => `${titles}${numbers && ` = ${numbers}`} = ${value}${exactly(exact)}`,
  distance: ({ value, title, threshold, exactThreshold, side, distance, exact }) => {
    const other = `${title}, ${threshold}${exactly(exactThreshold)}`;
    return side === "equal" ? `${value} equals ${other}` : `${value} is ${distance}${exactly(exact)} ${side} ${other}`;
  },
  "value-rounded": ({ from, to, places }) =>
    `The value ${from} is rounded to ${places} decimals as the rubric says: ${to}`,
  band: ({ value, interval, points: earned }) => `${value} (${interval}): ${points(earned)}`,
  rank: ({ rank, points: earned }) => `Rank ${rank}: ${points(earned)}`,
  behind: ({ rank, listed, steps, each, start, points: earned }) =>
    `Rank ${rank}, ${points(each)} off for each place behind rank ${listed}: ${start} − ${steps} × ${each} = ${points(earned)}`,
  steps: ({ value, side, threshold, distance, step, count, steps, each, drop, start, points: earned }) => {
    const rule = count === "complete" ? "only complete steps count" : "a started step counts";
    return (
      `${threshold === null ? `${distance} ${side}` : `${value} is ${distance} ${side} ${threshold}`}: ${steps} ${steps === "1" ? "step" : "steps"} of ${step} (${rule}), ` +
      `${points(each)} ${drop ? "off" : "added"} for each: ${start} ${drop ? "−" : "+"} ${steps} × ${each} = ${points(earned)}`
    );
  },
  slope: ({ value, interval, points: earned, intercept, slope, rounded }) =>
    `In proportion (the value is ${interval}): ${intercept === null ? "" : `${intercept} + `}${factor(slope)} × ${factor(value)} ${rounded ? "≈" : "="} ${points(earned)}`,
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
  sum: ({ points: earned, of, rounded }) => `${of.map(factor).join(" + ")} ${rounded ? "≈" : "="} ${points(earned)}`,
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
  "section-scaled": ({ of, from, points: earned, max, complete }) =>
    `${of} of ${points(from)}${complete ? "" : " so far"} rescaled to ${earned} of ${max}`,
  adjusted: ({ points: change }) =>
    change.startsWith("-") ? `${points(change.slice(1))} off the total` : `${points(change)} added to the total`,
  counted: ({ title, given, each, atMost, points: change, drop }) => {
    const verb = drop ? "off" : "added";
    return `${title} (${given}): ${points(each)} ${verb} for each, at most ${atMost}: ${points(change)} ${verb}`;
  },
  "points-capped": ({ limit, from, to }) =>
    `The total is at most ${limit}` +
    (from === null ? "" : from === to ? `, which ${from} is not above` : `: ${from} becomes ${to}`),
  "grade-capped": ({ grade }) => `The grade is at most “${grade}”`,
  "not-adjusted": ({ condition }) => `No adjustment, for this does not hold: ${condition}`,
  "adjustment-open": ({ low, high }) =>
    low === high
      ? `Changes the total by ${points(low)} whatever the missing data are`
      : `Changes the total by ${low} to ${points(high)}`,
  "total-complete": ({ points: earned, max }) => `Total: ${earned} of ${points(max)}`,
  "total-incomplete": ({ scored, adjusted, metrics, of, low, high, tight }) =>
    `${points(scored)} from ${metrics} of ${of} metrics${adjusted ? " and the adjustments" : ""}; once all data are there the total is between ${low} and ${high}` +
    (tight
      ? " (both ends can be reached or approached)"
      : " (it cannot lie outside, but the ends may not both be reachable, as where metrics share missing data)"),
  "total-adjusted": ({ from, titles, points: total }) =>
    `${points(from)} from the metrics, adjusted to ${total} (${titles.join(", ")})`,
  "total-excluded": ({ titles, rescaled }) =>
    `Left out: ${titles.join(", ")}${rescaled ? "; the rest is rescaled to the full points" : ""}`,
  "total-excerpt": ({ missing }) =>
    `This rubric holds only some rows of its table, so no grade is given${missing === null ? "" : `. ${missing}`}`,
  "under-readings": ({ readings }) => `Scored under other readings: ${readings.join("; ")}`,
  "readings-scored": ({ readings, changing }) =>
    readings === 0
      ? "This rubric names no place where the wording leaves room"
      : `${count(readings, "question")}, ${changing === 0 ? "none" : changing} of which ${changing > 1 ? "change" : "changes"} this score under another reading${changing === 0 ? "" : " (marked ≠)"}`,
  "reading-change": ({ title, from, to, fromStatus, toStatus }) =>
    `${title}: ${from}${bracketed(fromStatus)} → ${to}${bracketed(toStatus)}`,
  "reading-refused": ({ issues }) => `The data are not valid under this reading: ${issues.join("; ")}`,
  "claims-of-all": ({ records }) => `What the claims of ${count(records, "department")} say together`,
  "claims-tell": ({ claims, fitting }) =>
    fitting.length === 0
      ? `${count(claims, "claim")} on these metrics: no reading is consistent with ${claims === 1 ? "it" : "them all"}`
      : `${count(claims, "claim")} on these metrics: consistent with ${fitting.map(quote).join(", ")}${fitting.length === 1 ? " alone" : ""}`,
  "claims-indifferent": ({ claims }) =>
    claims === 0
      ? "No claim on these metrics"
      : `${count(claims, "claim")} on these metrics: consistent with every reading (data are missing, or the points are the same)`,
  "claims-undecided": ({ limit }) => `Undecided: more than ${limit} combinations of readings would have to be tried`,
  "claims-together": ({ questions }) => `Judged together with: ${questions.join("; ")}`,
  "claims-fitting": ({ of }) => `A combination that fits: ${of.join(" + ")}`,
  "claim-against": ({ record, title, claimed, recomputed }) =>
    `${said(record)}${title}: claimed ${claimed}, comes to ${recomputed ?? "no points"}`,
  "claim-unexplained": ({ record, title, claimed, recomputed }) =>
    `Set aside, for no reading gives it: ${said(record)}${title}: claimed ${claimed}, comes to ${recomputed ?? "no points"}`,
  "claims-more": ({ count: more }) => `and ${more} more`,
  "claims-not-weighed": ({ count: claims, limit }) =>
    `${count(claims, "claim")} not weighed: more than ${limit} combinations of readings bear on each`,
  "what-if-single": ({ scored, changes }) =>
    changes === 0
      ? `${scored} points now; no change of one adjustable indicator alone raises the total`
      : `${scored} points now; ${changes === 1 ? "this change raises" : `each of these ${changes} changes by itself raises`} the total`,
  "what-if-target": ({ scored, target, changes, total, proven }) =>
    changes === 0
      ? `${scored} points now: the target of ${target} is reached`
      : `${scored} points now; ${changes === 1 ? "this change makes" : `these ${changes} changes together make`} it ${total}, for the target of ${target}` +
        (proven ? ", and change least" : " (that none would change less is not certain)"),
  "what-if-out-of-reach": ({ scored, target, most, proven }) =>
    `${scored} points now; the target of ${target} is out of reach: with one change among indicators that share a metric, the total comes to ${most} at most` +
    (proven ? "" : " (that there is no more is not certain)"),
  "what-if-change": ({ title, from, to, own, others, goal, withoutValue, total, proven }) => {
    const aim = own && { next: " (the next points)", best: " (the best that this one alone brings)", target: "" }[goal];
    const moved = [...(own ? [own] : []), ...others].map(
      (each) => `${each.title} ${each.from} → ${each.to}${each === own ? aim : ""}`,
    );
    const doubt =
      withoutValue.length > 0 ? `. Beware: ${withoutValue.join(", ")} would have a denominator of 0 and no value` : "";
    const search = proven || goal === "target" ? "" : " (that no smaller change does it is not certain)";
    return `${title} from ${from} to ${to}${search}: ${[...moved, `total ${total.from} → ${total.to}`].join(", ")}${doubt}`;
  },
  "what-if-adjustable": ({ titles }) =>
    titles.length === 0 ? "Nothing may be changed" : `Taken to be adjustable: ${titles.join(", ")}`,
  "what-if-fixed": ({ titles }) =>
    titles.length === 0 ? "Nothing was said to be fixed" : `Fixed: ${titles.join(", ")}`,
  "what-if-missing": ({ titles }) => `Left out, for their data are missing: ${titles.join(", ")}`,
};
