/** Findings in English. */
import type { FindingSentences } from "./finding-words.js";

const from = (source: string | null): string => (source === null ? "" : ` (${source})`);
const places = (count: number): string =>
  count === 0 ? "a whole number" : `${count} ${count === 1 ? "place" : "places"}`;

const points = (claimed: string): string => (claimed === "1" ? "1 point is" : `${claimed} points are`);

export const enFindings: FindingSentences = {
  "points-wrong": ({ title, claimed, recomputed, value, byClaim }) => {
    const by = value === null ? "the data" : byClaim ? `the claimed value of ${value}` : `a value of ${value}`;
    const found = recomputed === null ? "leave it out of the score" : `earn ${recomputed}`;
    return `${title}: ${points(claimed)} claimed; ${by} ${value === null || recomputed === null ? found : `earns ${recomputed}`}`;
  },
  "claim-impossible": ({ title, claimed, given }) =>
    given
      ? `${title}: ${points(claimed)} claimed; with the data that are given, no value of the missing ones earns that`
      : `${title}: ${points(claimed)} claimed; no value earns that under the rule`,
  "claim-without-data": ({ title, claimed, missing, implied, printed }) => {
    const without = missing.length === 0 ? "no data stand behind them" : `not reported: ${missing.join(", ")}`;
    const means = implied === null ? "" : `; they would need ${implied.of} to be ${implied.values}`;
    const said = printed.map((each) => `; ${each.title} is given as “${each.printed}”, which is no number`).join("");
    return `${title}: ${points(claimed)} claimed without data (${without})${means}${said}`;
  },
  "value-wrong": ({ title, claimed, recomputed }) =>
    recomputed === null
      ? `${title}: ${claimed} is claimed, but the data divide by zero, so that there is no such value`
      : `${title}: ${claimed} is claimed; the data give ${recomputed}`,
  "sign-lost": ({ title, claimed, recomputed }) =>
    `${title}: ${claimed} is claimed; the data give ${recomputed}: the sign is wrong`,
  "value-cut": ({ title, claimed, recomputed, rounded, places: count }) =>
    `${title}: ${claimed} is claimed: ${recomputed} cut to ${places(count)}; rounded it is ${rounded}`,
  "value-rounded": ({ title, claimed, recomputed, places: count }) =>
    `${title}: ${claimed} is claimed: ${recomputed} rounded to ${places(count)}`,
  "total-not-footing": ({ title, claimed, recomputed, parts, bounds }) => {
    const of = title ?? "Total";
    if (parts) return `${of}: ${points(claimed)} claimed; the claimed parts add up to ${recomputed}`;
    return bounds === null
      ? `${of}: ${points(claimed)} claimed; the data earn ${recomputed}`
      : `${of}: ${points(claimed)} claimed; with the data it can only lie between ${bounds[0]} and ${bounds[1]}`;
  },
  "two-numbers": ({ title, claimed, recomputed, source, ownSource }) =>
    `${title}: two numbers for one thing, ${recomputed}${from(ownSource)} and ${claimed}${from(source)}`,
  "identity-broken": ({ title, left, right, leftNumber, rightNumber, difference }) =>
    `${title ?? `${left} should equal ${right}`}: ${left} = ${leftNumber}, ${right} = ${rightNumber}, a difference of ${difference}`,
  "max-wrong": ({ title, claimed, recomputed }) =>
    `${title ?? "Total"}: a maximum of ${claimed === "1" ? "1 point" : `${claimed} points`} is printed; the rubric gives ${recomputed}`,
  "not-applicable-wrong": ({ title, why }) =>
    why === "no-clause"
      ? `${title}: claimed as not applicable, but the rule does not provide for that`
      : `${title}: claimed as not applicable, but with the data the waiver does not hold`,
  policy: ({ message }) => message,
};
