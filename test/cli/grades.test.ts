/** The grade, and what caps it, stand in everything that is printed. */
import { describe, expect, it } from "vitest";
import { totalsRubric } from "../totals/tables.js";
import { fiscalRubric, folder } from "./terminal.js";

const adjustments = [{ id: "cap", when: "event", effect: { gradeAtMost: "fair" } }];
const files = folder();
const path = files.write("rubric.json", JSON.stringify(totalsRubric({ adjustments })));
const data = { a: 58, b: 39, hasB: true, event: false };
const one = files.write("one.json", JSON.stringify({ entity: "甲局", indicators: { ...data, event: true } }));
const many = files.write(
  "many.json",
  JSON.stringify([
    { entity: "甲局", indicators: { ...data, event: true } },
    { entity: "乙局", indicators: data },
    { entity: "丙局", indicators: {} },
  ]),
);

describe.each([
  ["zh", "等级", "中", "等级最高为“中”", "好"],
  ["en", "Grade", "Fair", "The grade is at most “Fair”", "Good"],
])("in %s", (locale, grade, fair, cap, good) => {
  const score = (file: string, ...flags: string[]): string =>
    fiscalRubric(["score", path, file, "--locale", locale, ...flags]).out;
  const folded = (table: string): string => table.replace(/[\s│]+/g, " ");

  it("of one department", () => {
    const drawn = folded(score(one));
    expect(drawn).toContain(` ${grade} ${fair} `);
    for (const words of cap.split(" ")) expect(drawn).toContain(words);
    const colon = locale === "zh" ? "：" : ": ";
    expect(score(one, "--explain")).toContain(`\n${grade}${colon}${fair}\n`);
    const markdown = score(one, "--markdown");
    expect(markdown).toContain(`\n- ${grade}${colon}${fair}\n`);
    expect(markdown).toContain(`| ${cap} |`);
    expect(score(one, "--html")).toContain(`<td class="points">${cap}</td>`);
  });

  it("of many", () => {
    const rows = score(many)
      .split("\n")
      .filter((line) => line.startsWith("│"))
      .map((line) => line.split("│").map((cell) => cell.trim()));
    expect(rows[0]?.[3]).toBe(grade);
    expect(rows.slice(1).map((cells) => cells[3])).toEqual([fair, good, ""]);
  });
});
