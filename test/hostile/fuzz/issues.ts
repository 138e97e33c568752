/** What every issue must be, whatever it is about: data that can be kept, and a sentence in each language. */
import { expect } from "vitest";
import { type Issue, issueText } from "../../../src/index.js";
import { en, zh } from "../../../src/locales/index.js";

/** More than this many are not all put into words, only as many from the list. */
const most = 200;

const longestSentence = 20_000;

/** Of a JSON text with all issues. */
const longestList = 64_000_000;

const isText = (value: unknown): boolean => typeof value === "string";

/** Data that JSON keeps as they are. */
function isData(value: unknown): boolean {
  if (typeof value === "object" && value !== null) return Object.values(value).every(isData);
  return value === null || isText(value) || typeof value === "boolean" || Number.isFinite(value);
}

/** What is wrong with an issue. */
function faultsOf(issue: Issue): string[] {
  const faults: string[] = [];
  const { code, severity, path, params } = issue;
  if (!Object.hasOwn(en.issues, code) || !Object.hasOwn(zh.issues, code)) return ["no such code"];
  if (severity !== "error" && severity !== "warning") faults.push("no such severity");
  const isKey = (key: unknown): boolean => isText(key) || (Number.isSafeInteger(key) && Number(key) >= 0);
  if (!Array.isArray(path) || !path.every(isKey)) faults.push("bad path");
  if (!isData(params)) faults.push("bad params");
  for (const locale of [en, zh]) {
    const sentence = issueText(issue, locale);
    if (!isText(sentence) || sentence.trim() === "") faults.push("no sentence");
    else if (sentence.length > longestSentence) faults.push("a sentence without end");
    else if (/\bundefined\b|\[object |\bsprung\b|native code/.test(sentence)) faults.push(sentence);
  }
  return faults;
}

export function expectSoundIssues(issues: readonly Issue[]): void {
  const step = Math.ceil(issues.length / most);
  for (let index = 0; index < issues.length; index += step) {
    const issue = issues[index] as Issue;
    const faults = faultsOf(issue);
    expect(faults, `${issue.code} at ${issue.path.join(".").slice(0, 200)}`).toEqual([]);
  }
  expect(JSON.stringify(issues).length).toBeLessThan(longestList);
}
