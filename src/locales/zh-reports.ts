/** 报告的标题和句子。 */
import type { ReportWords } from "./report-words.js";

export const zhReports: ReportWords = {
  form: "评分表",
  findings: "核查发现",
  noFindings: "填报数与按所报数据重新计算的结果一致，没有发现问题。",
  severities: { error: "错误", warning: "警告", info: "说明" },
  sentences: "文字说明",
  claimed: (text) => `填报 ${text}`,
  result: (lines, sections) =>
    `${lines.join("；")}。${sections.map(({ title, points, max }) => `${title} ${points} 分（满分 ${max} 分）`).join("，")}。`,
  chart: ({ title, value, points, max }) =>
    `${title}：横轴为指标值，纵轴为得分；本单位 ${value}，得 ${points} 分（满分 ${max} 分）`,
  own: (value, points) => `${value}，${points} 分`,
};
