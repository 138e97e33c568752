/** A number is what it denotes: its form, its unit and the way to leave it out change no byte of the result. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Indicators, createScorer } from "../../src/index.js";
import { decimalText, exactText, exact, decimal } from "../../src/exact/decimal.js";
import { multiply, quotient } from "../../src/exact/quotient.js";
import { numeralText } from "../../src/format/numeral.js";
import { arbitraryCase } from "./arbitrary-case.js";
import { arbitraryInput } from "./arbitrary-input.js";
import { arbitraryRubric, subjects } from "./arbitrary-rubric.js";
import { law } from "./law.js";

describe.each(subjects)("$name", ({ rubric }) => {
  it("every form of the same data scores the same", () => {
    const twice = arbitraryCase(rubric).chain((each) =>
      fc.tuple(fc.constant(each), arbitraryInput(each.rubric, each.values)),
    );
    law(twice, ([{ rubric: each, values, input }, other]) => {
      const scorer = createScorer(each);
      const plain = JSON.stringify(scorer.score(values));
      expect(JSON.stringify(scorer.score(input))).toBe(plain);
      expect(JSON.stringify(scorer.score(other))).toBe(plain);
    });
  });
});

describe("money", () => {
  it("in 万元 and ten thousand times as much in yuan is the same", () => {
    law(arbitraryCase(arbitraryRubric), ({ rubric, values }) => {
      const inYuan = Object.entries(values).map(([name, value]): [string, unknown] => {
        const spec = rubric.indicators[name];
        if (!spec || !("unit" in spec) || spec.unit !== "CNY10k") return [name, value];
        const yuan = exactText(multiply(exact(String(value)), quotient(10_000n)));
        return [name, numeralText.test(yuan) ? { value: yuan, unit: "CNY" } : value];
      });
      const scorer = createScorer(rubric);
      expect(scorer.score(Object.fromEntries(inYuan) as Indicators)).toEqual(scorer.score(values));
    });
  });

  it("a metric tells what it read in the indicator's own unit, as plain digits", () => {
    law(arbitraryCase(arbitraryRubric), ({ rubric, values, input }) => {
      for (const { inputs } of createScorer(rubric).score(input).metrics) {
        for (const [name, read] of Object.entries(inputs)) {
          const isNumber =
            ![undefined, "choice", "boolean"].includes(rubric.indicators[name]?.type) ||
            numeralText.test(String(values[name]));
          expect(read).toBe(isNumber ? decimalText(decimal(String(values[name]))) : values[name]);
        }
      }
    });
  });
});
