/** The published 2020 sheet: every discrepancy that its transcription carries, and nothing else. */
import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { type Claims, type Indicators, type Reported, audit, createScorer, findingText } from "../../src/index.js";
import { en, zh } from "../../src/locales/index.js";
import { rubric } from "../../src/rubrics/hunan-department-overall/datonghu-2020.js";

const read = (path: string): unknown => JSON.parse(readFileSync(path, "utf8"));

const sheet = read("docs/examples/datonghu-2020.json") as {
  indicators: Indicators<typeof rubric>;
  claims: Claims;
  alsoReported: Reported[];
};
const { findings } = audit(createScorer(rubric), sheet.indicators, sheet.claims, sheet);

it("finds exactly this", () => {
  const found = findings.map(({ code, severity, at, claimed, recomputed }) => ({
    code,
    severity,
    at,
    claimed,
    recomputed,
  }));
  expect(found).toEqual(read("test/audit/document-2020.json"));
});

it.each([
  ["operating-expense-control-rate", [{ from: "105", fromIncluded: true, to: "106", toIncluded: false }]],
  ["target-completion-rate", [{ from: "99.9375", fromIncluded: true, to: null, toIncluded: false }]],
])("%s: what its points imply", (metric, implied) => {
  const finding = findings.find(
    ({ code, at }) => code === "claim-without-data" && "metric" in at && at.metric === metric,
  );
  expect(finding?.params).toMatchObject({ implied, of: metric, measure: { unit: "%" } });
});

it("says it in both languages", () => {
  const said = (index: number): string[] =>
    [zh, en].map((locale) => findingText(findings[index] as (typeof findings)[0], locale));
  expect(said(0)).toEqual([
    "“三公经费”变动率：填报 10%，按所报数据应为 -10%，正负号有误",
    "“Three public” expenses: change rate: 10% is claimed; the data give -10%: the sign is wrong",
  ]);
  for (const finding of findings)
    for (const locale of [zh, en]) expect(findingText(finding, locale)).not.toMatch(/undefined|null|\[object/);
});
