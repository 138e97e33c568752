/** Numbers in findings and reports as people read them. */
import { expect, it } from "vitest";
import { shownValue } from "../../src/audit/shown-value.js";
import { exact } from "../../src/exact/decimal.js";
import { quotient } from "../../src/exact/quotient.js";
import { type Rubric, audit, createScorer, findingText, parseRubric } from "../../src/index.js";
import { en, zh } from "../../src/locales/index.js";
import { rubric as datonghu } from "../../src/rubrics/hunan-department-overall/datonghu-2020.js";
import { finished, folder } from "../cli/terminal.js";
import { rubricOf } from "../rubric-of.js";

it.each([
  ["100.004", 0, "100.004"],
  ["100.0000001", 2, "100.0000001"],
  ["96.1331", 2, "96.1331"],
  ["96.13", 2, "96.13"],
  ["99.9949", 2, "99.9949"],
])("%s beside a number of %d places", (value, places, shown) => {
  expect(shownValue(exact(value), places)).toBe(shown);
});

it("a value that does not end", () => {
  expect(shownValue(quotient(600n, 7n), 2)).toBe("85.7143");
  expect(shownValue(quotient(300_000_001n, 3_000_000n), 0)).toBe("100.0000003");
});

it("an implied range whose ends are fractions is told in decimals", () => {
  const rule = { kind: "linear", knots: [[0, 0], [7, 3]] }; // prettier-ignore
  const scorer = createScorer(parseRubric(rubricOf({ max: 3, rule })) as Rubric);
  const [finding] = audit(scorer, { denominator: 1 }, { metrics: { metric: { points: 1 } } }).findings;
  expect(finding).toMatchObject({ code: "claim-without-data" });
  expect(finding && findingText(finding, en)).toContain("at least ≈2.3217 and below 2.345");
  expect(finding && findingText(finding, zh)).toContain("不低于 ≈2.3217 且小于 2.345");
});

it("a report tells a printed number only where it differs", async () => {
  const claims = {
    derived: { fixedAssetUtilisationRate: { value: "100.000" }, carryoverChangeRate: { value: "281" } },
  };
  const indicators = { fixedAssets: 96.31, fixedAssetsInUse: 96.31, carryoverIn: 5.35, yearEndBalance: 20.4 };
  const path = folder().write("sheet.json", JSON.stringify({ indicators, claims }));
  const { out } = await finished(["report", `${datonghu.family}/${datonghu.edition}`, path, "--locale", "zh"]);
  expect(out).toContain("| 固定资产使用情况 | 96.31 万元 | 96.31 万元 | 100% |");
  expect(out).toContain("281.31%<br>填报 281%");
});
