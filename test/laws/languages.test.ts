/** Chinese and English say the same numbers of the same scorecard, also of one read back from JSON. */
import { describe, expect, it } from "vitest";
import { type Explanation, type Scorecard, createScorer, explain } from "../../src/index.js";
import { en, zh } from "../../src/locales/index.js";
import { arbitraryCase } from "./arbitrary-case.js";
import { subjects } from "./arbitrary-rubric.js";
import { law } from "./law.js";

/** Words of one language; a unit is one too, also where it has digits. */
const words = new Set(["language", "words", "title", "levels", "source", "grade"]);
const units = /CNY 10k|CNY 100M/g;

/** What an explanation says without its words: the numbers of every text, in order of size. */
const numbersOf = (explanation: Explanation): unknown =>
  JSON.parse(JSON.stringify(explanation), (key, value: unknown) => {
    if (words.has(key)) return null;
    return typeof value === "string" ? (value.replace(units, "").match(/\d+(?:\.\d+)?/g) ?? []).sort() : value;
  });

describe.each(subjects)("$name", ({ rubric }) => {
  it("the same numbers in both, and the same explanation of a card read back from JSON", () => {
    law(arbitraryCase(rubric), ({ rubric: each, input }) => {
      const card = createScorer(each).score(input);
      const [chinese, english] = [zh, en].map((locale) => explain(each, card, { locale })) as [
        Explanation,
        Explanation,
      ];
      expect(numbersOf(english)).toEqual(numbersOf(chinese));
      const again = JSON.parse(JSON.stringify(card)) as Scorecard;
      expect(explain(each, again, { locale: zh })).toEqual(chinese);
    });
  });
});
