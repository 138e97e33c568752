/** The page on the dataset file: every file on it is scored by the commands beside it, and its table of numbers is true. */
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { ruleKindFiles } from "../rule-kind-files.js";
import { fiscalRubric, folder } from "../cli/terminal.js";

const pages = { en: "docs/dataset.md", zh: "docs/dataset.zh.md" };
const overall = "hunan-department-overall/datonghu-2020";

interface Block {
  readonly language: string;
  readonly file: string;
  readonly content: string;
}

const blocksOf = (page: string): Block[] =>
  [...readFileSync(page, "utf8").matchAll(/^```(\w+)(?: (\S+))?\n(.*?)^```$/gms)].map(
    ([, language = "", file = "", content = ""]) => ({ language, file, content }),
  );

it("both languages show the same files and the same commands", () => {
  expect(blocksOf(pages.zh)).toEqual(blocksOf(pages.en));
});

describe.each(Object.entries(pages))("in %s", (locale, page) => {
  const { path, write } = folder();
  const blocks = blocksOf(page);
  const names = blocks.flatMap(({ file }) => (file === "" ? [] : [file]));
  for (const { file, content } of blocks) if (file !== "") write(file, content);
  const inFolder = (word: string): string => ([...names, "empty.json"].includes(word) ? path(word) : word);
  const run = (...words: readonly string[]) => fiscalRubric([...words.map(inFolder), "--locale", locale]);
  const commands = blocks.flatMap(({ language, content }) => (language === "sh" ? content.trim().split("\n") : []));

  it.each(commands)("%s", (command) => {
    const [program, ...words] = command.split(" ");
    expect(program).toBe("fiscal-rubric");
    const { status, err } = run(...words);
    expect({ status, err: status === 0 ? "" : err }).toEqual({ status: 0, err: "" });
  });

  it("a series scores the same from JSON and CSV", () => {
    const rubric = ruleKindFiles.find(({ row }) => row === "R4")?.rubric;
    write("r4.json", JSON.stringify(rubric));
    const points = ["series.json", "series.csv"].map((file) => {
      const { out, err } = run("score", path("r4.json"), file, "--json");
      expect(err).toBe("");
      return (JSON.parse(out) as { metrics: { bounds: unknown; inputs: unknown }[] }).metrics;
    });
    expect(points[0]?.[0]?.bounds).toEqual(["10", "10"]);
    expect(points[0]).toEqual(points[1]);
  });

  it("rows go by their ids or numbers", () => {
    const { out } = run("score", "cn-project-self-evaluation/rule-2020", "project.json", "--json");
    const { metrics } = JSON.parse(out) as { metrics: { id: string }[] };
    expect(metrics.map(({ id }) => id)).toEqual(expect.arrayContaining(["output/staff", "benefit/2"]));
  });

  const rows = [...readFileSync(page, "utf8").matchAll(/^\| `(.+?)` +\| (\S+) +\| (\S+) +\|$/gm)];

  it("has a table of numbers", () => expect(rows).toHaveLength(8));

  it.each(rows.map(([, cell = "", csv = "", json = ""]) => ({ cell, csv, json })))("$cell", ({ cell, csv, json }) => {
    const read = (file: string, content: string): string => {
      write(file, content);
      const { status, out } = run("score", overall, path(file), "--json");
      if (status !== 0) return locale === "zh" ? "不接受" : "refused";
      const { metrics } = JSON.parse(out) as { metrics: { inputs: Record<string, string> }[] };
      return metrics.map(({ inputs }) => inputs.supplementaryBudget).find((each) => each !== undefined) ?? "";
    };
    expect(read("cell.csv", `supplementaryBudget\n"${cell}"\n`)).toBe(csv);
    expect(read("cell.json", JSON.stringify({ indicators: { supplementaryBudget: cell } }))).toBe(json);
  });
});
