/** A table, a department and rules to try policies with. */
import { createScorer } from "../../src/index.js";
import { base } from "../invalid/tables.js";

export const scorer = createScorer(base);

export const data = { rate: "96.6", hasProject: true, staff: 3, quality: "good", score: 4.5, budget: 7, spent: 6 };

export const rule = (name: string, when: object, params: object = {}): object => ({
  name,
  conditions: { all: [when] },
  event: { type: "finding", params },
});

export const is = (fact: string, value: unknown, operator = "equal"): object => ({ fact, operator, value });
