/** 简体中文。 */
import type { Locale } from "./locale.js";
import { zhChanges } from "./zh-changes.js";
import { zhFindings } from "./zh-findings.js";
import { zhIssues } from "./zh-issues.js";
import { led, zhLines } from "./zh-lines.js";
import { zhReports } from "./zh-reports.js";

const join = (word: string) => (items: readonly string[]) => items.join(word);

const functions = { min: "最小值", max: "最大值", abs: "绝对值", sum: "合计", mean: "平均值", count: "个数" };

export const zh: Locale = {
  language: "zh",
  issues: zhIssues,
  lines: zhLines,
  changes: zhChanges,
  findings: zhFindings,
  reports: zhReports,
  words: {
    title: "名称",
    metric: "指标",
    max: "分值",
    points: "得分",
    value: "指标值",
    status: "状态",
    clause: "评价标准",
    note: "指标说明",
    explanation: "评分说明",
    total: "合计",
    grade: "等级",
    adjustment: "总分调整",
    losses: "失分排序",
    missing: "缺少的数据",
    entity: "单位",
    year: "年度",
    source: "依据",
    rubric: "评分规则",
    colon: "：",
    comma: "、",
    semicolon: "；",
    yes: "是",
    no: "否",
    leftOut: "不计入",
    statuses: { scored: "已评", notApplicable: "不适用", missing: "缺数据", undefined: "无法计算" },
    absent: "无此行",
    adjustmentStatuses: { applied: "适用", notApplied: "不适用", missing: "缺数据" },
    cardStatuses: { complete: "完整", incomplete: "不完整" },
    certainties: { quoted: "引自原文", secondary: "引自转述", recalled: "凭记忆，未核对原文" },
    readings: "原文可作不同理解之处",
    reading: "理解",
    changes: "得分变化",
    claims: "与原评得分",
    concerns: "所涉指标",
    chosen: "采用",
    noChange: "不变",
    evidence: "采用依据",
    evidences: { published: "已公布的评分结果", wording: "原文文字", silent: "无，原文未作规定" },
    verdicts: {
      consistent: "相符",
      contradicted: "不符",
      "not-told-apart": "无法区分",
      undecided: "未判定",
    },
  },
  units: { CNY: "元", CNY10k: "万元", CNY100M: "亿元", person: "人", m2: "平方米", day: "天", point: "分", "%": "%" },
  level: (index) => `${["一", "二", "三", "四", "五"][index] ?? index + 1}级指标`,
  percentagePoints: "个百分点",
  quantity: (number, unit) => (/^[%\s]?$/.test(unit) ? `${number}${unit}` : `${number} ${unit}`),
  interval: ({ from, fromIncluded, to, toIncluded }) => {
    if (from !== null && from === to) return `等于 ${from}`;
    const low = from === null ? [] : [`${fromIncluded ? "不低于" : "大于"} ${from}`];
    const high = to === null ? [] : [`${toIncluded ? "不超过" : "小于"} ${to}`];
    return [...low, ...high].join("且").replace(/([\d%])且/, "$1 且") || "任意值";
  },
  list: join("、"),
  call: (name, of) => {
    const [k, ...others] = of;
    return name === "nth" ? `第 ${k} 大值(${others.join(", ")})` : `${functions[name]}(${of.join(", ")})`;
  },
  comparisons: {
    equal: (fact, [value = ""]) => `${fact}为${led(value)}`,
    notEqual: (fact, [value = ""]) => `${fact}不为${led(value)}`,
    lessThan: (fact, [value]) => `${fact}小于 ${value}`,
    lessThanInclusive: (fact, [value]) => `${fact}不超过 ${value}`,
    greaterThan: (fact, [value]) => `${fact}大于 ${value}`,
    greaterThanInclusive: (fact, [value]) => `${fact}不低于 ${value}`,
    in: (fact, values) => `${fact}为${led(values.join("、"))}之一`,
    notIn: (fact, values) => `${fact}不为${led(values.join("、"))}中任何一个`,
  },
  all: join("，且"),
  any: join("，或"),
  not: (condition) => `并非（${condition}）`,
};
