/** The page on next year's table, walked from top to bottom: every command runs, every piece of JSON is filled in. */
import { readFileSync, writeFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { indexOf, isRefusal } from "../../rubrics/editions-index.js";
import { editions } from "../../rubrics/generate.js";
import { type Rubric, type SectionSpec, createScorer, parseRubric } from "../../src/index.js";
import { mergePatch } from "../../src/rubric/readings.js";
import manifest from "../../package.json" with { type: "json" };
import { fiscalRubric, folder } from "../cli/terminal.js";

const pages = { en: "docs/next-year.md", zh: "docs/next-year.zh.md" };
const published = "rubrics/hunan-department-overall/example-2021.json";

/** Comparing editions is a command of its own. */
const hasDiff = fiscalRubric(["--help"]).out.includes("fiscal-rubric diff ");

/** The fenced blocks of a page, in order. */
const blocksOf = (page: string): { language: string; content: string }[] =>
  [...readFileSync(page, "utf8").matchAll(/^```(\w+)\n(.*?)^```$/gms)].map(([, language = "", content = ""]) => ({
    language,
    content,
  }));

interface Piece {
  readonly id?: string;
  readonly readings?: readonly { readonly id: string }[];
}

/** What a page writes into the file: a metric by its id, readings by theirs, all else as it stands. */
function filledIn(rubric: Rubric, piece: Piece): Rubric {
  const merged = <Old extends { readonly id: string }>(old: Old, pieces: readonly Piece[]): Old =>
    mergePatch(old, pieces.find(({ id }) => id === old.id) ?? {}) as Old;
  const section = ({ sections, metrics, ...spec }: SectionSpec): SectionSpec => ({
    ...spec,
    ...(sections && { sections: sections.map(section) }),
    ...(metrics && { metrics: metrics.map((each) => merged(each, [piece])) }),
  });
  if (piece.id !== undefined) return { ...rubric, sections: rubric.sections.map(section) };
  const { readings = [], ...rest } = piece;
  return { ...rubric, ...rest, readings: rubric.readings?.map((each) => merged(each, readings)) };
}

it("both languages show the same commands and the same JSON", () => {
  expect(blocksOf(pages.zh)).toEqual(blocksOf(pages.en));
});

describe.each(Object.entries(pages))("in %s", (locale, page) => {
  const { path, read, names } = folder();
  const inFolder: Readonly<Record<string, string>> = {
    [published]: path("example-2021.json"),
    "vectors.ndjson": path("vectors.ndjson"),
    "data.json": path("data.json"),
  };
  const checks: number[] = [];
  const run = (command: string): void => {
    const [program, ...words] = command.split(" ");
    if (program === "npm") {
      const [verb = "", script = ""] = words;
      if (verb === "run") expect(Object.keys(manifest.scripts)).toContain(script);
      else expect(["test", "publish"]).toContain(verb);
      return;
    }
    expect(program).toBe("fiscal-rubric");
    if (words[0] === "diff" && !hasDiff) return;
    const { status, out, err } = fiscalRubric([...words.map((word) => inFolder[word] ?? word), "--locale", locale]);
    if (words[0] === "check") checks.push(status);
    else expect({ command, status, err: status === 0 ? "" : err }).toEqual({ command, status: 0, err: "" });
    expect(out + err).not.toBe("");
  };
  const write = (piece: string): void => {
    const rubric = JSON.parse(read("example-2021.json")) as Rubric;
    const changed = filledIn(rubric, JSON.parse(piece) as Piece);
    expect(changed).not.toEqual(rubric);
    writeFileSync(path("example-2021.json"), JSON.stringify(changed, null, 2));
  };

  it("leads to a sound rubric that scores the new way", () => {
    for (const { language, content } of blocksOf(page)) {
      if (language === "sh") content.trim().split("\n").forEach(run);
      else if (language === "json") write(content);
    }
    expect(checks).toEqual([1, 0, 0]);
    expect(names().sort()).toEqual(["data.json", "example-2021.json", "vectors.ndjson"]);
    const rubric = parseRubric(JSON.parse(read("example-2021.json")));
    const [staff] = createScorer(rubric).score({ staffInPost: 101, authorizedPosts: 100 }).metrics;
    expect(staff).toMatchObject({ max: "5", points: "4.5" });
  });

  it("names in the changelog what the index asks for", () => {
    const rubric = JSON.parse(read("example-2021.json")) as Rubric;
    const [line] = blocksOf(page).filter(({ language }) => language === "markdown");
    const changelog = readFileSync("CHANGELOG.md", "utf8").replace(/^### Rubrics$/m, `$&\n\n${line?.content}`);
    const file = { path: published, rubric };
    const before = editions().index;
    const without = indexOf([file], before, readFileSync("CHANGELOG.md", "utf8"));
    expect(without.problems.map(({ code }) => code)).toContain("not-in-changelog");
    expect(indexOf([file], before, changelog).problems.filter(isRefusal)).toEqual([]);
  });
});
