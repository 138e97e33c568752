/** What the command line says of its own options, names and files. */
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { titled } from "../titled.js";
import { totalsRubric } from "../totals/tables.js";
import { fiscalRubric, folder } from "./terminal.js";

const family = "hunan-department-overall";
const id = `${family}/datonghu-2020`;
const published = "docs/examples/datonghu-2020.json";
const files = folder();

describe("options", () => {
  it.each([
    ["zh", "fiscal-rubric: 选项 --out 后面要写明 FILE。用法见 --help。\n"],
    ["en", "fiscal-rubric: --out needs FILE behind it. --help shows how.\n"],
  ])("one without its value does not take the next for it (%s)", (locale, err) => {
    expect(fiscalRubric(["list", "--out", "--locale", locale])).toEqual({ status: 2, out: "", err });
    expect(fiscalRubric(["list", "--locale", locale, "--out"])).toEqual({ status: 2, out: "", err });
  });

  it.each([
    ["-h", "--help"],
    ["-v", "--version"],
  ])("%s is %s", (short, long) => {
    const { status, out } = fiscalRubric([short]);
    expect({ status, out }).toEqual({ status: 0, out: fiscalRubric([long]).out });
  });
});

describe.each([
  ["zh", "请写明版本，可用的有：", "没有“hunan-departmnt-overall”，是否应为“hunan-department-overall”？"],
  ["en", "Say which edition: ", 'There is no "hunan-departmnt-overall". Did you mean "hunan-department-overall"?'],
])("a family without an edition in %s", (locale, editions, misspelt) => {
  it.each([
    ["check", family],
    ["score", family, published],
  ])("%s lists them", (...args) => {
    const { status, err } = fiscalRubric([...args, "--locale", locale]);
    expect(status).toBe(2);
    expect(err.startsWith(`fiscal-rubric: ${editions}${id}`)).toBe(true);
    expect(err).toContain(`${family}/excerpt-2018`);
  });

  it("also where it is misspelt", () => {
    const { err } = fiscalRubric(["check", "hunan-departmnt-overall", "--locale", locale]);
    expect(err.startsWith(`fiscal-rubric: ${misspelt}`)).toBe(true);
    expect(err).toContain(id);
    expect(fiscalRubric(["check", "quite-another", "--locale", locale]).err).toContain("file-not-found");
  });
});

describe("files", () => {
  const score = (text: string, locale: string) =>
    fiscalRubric(["score", id, files.write("data.json", text), "--locale", locale]);

  it("an empty list holds no department", () => {
    expect(score("[]", "zh").err).toContain("文件中没有任何部门的数据。 [no-department]");
    expect(score("[]", "en").err).toContain("The file holds the data of no department.");
  });

  it("entries are counted from 1", () => {
    const [first, second] = score('[1, { "year": "x", "indicators": {} }]', "zh").err.split("\n");
    expect(first).toContain("第 1 条应为对象，而不是 1。");
    expect(second).toContain("第 2 条的“year”应为整数");
    expect(score("[1]", "en").err).toContain("Entry 1 must be an object");
  });

  it.each([
    ['"甲"', "数据文件应为对象，而不是“甲”。", 'The dataset must be an object, not "甲".'],
    ["-1.5", "数据文件应为对象，而不是 -1.5。", "The dataset must be an object, not -1.5."],
    ["[[]]", "第 1 条应为对象，而不是列表 […]。", "Entry 1 must be an object, not a list […]."],
    [
      '{ "indicators": {}, "entity": {} }',
      "“entity”应为文本，而不是对象 {…}。",
      '"entity" must be text, not an object {…}.',
    ],
  ])("%s is told from what belongs there", (text, chinese, english) => {
    expect(score(text, "zh").err).toContain(chinese);
    expect(score(text, "en").err).toContain(english);
  });

  it.each([
    ["zh", "文件夹不存在", "这是文件夹"],
    ["en", "there is no such folder", "it is a folder"],
  ])("says why it can't write in %s", (locale, missing, folderFound) => {
    const refused = (path: string): string => fiscalRubric(["list", "--out", path, "--locale", locale]).err;
    expect(refused(files.path("none/list.txt"))).toContain(missing);
    expect(refused(files.path("."))).toContain(folderFound);
  });

  it("- is standard input", () => {
    const { status, stdout } = spawnSync(
      process.execPath,
      ["--import", "tsx", "src/cli/main.ts", "score", id, "-", "--json"],
      { input: readFileSync(published) },
    );
    expect(status).toBe(0);
    expect(String(stdout)).toBe(fiscalRubric(["score", id, published, "--json"]).out);
  });
});

describe("check", () => {
  const rule = {
    kind: "bands",
    bands: [
      { below: 10, points: 0 },
      { atLeast: 20, points: 5 },
    ],
  };
  const rubric = (bands: object) =>
    files.write(
      "rubric.json",
      JSON.stringify(
        titled({
          indicators: { revenue: { series: 3 } },
          sections: [
            {
              id: "s",
              max: 5,
              metrics: [{ id: "m", max: 5, value: { formula: "revenue", perYear: { nth: 2 } }, rule: bands }],
            },
          ],
        }),
      ),
    );

  it("says a fault once, however many years share the rule", () => {
    const { out } = fiscalRubric(["check", rubric(rule), "--locale", "en"]);
    expect(out.match(/segments-gap/g)).toHaveLength(1);
    expect(out).toContain("1 error,");
  });

  it.each([
    [
      "en",
      "1 metric, no examples, 0 warnings.",
      "2 examples that come out exactly",
      "1 example that comes out exactly",
    ],
    ["zh", "1 项指标，没有自带算例，0 个警告。", "2 个算例结果完全一致", "1 个算例结果完全一致"],
  ])("counts the examples in %s", (locale, none, two, one) => {
    const whole = { ...rule, bands: [{ below: 20, points: 0 }, rule.bands[1]] };
    const path = rubric(whole);
    expect(fiscalRubric(["check", path, "--locale", locale]).out).toContain(none);
    const json = JSON.parse(readFileSync(path, "utf8")) as object;
    const example = (name: string) => ({ name, indicators: { revenue: [30, 30, 30] }, expect: { points: 5 } });
    for (const [names, words] of [
      [["a", "b"], two],
      [["a"], one],
    ] as const) {
      const file = files.write("examples.json", JSON.stringify({ ...json, examples: names.map(example) }));
      expect(fiscalRubric(["check", file, "--locale", locale]).out).toContain(words);
    }
  });
});

it.each([
  ["zh", "不计入"],
  ["en", "left out"],
])("a metric that is left out has no points in %s", (locale, words) => {
  const path = files.write("totals.json", JSON.stringify(totalsRubric({})));
  const data = files.write("out.json", JSON.stringify({ indicators: { a: 58, b: null, hasB: false } }));
  const score = (...flags: string[]): string => fiscalRubric(["score", path, data, "--locale", locale, ...flags]).out;
  expect(score()).toMatch(new RegExp(`│ +${words} │`));
  expect(score()).not.toContain(" 0 / 40");
  expect(score("--markdown")).toContain(`| ${words} |`);
  expect(score("--html")).toContain(`<td class="points">${words}</td>`);
  expect(score("--explain")).toContain(`  ${words}\n`);
});
