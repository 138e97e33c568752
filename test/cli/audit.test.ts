/** `audit`: what it prints for one department and for many, in both languages, and what it makes of bad files. */
import { readFileSync } from "node:fs";
import stringWidth from "string-width";
import { describe, expect, it } from "vitest";
import { type Finding, type Indicators, audit, createScorer, findingText } from "../../src/index.js";
import { en, zh } from "../../src/locales/index.js";
import { rubric } from "../../src/rubrics/hunan-department-overall/datonghu-2020.js";
import { finished, folder } from "./terminal.js";

const id = "hunan-department-overall/datonghu-2020";
const published = "docs/examples/datonghu-2020.json";

interface Sheet {
  readonly entity?: string;
  readonly year?: number;
  readonly indicators: Readonly<Record<string, unknown>>;
  readonly claims?: object;
  readonly alsoReported?: readonly object[];
}

const sheet = JSON.parse(readFileSync(published, "utf8")) as Sheet;
const file = (...sheets: object[]): string =>
  folder().write("sheets.json", JSON.stringify(sheets.length === 1 ? sheets[0] : sheets));
const audited = (path: string, ...options: string[]) => finished(["audit", id, path, ...options]);
const joined = (text: string): string => text.replace(/[│\s]/g, "");

describe.each([
  { language: "zh", locale: zh, counts: "2 项错误，15 项警告，4 项说明。" },
  { language: "en", locale: en, counts: "2 errors, 15 warnings, 4 for information." },
])("the published sheet in $language", ({ language, locale, counts }) => {
  it("lines up in 80 columns and says every finding", async () => {
    const { status, out, err } = await audited(published, "--locale", language);
    expect({ status, err }).toEqual({ status: 1, err: "" });
    expect(Math.max(...out.split("\n").map((line) => stringWidth(line)))).toBeLessThanOrEqual(80);
    const scorer = createScorer(rubric);
    const { findings } = audit(scorer, sheet.indicators as Indicators<typeof rubric>, sheet.claims ?? {}, {
      alsoReported: sheet.alsoReported as [],
    });
    expect(findings).toHaveLength(21);
    for (const finding of findings) expect(joined(out)).toContain(joined(findingText(finding, locale)));
    expect(joined(out)).toContain(joined(counts));
  });

  it("is clean where nothing is claimed, and has a policy speak where one does", async () => {
    const { alsoReported: _, claims: __, ...data } = sheet;
    const bare = { ...data, indicators: { staffInPost: 6, authorizedPosts: 7 } };
    const clean = await audited(file(bare), "--locale", language);
    expect(clean.status).toBe(0);
    const over = { ...bare, indicators: { procurementBudget: 100, procurementActual: 120 } };
    const { status, out } = await audited(file(over), "--locale", language);
    expect(status).toBe(1);
    const [policy] = findingsIn((await audited(file(over), "--json")).out);
    expect(policy).toMatchObject({ code: "policy" });
    expect(joined(out)).toContain(joined(findingText(policy as Finding, locale)));
  });
});

const findingsIn = (out: string): Finding[] => (JSON.parse(out) as { findings: Finding[] }).findings;

it.each([
  ["zh", "以下 6 种情况所需的数据没有填报或无法算出，未作判断：决算总额超过预算总额；项目支出超过项目支出预算；"],
  ["en", "Not assessed, as the data for it are missing or have no value: “The final accounts exceed the budget”, "],
])("policies that say nothing are told in words in %s", async (language, sentence) => {
  const { out } = await audited(file({ indicators: { annualBudget: 600, annualActual: 612.5 } }), "--locale", language);
  expect(joined(out)).toContain(joined(sentence));
  for (const { name } of rubric.policies) expect(out).not.toContain(name);
});

describe("--json", () => {
  it("prints the findings, and the policies that say nothing", async () => {
    const { out } = await audited(published, "--json");
    const { findings, notAssessed } = JSON.parse(out) as { findings: Finding[]; notAssessed: object[] };
    expect(findings.filter(({ severity }) => severity === "error").map(({ code }) => code)).toEqual([
      "sign-lost",
      "value-wrong",
    ]);
    expect(notAssessed).toEqual([]);
    const bare = await audited(file({ indicators: {} }), "--json");
    const empty = JSON.parse(bare.out) as { findings: Finding[]; notAssessed: { policy: string; why: string }[] };
    expect(empty.findings).toEqual([]);
    expect(empty.notAssessed.map(({ policy }) => policy)).toEqual(rubric.policies.map(({ name }) => name));
    expect(new Set(empty.notAssessed.map(({ why }) => why))).toEqual(new Set(["absent"]));
  });

  it("a line for each of many departments", async () => {
    const other = { ...sheet, entity: "乙局", claims: {}, alsoReported: [] };
    const { status, out } = await audited(file(sheet, other), "--json");
    expect(status).toBe(1);
    const lines = out
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line) as { entity: string; findings: Finding[] });
    expect(lines.map(({ entity, findings }) => [entity, findings.length])).toEqual([
      [sheet.entity, 21],
      ["乙局", 3],
    ]);
  });
});

it("many departments: those without findings are counted", async () => {
  const clean = { entity: "乙局", indicators: { staffInPost: 6, authorizedPosts: 7 } };
  const { status, out } = await audited(file(sheet, clean), "--locale", "zh");
  expect(status).toBe(1);
  expect(out).toContain("益阳市大通湖区政务中心");
  expect(out).not.toContain("乙局");
  expect(out).toContain("共核查 2 个部门，其中 1 个没有发现问题。");
});

it("what is wrong with claims is said with its place, and the rest is audited", async () => {
  const bad = { ...sheet, entity: "丙局", claims: { metrics: { "staff-control-rat": { points: "7分" } } } };
  const path = file(sheet, bad);
  const { status, out, err } = await audited(path);
  expect(status).toBe(1);
  expect(out).toContain("益阳市大通湖区政务中心");
  expect(err).toContain("unknown-metric");
  expect(err).toContain("not-a-decimal");
  expect(
    err
      .split("\n")
      .filter((line) => line !== "")
      .every((line) => /^.+:\d+:\d+: error: /.test(line)),
  ).toBe(true);
  expect(await audited(file(bad))).toMatchObject({ status: 2, out: "" });
  expect(await audited("nowhere.json")).toMatchObject({ status: 2, out: "" });
});

it("claims about a row that the data do not have are said of the file", async () => {
  const { status, err } = await finished([
    "audit",
    "cn-project-self-evaluation/rule-2020",
    file({ indicators: { outputTargets: [] }, claims: { metrics: { "output/9": { points: 1 } } } }),
  ]);
  expect(status).toBe(2);
  expect(err).not.toBe("");
});

it("departments that are compared with one another are audited as they are scored", async () => {
  const title = { zh: "名称", en: "name" };
  const metric = {
    ...{ id: "share", title, max: 5, rule: { kind: "proportional", target: 100 } },
    value: { formula: "spent / best", unit: "%", ifUndefined: [{ award: 0 }] },
  };
  const compared = {
    ...{ format: 1, family: "test", edition: "compared", revision: 1, title, extent: "complete" },
    year: 2020,
    source: { document: "test", certainty: "quoted" },
    points: { max: 5, places: 2, rounding: "half-up" },
    indicators: {
      spent: { title, min: 0, max: 100 },
      best: { title, cohort: { take: "max", of: "spent" } },
    },
    sections: [{ id: "s", title, max: 5, metrics: [metric] }],
  };
  const place = folder();
  const path = place.write("rubric.json", JSON.stringify(compared));
  const claims = (points: number) => ({ metrics: { share: { points } }, total: { points } });
  const data = place.write(
    "data.json",
    JSON.stringify([
      { entity: "A", indicators: { spent: 50 }, claims: claims(5) },
      { entity: "B", indicators: { spent: 20 }, claims: claims(3) },
    ]),
  );
  const { status, out, err } = await finished(["audit", path, data, "--json"]);
  expect({ status, err }).toEqual({ status: 1, err: "" });
  const lines = out
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as { findings: Finding[] });
  expect(lines.map(({ findings }) => findings.map(({ code, recomputed }) => [code, recomputed]))).toEqual([
    [],
    [["points-wrong", "2"]], // the total is that of the claimed points
  ]);
});
