/** Files as bytes, and a small rubric whose indicators they give. */
import type { DatasetsRead } from "../../../src/cli/files/datasets.js";
import { readDatasets } from "../../../src/cli/files/datasets.js";
import type { FileProblem } from "../../../src/cli/files/problem.js";
import type { Rubric } from "../../../src/rubric/rubric.js";

export const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
export const hex = (digits: string): Uint8Array => Uint8Array.from(Buffer.from(digits.replace(/\s/g, ""), "hex"));

export const indicators: Rubric["indicators"] = {
  staffInPost: { title: { zh: "在职人员数", en: "Staff in post" }, unit: "person", integer: true, min: 0 },
  authorizedPosts: { title: { zh: "编制数(人)", en: "Authorized posts" }, unit: "person" },
  threePublicBudget: { title: { zh: "本年度“三公经费”预算数", en: "“Three public” expenses" }, unit: "CNY10k" },
  hasBuildingProject: { title: { zh: "有无新建项目", en: "Has a new project" }, type: "boolean" },
  effectiveness: {
    title: { zh: "行政效能", en: "Effectiveness" },
    type: "choice",
    options: { good: { zh: "效果较好", en: "Good effect" }, poor: { zh: "无效果", en: "No effect" } },
  },
};

export const datasetsOf = (file: string, content: string | Uint8Array): DatasetsRead =>
  readDatasets(file, typeof content === "string" ? utf8(content) : content, { indicators });

/** A problem as one line: code line:column params. */
export const line = ({ code, line, column, params }: FileProblem): string =>
  `${code} ${line ?? "-"}:${column ?? "-"} ${JSON.stringify(params)}`;

export const problemLines = (problems: readonly FileProblem[]): string[] => problems.map(line);
