/** A clause or note names no other year than the rubric's: text left over from an older table says the wrong thing. */
import type { Check } from "./check.js";

const digit: Readonly<Record<string, string>> = Object.fromEntries(
  ["０〇○零", "１一", "２二", "３三", "４四", "５五", "６六", "７七", "８八", "９九"].flatMap((forms, value) =>
    [...forms].map((form) => [form, String(value)]),
  ),
);
const digits = `0-9${Object.keys(digit).join("")}`;

/** 2016年, ２０１６年度, 二〇一六年, 2016-2018年; "in 2016", "fiscal year 2016". A document's number, 〔2016〕, is none. */
const chinese = new RegExp(
  `(?<![${digits}.])([${digits}]{4})(?=\\s*(?:[-–—~～至到]+\\s*[${digits}]{4}\\s*)?(?:财政|预算|会计)?年)`,
  "gu",
);
const english =
  /(?:(?<=\b(?:in|during|since|until|years?|end of)\s+)|(?<=\bfy\s*))(\d{4})(?![\d.,]*\d|\s*%|\s+(?:yuan|persons?|people|cases?|items?|points?|days?|m2)\b)(?!\w)/giu;

const isYear = (text: string): boolean => /^(19|20)\d\d$/.test(text);

function yearsIn(text: string): Set<string> {
  const found = [chinese, english].flatMap((pattern) => [...text.matchAll(pattern)].map(([, year = ""]) => year));
  return new Set(found.map((year) => [...year].map((each) => digit[each] ?? each).join("")).filter(isYear));
}

export const years: Check = ({ rubric, metrics }, _report, warn) => {
  if (rubric.year === undefined) return;
  const year = String(rubric.year);
  for (const { spec, path } of metrics) {
    for (const key of ["clause", "note"] as const) {
      for (const found of yearsIn(spec[key] ?? "")) {
        if (found !== year) warn("another-year", [...path, key], { found, year });
      }
    }
  }
};
