/** The page on paper and on a narrow screen: there the cells of sections are out of sight, so each row names its own. */
import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { type Indicators, createScorer, explain, renderHtml } from "../../src/index.js";
import { zh } from "../../src/locales/index.js";
import { rubric } from "../../src/rubrics/hunan-department-overall/datonghu-2020.js";

const { indicators } = JSON.parse(readFileSync("docs/examples/datonghu-2020.json", "utf8")) as {
  indicators: Indicators;
};
const page = renderHtml(explain(rubric, createScorer(rubric).score(indicators), { locale: zh }));

it("every metric names its sections", () => {
  const paths = [...page.matchAll(/<small class="path">([^<]*)<\/small>/g)].map(([, path]) => path);
  expect(paths).toHaveLength(17);
  expect(paths[0]).toBe("投入 / 预算配置");
  expect(paths.at(-1)).toBe("产出及效率 / 履职效益");
});

it("is as wide as the screen or sheet", () => {
  expect(page).not.toMatch(/[;{ ]min-width: \d{3,}px/);
});
