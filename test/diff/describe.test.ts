/** The changes in words: what a finance officer reads, in both languages. */
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { type ChangeCode, type RubricChange, describeChanges, diffRubrics } from "../../src/index.js";
import { partTexts } from "../../src/diff/part-text.js";
import { shorten } from "../../src/diff/shorten.js";
import { outside, under } from "../../src/diff/surroundings.js";
import type { Json } from "../../src/issue/json.js";
import { en, zh } from "../../src/locales/index.js";
import { arbitraryRubric } from "../laws/arbitrary-rubric.js";
import { law } from "../laws/law.js";
import { arbitraryEdit } from "./arbitrary-edit.js";
import { type Edit, datonghu, edited } from "./edits.js";

const read = <T>(file: string): T => JSON.parse(readFileSync(new URL(file, import.meta.url), "utf8")) as T;
const planted = read<{ name: string; edits: Edit[] }[]>("./planted.json");
const texts = read<{ name: string; zh: [string, string][]; en: [string, string][] }[]>("./texts.json");

const editsOf = (name: string): Edit[] => planted.find((each) => each.name === name)?.edits ?? [];

const said = (before: ReturnType<typeof datonghu>, after: typeof before, locale: typeof zh): [string, string][] =>
  describeChanges(before, after, diffRubrics(before, after), { locale }).map(({ item, text }) => [item, text]);

describe.each(texts)("$name", (expected) => {
  const [before, after] = [datonghu(), edited(datonghu(), editsOf(expected.name))];
  it.each([zh, en])("in $language", (locale) => {
    expect(said(before, after, locale)).toEqual(expected[locale.language as "zh" | "en"]);
  });
});

it("of a long example only what differs is told", () => {
  const [first] = said(datonghu(), edited(datonghu(), editsOf("examples")), zh);
  expect(first?.[1]).toBe("数据：在职人员数 6，编制数 7，上年度… → 在职人员数 7，编制数 7，上年度…");
});

it("a title that differs in the other language only is shown in that", () => {
  const after = edited(datonghu(), [{ at: { section: "input" }, path: ["title", "zh"], to: "投入类" }]);
  expect(said(datonghu(), after, en)).toEqual([["Section: Input", "Title: 投入 → 投入类"]]);
});

it("every field of the format has its Chinese word", () => {
  const found = new Set<string>();
  const visit = (part: unknown): void => {
    if (typeof part !== "object" || part === null) return;
    const { properties } = part as { properties?: unknown };
    if (typeof properties === "object" && properties !== null) Object.keys(properties).forEach((key) => found.add(key));
    Object.values(part).forEach(visit);
  };
  visit(read("../../rubrics/rubric.schema.json"));
  // Told by the sentences of conditions and of languages; "$schema" is the editor's.
  for (const told of ["$schema", "zh", "en", "all", "any", "not", "fact", "operator"]) found.delete(told);
  const words = Object.keys(zh.changes.keys).map((key) => key.slice(key.indexOf(".") + 1));
  expect([...found].filter((key) => !words.includes(key))).toEqual([]);
});

it("names that look the same are told apart", () => {
  const twin = edited(datonghu(), [
    { path: ["indicators", "staff"], to: { ...datonghu().indicators.staffInPost } },
    { at: { metric: "staff-control-rate" }, path: ["value", "formula"], to: "staff / authorizedPosts" },
  ]);
  const [first] = said(datonghu(), twin, en);
  expect(first?.[1]).toBe("Formula: staffInPost / authorizedPosts → staff / authorizedPosts");
});

it("the order of metrics and sections is told by their titles", () => {
  const metrics = datonghu().sections[0]?.sections?.[0]?.metrics ?? [];
  const after = edited(datonghu(), [
    { path: ["sections"], to: [2, 1, 0].map((index) => datonghu().sections[index]) },
    { at: { section: "budget-allocation" }, path: ["metrics"], to: [...metrics].reverse() },
  ]);
  const found = diffRubrics(datonghu(), after);
  expect(found.map(({ code, class: as, at, path }) => [code, as, at, path])).toEqual([
    ["reordered", "wording", { rubric: true }, ["sections"]],
    ["reordered", "wording", { section: "budget-allocation" }, ["metrics"]],
  ]);
  expect(said(datonghu(), after, zh)).toEqual([
    ["整张计分表", "下级类别的顺序：投入、过程、产出及效率 → 产出及效率、过程、投入"],
    ["类别：预算配置", "指标的顺序：在职人员控制率、“三公经费”变动率 → “三公经费”变动率、在职人员控制率"],
  ]);
});

/** Rules of kinds to come, as they will stand in a file. */
const parts: readonly [name: string, part: Json, chinese: string, english: string][] = [
  [
    "a composite",
    {
      kind: "composite",
      parts: [
        { id: "a", title: { zh: "人员", en: "Staff" }, max: 3, rule: { kind: "assessed", of: "economicBenefit" } },
        {
          id: "b",
          max: 2,
          value: { formula: "staffInPost", unit: "person" },
          rule: { kind: "proportional", target: 9 },
        },
      ],
    },
    "分项合计（分项 名称 人员，分值 3 分，计分规则 评定计分（所依据的数据项 经济效益得分）；分值 2 分，指标值 计算公式 在职人员数，单位 人，计分规则 比例计分（目标值 9 人））",
    "the sum of parts (part title Staff, maximum 3 points, rule assessor's points (data read Economic benefit: points given); maximum 2 points, value formula Staff in post, unit persons, rule in proportion (target 9 persons))",
  ],
  [
    "a checklist",
    { kind: "checklist", items: [{ of: "fundUseViolations", deduct: 1, atMost: 3 }], base: 5 },
    "清单计分（清单 所依据的数据项 资金使用合规性不符合要求的例数，每项扣分 1 分，最多 3 分，基础分 5 分）",
    "checklist (item data read Use of funds: cases not meeting the requirements, points off for each 1 point, at most 3 points, base 5 points)",
  ],
  [
    "cases",
    {
      kind: "cases",
      cases: [{ when: { fact: "publicSatisfaction", operator: "lessThan", value: 60 }, points: 1 }, { points: 6 }],
    },
    "分情形计分（各种情形 条件 社会公众或服务对象满意度小于 60%，得分 1 分；得分 6 分）",
    "cases (cases condition Satisfaction of the public or service users is below 60%, points 1 point; points 6 points)",
  ],
  [
    "a kind that nobody has heard of",
    { kind: "matrix", slots: [1, 2], isOn: true, by: { row: "good" } },
    "matrix（slots 1、2，isOn 是，by row 效果较好）",
    "matrix (slots 1, 2, isOn yes, by row Fairly good effect)",
  ],
  [
    "a deduction in percent of its threshold",
    { kind: "deduction", above: "20.50", step: 5, points: 1, steps: "started", relative: true },
    "扣分计分（上限标准 20.50%，每步幅度 5%，每步扣分 1 分，步数的计法 不足一步按一步计，按占标准的百分比计 是）",
    "points off by steps (upper threshold 20.50%, step 5%, points off for each step 1 point, counting of steps a started step counts, in percent of the threshold yes)",
  ],
];

it.each(parts)("%s in words", (_name, part, chinese, english) => {
  const at = { ...under("rule", outside("metric")), unit: { unit: "%" } as const };
  expect(partTexts(datonghu(), zh).text(part, at)).toBe(chinese);
  expect(partTexts(datonghu(), en).text(part, at)).toBe(english);
});

it("every code has a sentence of its own facts in both languages", () => {
  const rubric = datonghu();
  const codes = Object.keys(zh.changes.sentences) as ChangeCode[];
  expect(codes).toEqual(Object.keys(en.changes.sentences));
  for (const code of codes) {
    const change: RubricChange = {
      code,
      class: "wording",
      at: { metric: "budget-disclosure" },
      before: "a",
      after: "b",
    };
    const [chinese, english] = [zh, en].map((locale) => describeChanges(rubric, rubric, [change], { locale })[0]?.text);
    expect(chinese).not.toBe(english);
    for (const text of [chinese, english]) expect(text).toMatch(/\S/);
  }
});

it.each([
  ["short", "shorter", "short", "shorter"],
  [
    "The quick brown fox jumps over the lazy dog today",
    "The quick brown fox leaps over the lazy dog today",
    "…brown fox jumps over the…",
    "…brown fox leaps over the…",
  ],
  [
    "一二三四五六七八九十一二三四五六七八九十甲一二三四五六七八九十",
    "一二三四五六七八九十一二三四五六七八九十乙丙一二三四五六七八九十",
    "…一二三四五六七八九十甲一二三四五六七八九十",
    "…一二三四五六七八九十乙丙一二三四五六七八九十",
  ],
])("%s and %s are cut to where they differ", (before, after, cutBefore, cutAfter) => {
  expect(shorten(before, after)).toEqual([cutBefore, cutAfter]);
  expect(shorten(after, before)).toEqual([cutAfter, cutBefore]);
});

it("whatever changes in a rubric is told, in both languages", () => {
  const edits = arbitraryRubric.chain((before) => arbitraryEdit(before).map(({ after }) => ({ before, after })));
  law(edits, ({ before, after }) => {
    const changes = diffRubrics(before, after);
    for (const locale of [zh, en]) {
      for (const { item, text } of describeChanges(before, after, changes, { locale })) {
        expect(item).toMatch(/\S/);
        expect(text).toMatch(/\S/);
        expect(text).not.toMatch(/undefined|\[object|\bNaN\b/);
        const [, from, to] = /: (.*) → (.*)$/s.exec(text) ?? [];
        if (from !== undefined) expect(from).not.toBe(to);
      }
    }
  });
});
