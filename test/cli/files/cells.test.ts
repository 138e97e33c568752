import { expect, test } from "vitest";
import { datasetsOf } from "./given.js";

/** The one cell under a header, as its indicator reads it. */
const cell = (header: string, text: string): unknown =>
  Object.values(datasetsOf("a.csv", `entity,${header}\nx,"${text}"`).datasets[0]?.indicators ?? {})[0];

test.each([
  ["staffInPost", " 6 ", "6"],
  ["staffInPost", "", null],
  ["staffInPost", "－１２．５０", "-12.50"],
  ["staffInPost", "1,508", "1508"],
  ["staffInPost", "-1,234,508.50", "-1234508.50"],
  ["staffInPost", "１,５０８", "1508"],
  ["staffInPost", "1508,00", "1508,00"],
  ["staffInPost", "15,08", "15,08"],
  ["staffInPost", "1，508", "1，508"],
  ["staffInPost", "5%", "5%"],
  ["staffInPost", "①", "①"],
  ["staffInPost", "5²", "5²"],
  ["staffInPost", "12345678901234567890", "12345678901234567890"],
  ["hasBuildingProject", "是", true],
  ["hasBuildingProject", "有", true],
  ["hasBuildingProject", "TRUE", true],
  ["hasBuildingProject", "Yes", true],
  ["hasBuildingProject", "1", true],
  ["hasBuildingProject", "否", false],
  ["hasBuildingProject", "无", false],
  ["hasBuildingProject", "n", false],
  ["hasBuildingProject", "0", false],
  ["hasBuildingProject", "", null],
  ["hasBuildingProject", "不详", "不详"],
  ["effectiveness", "good", "good"],
  ["effectiveness", "效果较好", "good"],
  ["effectiveness", "No effect", "poor"],
  ["effectiveness", "__proto__", "__proto__"],
  ["effectiveness", "好", "好"],
])("%s: %j", (header, text, value) => {
  expect(cell(header, text)).toBe(value);
});
