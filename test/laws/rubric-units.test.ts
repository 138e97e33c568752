/** A rubric whose money is in yuan instead of 万元, with the limits, conditions and data to match, scores the same. */
import { describe, expect, it } from "vitest";
import { type Indicators, type Rubric, type SectionSpec, createScorer } from "../../src/index.js";
import { exact, exactText } from "../../src/exact/decimal.js";
import { multiply, quotient } from "../../src/exact/quotient.js";
import type { ConditionSpec } from "../../src/format/condition.js";
import { numeralText } from "../../src/format/numeral.js";
import { arbitraryCase } from "./arbitrary-case.js";
import { subjects } from "./arbitrary-rubric.js";
import { law } from "./law.js";

const times = (value: string | number): string => exactText(multiply(exact(value), quotient(10_000n)));

/** What stands for a comparison when the numbers of its fact are ten thousand times as large. */
function inYuan(condition: ConditionSpec, isMoney: (fact: string) => boolean): ConditionSpec {
  const { fact = "", operator = "equal", value = "" } = condition;
  if (!isMoney(fact)) return condition;
  const changed = [value].flat().map((each) => times(each as string | number));
  return { fact, operator, value: Array.isArray(value) ? changed : (changed[0] as string) };
}

function rubricInYuan(rubric: Rubric): Rubric {
  const isMoney = (name: string): boolean => {
    const spec = rubric.indicators[name];
    return spec !== undefined && "unit" in spec && spec.unit === "CNY10k";
  };
  const metric = <T>(json: T): T => {
    if (typeof json !== "object" || json === null) return json;
    if ("fact" in json) return inYuan(json as ConditionSpec, isMoney) as T;
    if (Array.isArray(json)) return json.map(metric) as T;
    return Object.fromEntries(Object.entries(json).map(([key, each]) => [key, metric(each as unknown)])) as T;
  };
  const section = (spec: SectionSpec): SectionSpec => ({
    ...spec,
    ...(spec.sections && { sections: spec.sections.map(section) }),
    ...(spec.metrics && { metrics: spec.metrics.map(metric) }),
  });
  const indicators = Object.entries(rubric.indicators).map(([name, spec]) => {
    if (!isMoney(name)) return [name, spec];
    const limits = ["min", "max", "above", "below"].flatMap((key) => {
      const limit = (spec as unknown as Record<string, string | number | undefined>)[key];
      return limit === undefined ? [] : [[key, times(limit)]];
    });
    return [name, { ...spec, unit: "CNY", ...Object.fromEntries(limits) }];
  });
  return { ...rubric, indicators: Object.fromEntries(indicators), sections: rubric.sections.map(section) } as Rubric;
}

describe.each(subjects)("$name", ({ rubric }) => {
  it("points, values and bounds stay as they are", () => {
    law(arbitraryCase(rubric), ({ rubric: each, values }) => {
      const yuan = Object.entries(values).map(([name, value]): [string, unknown] => {
        const spec = each.indicators[name];
        return [name, spec && "unit" in spec && spec.unit === "CNY10k" ? times(String(value)) : value];
      });
      if (yuan.some(([name, value]) => value !== values[name] && !numeralText.test(String(value)))) return; // 19 digits
      const own = createScorer(each).score(values);
      const other = createScorer(rubricInYuan(each)).score(Object.fromEntries(yuan) as Indicators);
      const plain = ({ metrics, ...card }: typeof own) => ({
        ...card,
        rubric: null,
        metrics: metrics.map(({ inputs: _, ...metric }) => metric),
      });
      expect(plain(other)).toEqual(plain(own));
    });
  });
});
