/** The pages on what-if show what their commands print. */
import { expect, it } from "vitest";
import { fiscalRubric } from "../cli/terminal.js";
import { blocksOf } from "./pieces.js";

it.each([
  ["docs/what-if.md", "en"],
  ["docs/what-if.zh.md", "zh"],
])("%s", (page, locale) => {
  const printed = blocksOf(page, "sh").map((command) => {
    const [program, ...words] = command.trim().split(" ");
    expect(program).toBe("fiscal-rubric");
    return fiscalRubric([...words, "--locale", locale]).out;
  });
  expect(printed).toHaveLength(2);
  expect(blocksOf(page, "text")).toEqual(printed);
});
