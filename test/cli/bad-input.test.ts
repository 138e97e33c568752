/** Bad input: a clear error that names the place, exit status 2, nothing on standard output, nothing written. */
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { fiscalRubric, folder } from "./terminal.js";

const id = "hunan-department-overall/datonghu-2020";
const published = "docs/examples/datonghu-2020.json";
const rubricText = readFileSync(`rubrics/${id}.json`, "utf8");

type Files = ReturnType<typeof folder>;

const dataset = (indicators: string) => (files: Files) => [
  "score",
  id,
  files.write("data.json", `{\n  "indicators": {\n    ${indicators}\n  }\n}\n`),
];
const rubric = (from: string, to: string) => (files: Files) => {
  expect(rubricText).toContain(from);
  return [
    "score",
    files.write(
      "rubric.json",
      rubricText.replace(from, () => to),
    ),
    published,
  ];
};
const place = (pattern: string) => new RegExp(pattern);

const cases: [name: string, args: (files: Files) => string[], says: RegExp][] = [
  [
    "an unknown indicator",
    dataset(`"staffInPosts": 6`),
    place("data.json:3:21: .*staffInPosts.*staffInPost.*unknown-indicator"),
  ],
  [
    "an unknown label",
    dataset(`"administrativeEffectiveness": "goood"`),
    place("data.json:3:36: .*goood.*good.*unknown-label"),
  ],
  ["a wrong type", dataset(`"hasBuildingProject": "maybe"`), place("data.json:3:.*not-a-boolean")],
  ["a list for a number", dataset(`"staffInPost": [6]`), place("data.json:3:.*not-a-decimal")],
  ["a negative where min is 0", dataset(`"carryoverIn": -0.01`), place("data.json:3:20: .*-0.01.*below-minimum")],
  ["a percent sign", dataset(`"publicSatisfaction": "5%"`), place("data.json:3:27: .*5%.*not-a-decimal")],
  ["NaN", dataset(`"carryoverIn": NaN`), place("data.json:3:20: .*NaN.*json-syntax")],
  ["NaN as text", dataset(`"carryoverIn": "NaN"`), place("data.json:3:20: .*NaN.*not-a-decimal")],
  ["binary noise", dataset(`"carryoverIn": 0.30000000000000004`), place("data.json:3:20: .*0.30000000000000004")],
  [
    "a duplicate key",
    dataset(`"carryoverIn": 1,\n    "carryoverIn": 2`),
    place("data.json:4:5: .*carryoverIn.*3:5.*json-duplicate-key"),
  ],
  [
    "truncated JSON",
    (files) => ["score", id, files.write("cut.json", readFileSync(published, "utf8").slice(0, 200))],
    place("cut.json:\\d+:\\d+: .*json-syntax"),
  ],
  ["a missing file", () => ["score", id, "no-such.json"], place("no-such.json: .*file-not-found")],
  ["a missing rubric file", () => ["score", "no-such.json", published], place("no-such.json: .*file-not-found")],
  [
    "an unknown edition",
    () => ["score", "hunan-department-overall/datonghu-2002", published],
    place("datonghu-2020.*unknown-edition"),
  ],
  [
    "an uncovered year",
    () => ["score", "hunan-department-overall@1999", published],
    place("excerpt-2015.*year-not-covered"),
  ],
  [
    "a day on which nothing is in force",
    () => ["score", "hunan-department-overall@2020-06-01", published],
    place("2020-06-01.*datonghu-2020.*date-not-covered"),
  ],
  [
    "a day that is none",
    () => ["score", "hunan-department-overall@2021-02-29", published],
    place("2021-02-29.*bad-date"),
  ],
  [
    "a CSV with a column twice",
    (files) => ["score", id, files.write("twice.csv", "编制数,在职人员数,编制数\n7,6,7\n")],
    place("twice.csv:1: .*编制数.*csv-duplicate-column"),
  ],
  [
    "a percent sign in a CSV",
    (files) => ["score", id, files.write("percent.csv", "publicSatisfaction\n95%\n")],
    place("percent.csv:2: .*95%.*not-a-decimal"),
  ],
  ["maxima that don't add up", rubric(`"max": 7,`, `"max": 6,`), place("rubric.json:\\d+:\\d+: .*not-footing")],
  [
    "overlapping bands",
    rubric(`"above": 10, "atMost": 20`, `"above": 9, "atMost": 20`),
    place("rubric.json:\\d+:\\d+: .*segments-overlap"),
  ],
  [
    "an unknown key",
    rubric(`"step": 1, "points": 0.2`, `"step": 1, "point": 0.2`),
    place("rubric.json:\\d+:\\d+: .*unknown-key"),
  ],
  [
    "a duplicate key in a rubric",
    rubric(`"step": 1,`, `"step": 1, "step": 2,`),
    place("rubric.json:\\d+:\\d+: .*json-duplicate-key"),
  ],
  [
    "20,000 parentheses",
    rubric("staffInPost / authorizedPosts", "(".repeat(20_000)),
    place("rubric.json:\\d+:\\d+: .*formula-too-long"),
  ],
  [
    "a fault in a formula",
    rubric("staffInPost / authorizedPosts", "staffInPost // authorizedPosts"),
    place("rubric.json:\\d+:\\d+: .*14.*formula-syntax"),
  ],
];

describe.each(["en", "zh"])("in %s", (locale) => {
  it.each(cases)("%s", (_name, args, says) => {
    const files = folder();
    const [command = "", ...rest] = args(files);
    const before = files.names();
    const { status, out, err } = fiscalRubric([command, ...rest, "--locale", locale, "--out", files.path("result")]);
    expect({ status, out }).toEqual({ status: 2, out: "" });
    expect(err).toMatch(says);
    expect(err).not.toMatch(/undefined|\[object|at Object\./);
    expect(files.names()).toEqual(before);
  });
});

it("all issues come at once", () => {
  const [command = "", ...rest] = dataset(`"carryoverIn": -1, "initialBudget": "5%", "staffInPost": 1.5`)(folder());
  expect(
    fiscalRubric([command, ...rest])
      .err.trim()
      .split("\n"),
  ).toHaveLength(3);
});

describe("usage", () => {
  const usage: [string[], RegExp][] = [
    [[], /--help/],
    [["scroe"], /score/],
    [["score"], /<rubric>[\s\S]*<dataset>/],
    [["score", id, published, "extra"], /extra/],
    [["score", id, published, "--jsn"], /--json/],
    [["score", id, published, "--json", "--html"], /--json.*--html/],
    [["score", id, published, "--locale", "fr"], /zh.*en/],
    [["score", id, published, "--out"], /--out/],
    [["check", id, "--html"], /--html/],
  ];

  it.each(usage)("%j", (args, says) => {
    for (const lang of ["en_GB", "zh_CN.UTF-8"]) {
      const { status, out, err } = fiscalRubric(args, { lang });
      expect({ status, out }).toEqual({ status: 2, out: "" });
      expect(err).toMatch(says);
    }
  });

  it("a folder that isn't there can't be written to", () => {
    const { status, out, err } = fiscalRubric(["list", "--out", "no/such/folder/file"]);
    expect({ status, out }).toEqual({ status: 2, out: "" });
    expect(err).toContain("nothing was written");
  });
});
