/** 两个版本之间有何变化。 */
import type { ChangeParams, ChangeWords } from "./change-words.js";

const nothing = "无";

const change = ({ what, before, after }: ChangeParams["changed"]): string =>
  `${what}：${before ?? nothing} → ${after ?? nothing}`;

/** Of a part that may come and go as a whole. */
const part = (params: ChangeParams["changed"]): string => {
  const { what, before, after } = params;
  if (before === null) return `增加${what}：${after ?? nothing}`;
  return after === null ? `取消${what}（原为 ${before}）` : change(params);
};

export const zhChanges: ChangeWords = {
  sentences: {
    added: ({ detail }) => (detail === "" ? "新增" : `新增：${detail}`),
    removed: ({ detail }) => (detail === "" ? "取消" : `取消：${detail}`),
    moved: ({ before, after }) => `所在类别：${before ?? "最上层"} → ${after ?? "最上层"}`,
    reordered: ({ what, before, after }) => `${what}的顺序：${before} → ${after}`,
    reworded: change,
    reweighted: change,
    "rule-changed": part,
    "formula-changed": change,
    "unit-changed": change,
    "if-undefined-changed": part,
    "not-applicable-changed": change,
    "type-changed": change,
    "limits-changed": change,
    "options-changed": part,
    "need-changed": ({ needed }) => (needed ? "计分要用到此项，须填报（原版本计分不用）" : "计分不再用到此项"),
    changed: change,
  },
  classes: {
    breaking: "影响数据：按原版本填报的数据，新版本可能不完整或不符合要求",
    scoring: "影响得分：同样的数据，得分可能不同",
    wording: "其他：不影响数据和得分",
  },
  kinds: {
    ...{ rubric: "整张计分表", section: "类别", metric: "指标", indicator: "数据项", derived: "派生项", grade: "等级" },
    ...{ reading: "口径", adjustment: "总分调整", identity: "勾稽关系", policy: "核查规则", example: "算例" },
  },
  nothing,
  keys: {
    ...{
      family: "系列",
      edition: "版本",
      year: "适用年度",
      revision: "修订号",
      effective: "施行时间",
      format: "格式版本",
    },
    ...{ title: "名称", clause: "评价标准", note: "指标说明", source: "依据", document: "文件", part: "所在部分" },
    ...{ missing: "未收录的部分" },
    ...{ published: "公布日期", certainty: "可靠程度", extent: "完整程度", points: "得分", "rubric.points": "总分" },
    ...{
      max: "分值",
      "points.max": "满分",
      "points.places": "得分的小数位数",
      rescale: "不适用时折算",
      scale: "折算",
      "scale.from": "各部分满分合计",
    },
    ...{ printedMax: "原表所列分值", direction: "方向", grades: "等级", sections: "下级类别", metrics: "指标" },
    ...{ question: "问题", because: "理由", evidence: "采用的依据", chosen: "所采用的理解", alternatives: "备选理解" },
    ...{ titles: "各种理解的说法" },
    ...{ "reading.metrics": "所涉指标", atLeast: "不低于", above: "大于", atMost: "不超过", below: "小于" },
    ...{
      "grade.atLeast": "最低总分",
      "items.atMost": "最多",
      id: "编号",
      name: "名称",
      expect: "预期结果",
      indicators: "数据",
    },
    ...{ status: "状态", scored: "已评得分", bounds: "得分范围", grade: "等级", derived: "派生项" },

    ...{ type: "类型", unit: "单位", unitText: "单位", integer: "只能为整数", places: "小数位数", min: "最小值" },
    ...{ "indicator.max": "最大值", "indicator.above": "须大于", "indicator.below": "须小于", limits: "允许的数值" },
    ...{
      assessed: "评定的分数",
      options: "选项",
      series: "年数",
      columns: "列",
      maxRows: "最多行数",
      cohort: "跨单位取值",
    },
    ...{ "cohort.take": "取法", "cohort.of": "依据", order: "排序", formula: "计算公式", "derived.rows": "所取的表" },

    ...{ rule: "计分规则", kind: "计分方式", value: "指标值", round: "指标值舍入", rounding: "舍入方法" },
    ...{ ifUndefined: "分母为0时的得分", notApplicable: "不适用的情形", when: "条件", where: "条件", award: "得分" },
    ...{ perYear: "各年取法", each: "逐行计分的表", weights: "权重", weight: "权重", nth: "第几高", equal: "平均分配" },
    ...{
      "deduction.above": "上限标准",
      "deduction.below": "下限标准",
      "deduction.from": "标准值",
    },
    ...{ step: "每步幅度", "deduction.points": "每步扣分", steps: "步数的计法", relative: "按占标准的百分比计" },
    ...{ floor: "最低得分", full: "原文写明的满分", bonus: "加分", "bonus.points": "每步加分", cap: "上限" },
    ...{ bands: "分档", from: "起", to: "止", given: "评定分数的数据项", closed: "含端点", of: "所依据的数据项" },
    ...{ target: "目标值", levels: "各选项得分", knots: "折点", segments: "分段", constant: "得分", line: "直线" },
    ...{ stairs: "阶梯", start: "起始得分", drop: "每步减分", count: "步数的计法", items: "清单", deduct: "每项扣分" },
    ...{ base: "基础分", parts: "分项", cases: "各种情形", rules: "各选项的规则", best: "取最高者" },
    ...{ adjustments: "总分调整", readings: "口径", identities: "勾稽关系", policies: "核查规则", examples: "算例" },
    ...{
      report: "报告版式",
      tables: "表格",
      rows: "行",
      cells: "各列内容",
      paragraphs: "段落",
      left: "左式",
      right: "右式",
    },
    ...{ conditions: "条件", event: "提示", params: "内容", severity: "严重程度", message: "文字" },
    ...{ "ranks.points": "各名次得分", then: "此后每名减分", "points.each": "每例", "points.atMost": "最多" },
    ...{ effect: "效果", pointsAtMost: "总分最多", gradeAtMost: "等级最高" },
  },
  values: {
    ...{ "kind.deduction": "扣分计分", "kind.bands": "分档计分", "kind.linear": "折线计分", "kind.levels": "等级计分" },
    ...{ "kind.proportional": "比例计分", "kind.assessed": "评定计分", "kind.segments": "分段计分" },
    ...{
      "kind.cases": "分情形计分",
      "kind.choose": "选择计分",
      "kind.composite": "分项合计",
      "kind.checklist": "清单计分",
      "kind.ranks": "名次计分",
    },
    ...{ "steps.complete": "不足一步不计", "steps.started": "不足一步按一步计", "steps.proportional": "按比例计" },
    ...{ "count.complete": "不足一步不计", "count.started": "不足一步按一步计" },
    ...{ "award.full": "满分", "award.exclude": "不计入总分和满分" },
    ...{ "closed.lower": "只含下端", "closed.upper": "只含上端", "closed.none": "两端都不含" },
    ...{
      "direction.higher-is-better": "越高越好",
      "direction.lower-is-better": "越低越好",
      "direction.equal": "等于为好",
    },
    ...{ "extent.complete": "完整", "extent.excerpt": "摘录", "rounding.half-up": "四舍五入", "rounding.down": "舍去" },
    ...{ "certainty.quoted": "引自原文", "certainty.secondary": "引自转述", "certainty.recalled": "凭记忆" },
    ...{ "evidence.published": "与公布结果一致", "evidence.wording": "由文字得出", "evidence.silent": "文字未规定" },
    ...{ "type.number": "数字", "type.boolean": "是或否", "type.choice": "选项", "type.table": "表格" },
    ...{ "take.max": "最大值", "take.min": "最小值", "take.mean": "平均值", "take.rank": "名次" },
    ...{ "order.highest-first": "由高到低", "order.lowest-first": "由低到高" },
    ...{ "perYear.mean": "平均", "perYear.min": "最低", "perYear.max": "最高" },
  },
  entry: (place) => `第${place}项`,
  part: (key, value) => `${key} ${value}`,
  parts: (parts) => parts.join("，"),
  entries: (entries) => entries.join("；"),
  ruleOf: (kind, parts) => (parts === "" ? kind : `${kind}（${parts}）`),
};
