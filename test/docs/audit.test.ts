/** The pages on audits show what the commands print and what the library gives, and every code of a finding. */
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { checkRubric, getRubric } from "../../src/index.js";
import { en, zh } from "../../src/locales/index.js";
import { finished, folder } from "../cli/terminal.js";
import { blocksOf, printedBy, said } from "./pieces.js";

const rubric = getRubric("hunan-department-overall", { year: 2020 });
const id = "hunan-department-overall/datonghu-2020";

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

  it("prints what stands behind its calls", async () => {
    const [piece = "", ...others] = blocksOf(page, "ts");
    expect(others).toEqual([]);
    const expected = said(piece);
    expect(expected).toHaveLength(4);
    expect(await printedBy(piece)).toEqual(expected);
  });
});
