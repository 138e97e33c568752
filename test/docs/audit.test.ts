/** The pages on audits show what the commands print and what the library gives, and every code of a finding. */
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import {
  type Claims,
  type Indicators,
  type Rubric,
  audit,
  checkRubric,
  createScorer,
  findingText,
  getRubric,
} from "../../src/index.js";
import { en, zh } from "../../src/locales/index.js";
import { finished, folder } from "../cli/terminal.js";

const rubric = getRubric("hunan-department-overall", { year: 2020 });
const id = "hunan-department-overall/datonghu-2020";

const blocksOf = (page: string, language: string): string[] =>
  [...readFileSync(page, "utf8").matchAll(new RegExp(`^\`\`\`${language}\\n(.*?)^\`\`\`$`, "gms"))].map(
    ([, content = ""]) => content,
  );

describe.each([
  { page: "docs/audit.md", language: "en", locale: en },
  { page: "docs/audit.zh.md", language: "zh", locale: zh },
])("$page", ({ page, language, locale }) => {
  const json = blocksOf(page, "json").map((text) => JSON.parse(text) as object);
  const [sheet, identity, report] = json;

  it("prints what the command prints", async () => {
    const [first = "", second = ""] = blocksOf(page, "sh");
    const [, ...words] = first.trim().split(" ");
    const { out } = await finished([...words, "--locale", language]);
    expect(blocksOf(page, "text")).toEqual([out]);
    const file = folder();
    const target = file.path("report.html");
    const [, ...options] = second.trim().replace("report.html", target).split(" ");
    expect(await finished([...options, "--locale", language])).toMatchObject({ status: 0 });
    expect(file.read("report.html")).toContain("<svg");
  });

  it("has a sheet that can be audited", async () => {
    const path = folder().write("sheet.json", JSON.stringify(sheet));
    expect(await finished(["audit", id, path])).toMatchObject({ status: 1, err: "" });
  });

  it("has an identity and a layout that a rubric may have", () => {
    const own = { ...rubric, identities: [identity], report };
    expect(checkRubric(own).filter(({ severity }) => severity === "error")).toEqual([]);
    expect(rubric.identities).toContainEqual(identity);
  });

  it("names every finding", () => {
    const codes = [...readFileSync(page, "utf8").matchAll(/^\| `([a-z-]+)` /gm)].map(([, code]) => code);
    expect([...codes].sort()).toEqual(Object.keys(locale.findings).sort());
  });

  it("says what the library gives", () => {
    const said = (line: string): unknown => {
      const [, comment = ""] =
        blocksOf(page, "ts")
          .join("")
          .split("\n")
          .find((each) => each.startsWith(line))
          ?.split(" // ") ?? [];
      return JSON.parse(comment.replace(/([{,] ?)(\w+):/g, '$1"$2":'));
    };
    const scorer = createScorer<Rubric>(rubric);
    const metric = "operating-expense-control-rate";
    expect(scorer.implied(metric, 2)).toEqual(said('scorer.implied("operating-expense-control-rate", 2);'));
    expect(scorer.implied(metric, 2, { operatingBudget: 200 })).toEqual(said(`scorer.implied("${metric}", 2, {`));
    const indicators: Indicators = { threePublicBudgetPriorYear: 20, threePublicBudget: 18 };
    const claims: Claims = { metrics: { "three-public-change-rate": { points: 8, value: "10" } } };
    const [finding, ...others] = audit(scorer, indicators, claims).findings;
    expect(others).toEqual([]);
    expect(finding?.code).toEqual(said("finding?.code"));
    expect(finding && findingText(finding, locale)).toEqual(said("finding &&"));
  });
});
