/** The consistency rules that the 2020 table ships: each speaks just past its limit, and of nothing that is absent. */
import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { createScorer, findingText } from "../../src/index.js";
import { zh } from "../../src/locales/index.js";
import { assess } from "../../src/policies/index.js";
import { rubric } from "../../src/rubrics/hunan-department-overall/datonghu-2020.js";
import { is, rule } from "./host.js";

type Data = Record<string, number>;

const scorer = createScorer(rubric);
const names = rubric.policies.map(({ name }) => name);

/** At the limit, then what lies just past it. */
const limits: Record<string, [Data, Data]> = {
  "spending-within-budget": [{ annualBudget: 600, annualActual: 600 }, { annualActual: 600.000001 }],
  "final-accounts-within-budget": [{ finalBudget: 600, finalAccounts: 600 }, { finalAccounts: 600.000001 }],
  "projects-within-budget": [{ projectBudget: 3, projectActual: 3 }, { projectActual: 3.000001 }],
  "procurement-within-budget": [{ procurementBudget: 7, procurementActual: 7 }, { procurementActual: 7.000001 }],
  "three-public-within-budget": [{ threePublicBudget: 18, threePublicActual: 18 }, { threePublicActual: 18.000001 }],
  "assets-in-use": [{ fixedAssets: 96.31, fixedAssetsInUse: 96.31 }, { fixedAssetsInUse: 96.310001 }],
  "balance-within-budget": [
    { carryoverIn: 5.35, initialBudget: 149.03, supplementaryBudget: 0, yearEndBalance: 154.38 },
    { yearEndBalance: 154.380001 },
  ],
};

const said = async (data: Data) => {
  const { findings, notAssessed } = await assess(scorer, data);
  return { fired: findings.map(({ at }) => at), silent: notAssessed };
};

it("every one of them is tried here", () => {
  expect(Object.keys(limits)).toEqual(names);
});

it.each(Object.entries(limits))("%s", async (policy, [atLimit, beyond]) => {
  const others = names.filter((each) => each !== policy);
  const silent = others.map((each) => ({ policy: each, why: "absent", facts: [expect.any(String)] }));
  expect(await said(atLimit)).toEqual({ fired: [], silent });
  expect(await said({ ...atLimit, ...beyond })).toEqual({ fired: [{ policy }], silent });
});

it("without data none of them speaks", async () => {
  const { fired, silent } = await said({});
  expect(fired).toEqual([]);
  expect(silent.map(({ policy }) => policy)).toEqual(names);
});

it("the published department breaks none; a rule of the host speaks beside them", async () => {
  const { indicators } = JSON.parse(
    readFileSync(new URL("../../docs/examples/datonghu-2020.json", import.meta.url), "utf8"),
  ) as { indicators: Data };
  const rules = [
    rule("supplement", is("metric:budget-control-rate:value", 30, "greaterThan"), { message: "追加过多" }),
  ];
  const { scorecard, findings, notAssessed } = await assess(scorer, indicators, { rules });
  expect(findings.map((each) => findingText(each, zh))).toEqual(["追加过多"]);
  expect(notAssessed).toEqual([]);
  expect(scorecard).toEqual(scorer.score(indicators));
});
