/** `check`, `vectors`, `template`, `list`, `--help`. */
import { readFileSync } from "node:fs";
import stringWidth from "string-width";
import { describe, expect, it } from "vitest";
import { type Issue, type Vector, parseRubric, vectors } from "../../src/index.js";
import { fiscalRubric, folder } from "./terminal.js";

const id = "hunan-department-overall/datonghu-2020";
const rubricOf = (text: string) => parseRubric(JSON.parse(text));
const rubricText = readFileSync(`rubrics/${id}.json`, "utf8");

describe("check", () => {
  it("finds the shipped rubric sound", () => {
    const { status, out } = fiscalRubric(["check", id, "--locale", "en"]);
    expect(status).toBe(0);
    expect(out).toContain("The rubric is sound: 17 metrics");
    expect(fiscalRubric(["check", `rubrics/${id}.json`, "--locale", "zh"]).out).toContain(
      "评分规则没有错误：17 项指标",
    );
  });

  it("warns of the shipped rubric exactly what a reader of the document finds too", () => {
    const { status, out } = fiscalRubric(["check", id, "--json"]);
    const found = (JSON.parse(out) as Issue[]).map(({ code, severity, path, params }) => [
      code,
      severity,
      path.join("."),
      params,
    ]);
    // 指标说明 of both building rows; and where the text is silent.
    const building = "sections.1.sections.0.metrics";
    expect(found).toEqual([
      ["another-year", "warning", `${building}.2.note`, { found: "2016", year: "2020" }],
      ["another-year", "warning", `${building}.3.note`, { found: "2016", year: "2020" }],
      ["reading-silent", "warning", "readings.1.evidence", { chosen: "complete" }],
      ["reading-silent", "warning", "readings.2.evidence", { chosen: "full-points" }],
      ["reading-silent", "warning", "readings.3.evidence", { chosen: "both-rows" }],
    ]);
    expect(status).toBe(0);
  });

  it("prints every issue with its place, and ends in 1", () => {
    const file = folder().write(
      "rubric.json",
      rubricText.replace(`"above": 10, "atMost": 20`, `"above": 11, "atMost": 20`),
    );
    const { status, out } = fiscalRubric(["check", file, "--locale", "en"]);
    expect(status).toBe(1);
    expect(out).toMatch(/rubric\.json:\d+:\d+: error: sections\[1\].*\[segments-gap\]/);
    const { out: json } = fiscalRubric(["check", file, "--json"]);
    expect(JSON.parse(json)[0]).toMatchObject({
      code: "segments-gap",
      severity: "error",
      params: { from: "10", to: "11" },
    });
  });

  it("a file that is no JSON is bad input", () => {
    expect(fiscalRubric(["check", folder().write("rubric.json", "{")])).toMatchObject({ status: 2, out: "" });
  });
});

describe("vectors", () => {
  it("prints one object a line, each with the points of its data", () => {
    const { status, out, err } = fiscalRubric(["vectors", id]);
    expect({ status, err }).toEqual({ status: 0, err: "" });
    const lines = out
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line) as Vector);
    expect(lines).toEqual(JSON.parse(JSON.stringify([...vectors(rubricOf(rubricText))])));
    expect(new Set(lines.map(({ name }) => name)).size).toBe(lines.length);
  });

  it("writes whole files, and none of a rubric with errors", () => {
    const { write, path, read, names } = folder();
    expect(fiscalRubric(["vectors", id, "--out", path("vectors.ndjson")]).status).toBe(0);
    expect(read("vectors.ndjson")).toBe(fiscalRubric(["vectors", id]).out);
    const bad = write("bad.json", rubricText.replace(`"above": 10, "atMost": 20`, `"above": 11, "atMost": 20`));
    expect(fiscalRubric(["vectors", bad, "--out", path("none.ndjson")])).toMatchObject({ status: 2, out: "" });
    expect(names().sort()).toEqual(["bad.json", "vectors.ndjson"]);
  });
});

describe("template", () => {
  const template = (...options: string[]) => fiscalRubric(["template", id, ...options]).out;

  it.each([["--json"], ["--csv", "--locale", "zh"], ["--csv", "--locale", "en"]])(
    "%s %s %s can be scored as it is",
    (...options) => {
      const name = options[0] === "--csv" ? "empty.csv" : "empty.json";
      const file = folder().write(name, template(...options.filter((each) => each !== undefined)));
      const { status, out, err } = fiscalRubric(["score", id, file, "--json"]);
      expect({ status, err }).toEqual({ status: 0, err: "" });
      expect(JSON.parse(out)).toMatchObject({ scored: "0", bounds: ["0", "100"], tight: false });
    },
  );

  it("names every indicator, with its unit", () => {
    const { indicators } = JSON.parse(template()) as { indicators: Record<string, unknown> };
    expect(Object.keys(indicators)).toEqual(Object.keys((JSON.parse(rubricText) as { indicators: object }).indicators));
    expect(indicators.initialBudget).toEqual({ value: null, unit: "CNY10k" });
    expect(template("--csv", "--locale", "zh")).toMatch(/^\uFEFF单位,年度,编制数（人）,在职人员数（人）,/);
  });
});

it("list names what comes with the package", () => {
  expect(fiscalRubric(["list", "--locale", "zh"]).out).toContain("2020年部门整体支出绩效自评指标计分表".slice(0, 10));
  const widths = fiscalRubric(["list", "--locale", "en"])
    .out.split("\n")
    .map((line) => stringWidth(line));
  expect(Math.max(...widths)).toBeLessThanOrEqual(80);
  const listed = JSON.parse(fiscalRubric(["list", "--json"]).out) as object[];
  expect(listed).toContainEqual(expect.objectContaining({ id, year: 2020, effective: null, extent: "complete" }));
});

const commands = ["score", "diff", "audit", "what-if", "report", "check", "vectors", "template", "new", "list"];

it.each(["zh", "en"])("--help in %s fits 80 columns and names every command", (locale) => {
  const { status, out } = fiscalRubric(["--help", "--locale", locale]);
  expect(status).toBe(0);
  for (const word of [...commands, "--out", "--locale"]) expect(out).toContain(word);
  expect(Math.max(...out.split("\n").map((line) => stringWidth(line)))).toBeLessThanOrEqual(80);
});

it("the language is the one asked for, else the environment's, else English", () => {
  expect(fiscalRubric(["--help"], { lang: "zh_CN.UTF-8" }).out).toContain("评分规则");
  expect(fiscalRubric(["--help"], { lang: "C" }).out).toContain("rubric file");
  expect(fiscalRubric(["--help", "--locale", "en"], { lang: "zh_CN" }).out).toContain("rubric file");
});
