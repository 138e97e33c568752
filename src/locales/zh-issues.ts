/** 问题的句子；位置（文件、行、路径）在句前另行给出。 */
import {
  word,
  quote,
  row,
  unit,
  hint,
  titled,
  overWhat,
  place,
  dimension,
  wrongType,
  notOneOf,
  interval,
  values,
  multiples,
  shownBy,
  should,
  notData,
  nameStyles,
  notADecimal,
  conditionValue,
  formulaSyntax,
  parameters,
  directions,
  exampleDiffers,
} from "./zh-issue-words.js";
import type { Inside } from "../issue/issue.js";
import { placedTexts } from "./issue-text.js";
import type { IssueSentences } from "./locale.js";

export const zhIssues: IssueSentences = {
  // Any JSON
  "not-data": ({ why }) => notData[why],
  "too-deep": ({ limit }) => `嵌套过深，不能超过 ${limit} 层`,
  "too-large": ({ limit }) => `内容过大，字数或数据个数超过 ${limit}`,

  // The form of a rubric file
  "wrong-type": wrongType,
  "missing-key": ({ key }) => `缺少“${key}”`,
  "unknown-key": ({ key, suggestion, known }) => `这里不能填写“${key}”${hint(suggestion, known)}`,
  "not-one-of": notOneOf,
  "bad-name": ({ found, style }) => `“${found}”不合命名要求：${nameStyles[style]}，不超过 80 个字符`,
  "bad-number": ({ found }) =>
    `“${found}”不是规范的数字：应形如 12.5，整数至多 18 位，小数至多 12 位；有效数字超过 15 位的加引号`,
  "bad-date": ({ found }) => `“${found}”不是有效日期，应形如 2020-12-31`,
  "period-reversed": ({ from, to }) => `最后一天 ${to} 早于第一天 ${from}，请核对`,
  "number-out-of-range": ({ found, minimum, maximum, open }) =>
    minimum === "0" && open && Number(found) === 0 ? "不能为 0" : should(found, minimum, !open, maximum, !open),
  "bad-text": ({ why, limit }) => (why === "empty" ? "文字不能为空" : `文字过长，不能超过 ${limit} 个字符`),
  "empty-list": () => "列表不能为空，至少填写一项",
  "exactly-one-key": ({ keys }) => `以下各项须填写且只能填写一项：${row(keys)}`,
  "both-keys": ({ keys }) => `${keys.map(quote).join("和")}不能同时填写`,
  "bad-condition-value": conditionValue,

  // What a rubric says
  "duplicate-id": ({ id }) => `“${id}”重复，请更换`,
  "reserved-name": ({ name }) => `“${name}”专指指标值，不能另作名称，请更换`,
  "unknown-name": ({ name, suggestion, at }) => `没有名为“${name}”的数据项${place(at)}${hint(suggestion)}`,
  "not-a-number-name": ({ name, at }) => `“${name}”不是数字型数据项，不能用于计算${place(at)}`,
  "not-a-choice": ({ name }) => `“${name}”不是选项型（choice）数据项，不能按选项计分`,
  "not-assessed": ({ name }) => `“${name}”不是数字型数据项，不能用来填写评定得分`,
  "circular-derived": ({ names }) => `公式循环引用：${names.join(" → ")}`,
  "formula-too-long": ({ limit }) => `公式过长，不能超过 ${limit} 个字符`,
  "formula-too-deep": ({ at, limit }) => `公式嵌套过深，不能超过 ${limit} 层${place(at)}`,
  "formula-too-large": ({ limit }) => `公式代入所引用的公式后过于庞大，不能超过 ${limit} 个运算项`,
  "formula-syntax": formulaSyntax,
  "formula-unknown-function": ({ at, name, known }) => `没有名为“${name}”的函数${place(at)}${hint(null, known)}`,
  "formula-arguments": ({ at, name }) => `函数“${name}”${word(parameters, name, "可有 1 至 100 个参数")}${place(at)}`,
  "formula-is-list": ({ perYear }) =>
    perYear
      ? "公式得出每一年的值：逐年计分的，请填写“perYear”；按一个数计分的，请用 sum、mean、min、max 或 nth 归为一个数"
      : "公式的结果是逐年或逐行的一列数，请用 sum、mean、min、max、count 或 nth 归为一个数",
  "formula-not-yearly": () => "填有“perYear”的，公式须得出序列中每一年的值",
  "lists-differ": ({ at, left, right }) => `${overWhat(left)}与${overWhat(right)}的数列不能放在一起计算${place(at)}`,
  "list-not-value": ({ name }) =>
    `“${name}”是一列数，只能在公式中使用，并用 sum、mean、min、max、count 或 nth 归为一个数`,
  "cells-differ": ({ columns, cells }) => `本表每行应有 ${columns} 格，与各列一一对应，现有 ${cells} 格`,
  "missing-column": ({ table, column }) =>
    `表“${table}”须有数字型的列“${column}”，填写各行的分值（或在指标中规定“weights”）`,
  "not-a-table": ({ name, known }) => `没有名为“${name}”的表${hint(null, known)}`,
  "year-out-of-range": ({ nth, years }) => `只有 ${years} 年的数据，没有第 ${nth} 好的年份`,
  "unit-mix": ({ at, left, right }) => `${dimension(left)}与${dimension(right)}不能相加减或比较${place(at)}`,
  "unit-result": ({ expected, found }) =>
    `公式算出的是“${dimension(found)}”，按单位应为“${dimension(expected)}”；请修改公式或单位`,
  "bad-limits": ({ low, high }) => `下限 ${low} 与上限 ${high} 之间没有任何数，请核对`,
  "too-many-places": ({ found, places }) => (places ? `${found} 的小数位数不能超过 ${places} 位` : `${found} 应为整数`),
  "points-out-of-range": ({ found, minimum, maximum }) =>
    should(found, minimum, true, maximum, minimum !== null, " 分"),
  "not-a-count": ({ name }) => `按例计分须用是否型或不为负数的数据项，请为“${name}”规定“min”为 0`,
  "target-negative": ({ name, lowest }) =>
    `目标“${name}”${lowest === null ? "可以为任意负数" : `最低可为 ${lowest}`}，对负的目标无法计算完成比例，请规定“min”为 0`,
  "relative-to-zero": () => "基准为 0，不能按其百分比扣分，请去掉“relative”",
  "not-footing": ({ declared, sum }) => `分值为 ${declared} 分，而所含各项合计 ${sum} 分`,
  "full-differs": ({ printed, max }) => `原文所载满分为 ${printed} 分，而指标分值为 ${max} 分，请核对是否为遗留文字`,
  "rule-maximum": ({ rule, metric, data }) =>
    `${rule === "∞" ? "规则的得分没有上限" : `规则的最高分为 ${rule} 分`}${shownBy(data)}，与指标的最高分 ${metric} 分不一致`,
  "rule-minimum": ({ rule, floor, data }) =>
    `${rule === "−∞" ? "按规则得分没有下限" : `按规则最低得 ${rule} 分`}${shownBy(data)}，应不低于 ${floor} 分`,
  "zero-not-attainable": ({ lowest, data }) => `按规则最低也得 ${lowest} 分${shownBy(data)}，不会出现 0 分，请核对`,
  "label-without-level": ({ label, lacks }) => `选项“${label}”没有${lacks === "rule" ? "计分规则" : "规定分值"}`,
  "unknown-label": ({ found, known, suggestion, titles = {} }) => {
    const [meant = null] = titled(suggestion === null ? [] : [suggestion], titles);
    return `没有“${found}”这个选项${hint(meant, titled(known, titles))}`;
  },
  "band-without-ends": () => "档内分值有变化的，该档须有不同的下限和上限",
  "stairs-without-start": () => "阶梯缺少起点：步长为正时须有下限，步长为负时须有上限",
  "knots-not-ascending": ({ x }) => `折点应由小到大排列，${x} 不大于前一个折点`,
  "jump-without-owner": ({ x }) => `${x} 处有两个分值，须在其中一个（且仅一个）末尾注明 "owns"，表示取该分值`,
  "empty-segment": () => "此档不含任何值，请核对上下限",
  "segments-overlap": (stretch) => `以下指标值同时落入两档：${values(stretch)}`,
  "segments-gap": (stretch) => `以下指标值没有对应的档：${values(stretch)}`,
  "segment-unreachable": ({ values, tick, ...stretch }) =>
    `指标值不会落入此档（${interval(stretch)}）${values ? `，因为它${tick === null ? "" : "是"}${multiples(tick)}${interval(values)}` : ""}；请删去此档或核对上下限`,
  "value-without-formula": ({ kind }) => `“${kind}”规则按指标值计分，但指标没有公式，请填写“value”`,
  "missing-if-undefined": ({ denominator, data }) =>
    `分母“${denominator}”可能为 0${shownBy(data)}，请在“ifUndefined”中规定此时的得分`,
  "entry-never-applies": ({ why }) =>
    why === "no-zero"
      ? "公式的分母都不会为 0，本项不会用到，请删去"
      : "本项不会用到：前面各项已涵盖所有情形，或其条件不可能成立，请删去",
  "condition-never-holds": () => "此条件不可能成立，请对照数据项的上下限及前面的条件核对比较值",
  "last-entry-conditional": () => "最后一项不能带条件“when”，须适用于其余所有情形",
  "entry-after-unconditional": () => "前一项没有条件“when”，本项不会用到",
  "against-direction": ({ direction, from, fromPoints, to, toPoints }) =>
    `与所注明的“${word(directions, direction)}”不符：指标值由 ${from} 升至 ${to}，得分由 ${fromPoints} 分变为 ${toPoints} 分`,
  "grades-not-descending": ({ id }) => `等级“${id}”不合要求：“atLeast”应逐级降低，只有最后一级不填`,
  "unknown-grade": ({ found, known, suggestion }) =>
    known.length === 0
      ? `评分规则没有规定等级，不能限定为“${found}”，请填写“grades”`
      : `没有“${found}”这个等级${hint(suggestion, known)}`,
  "cohort-in-cohort": ({ name }) => `“${name}”本身由全部单位的数据算出，不能再用来比较各单位`,
  "unknown-metric": ({ found, known, suggestion }) => `没有“${found}”这个指标${hint(suggestion, known)}`,
  "unknown-reading": ({ found, known, suggestion }) => `没有“${found}”这一理解${hint(suggestion, known)}`,
  "alternative-invalid": ({ alternative, ...faults }) =>
    `改用“${alternative}”这一理解后，评分规则有误：${told(faults)}`,
  "alternative-idle": ({ alternative }) => `无论数据如何，“${alternative}”都不改变得分，请删去或核对其内容`,
  "reading-silent": ({ chosen }) => `原文未作说明，“${chosen}”是本文件自行选用的，请向制定部门确认`,
  "unused-indicator": ({ name }) => `数据项“${name}”没有任何指标使用，请删去或用于指标`,
  "another-year": ({ found, year }) => `文中写的是 ${found} 年，而本规则适用于 ${year} 年，请核对是否为旧表遗留文字`,
  "example-invalid": ({ example, ...faults }) => `算例“${example}”的数据有误：${told(faults)}`,
  "example-differs": exampleDiffers,

  // 与 json-rules-engine 一同使用
  "name-taken": ({ name, as }) =>
    as === "fact" ? `“${name}”是评分规则自带的事实，请改用其他名称` : `“${name}”是精确运算符之一，请改用其他名称`,
  "not-as-rules": ({ metric, why }) =>
    why === "rows"
      ? `“${metric}”取决于表格有哪些行，有了数据才知道，不能写成固定的规则`
      : `“${metric}”要与其他部门比较，只看一个部门数据的规则做不到`,

  // Looking up a built-in rubric
  "unknown-family": ({ found, known, suggestion }) => `没有名为“${found}”的评分规则${hint(suggestion, known)}`,
  "unknown-edition": ({ family, found, known, suggestion }) => `“${family}”没有“${found}”版${hint(suggestion, known)}`,
  "year-not-covered": ({ family, year, nearest }) => `“${family}”没有 ${year} 年度的版本，最近的有：${row(nearest)}`,
  "year-ambiguous": ({ family, year, candidates }) =>
    `“${family}”有多个 ${year} 年度的版本，请指定：${row(candidates)}`,
  "date-not-covered": ({ family, date, nearest }) =>
    `“${family}”没有注明在 ${date} 施行的版本，时间最近的有：${row(nearest)}`,
  "date-ambiguous": ({ family, date, candidates }) =>
    `“${family}”有多个在 ${date} 施行的版本，请指定：${row(candidates)}`,

  // A department's data
  "unknown-indicator": ({ name, suggestion }) => `评分规则中没有数据项“${name}”${hint(suggestion)}`,
  "unknown-claim": ({ of, found, known, suggestion }) =>
    `评分规则中没有${of === "section" ? "类别" : "派生项"}“${found}”${hint(suggestion, known)}`,
  "not-a-decimal": ({ found, why }) =>
    why === "empty" ? notADecimal.empty : `“${found}”不能作为数值：${notADecimal[why]}`,
  "not-a-boolean": ({ found }) => `应填 true（是）或 false（否），现为“${found}”`,
  "unit-mismatch": ({ found, expected }) =>
    `单位“${found}”不适用：${expected ? `该数据项的单位为 ${unit(expected)}` : "该数据项没有可换算的单位"}`,
  "unknown-unit": ({ found, known, suggestion }) => `没有“${found}”这个单位${hint(suggestion, known)}`,
  "below-minimum": ({ found, minimum }) => `${found} 低于规定的最小值 ${minimum}`,
  "above-maximum": ({ found, maximum }) => `${found} 超过规定的最大值 ${maximum}`,
  "not-above": ({ found, limit }) => `应大于 ${limit}，现为 ${found}`,
  "not-below": ({ found, limit }) => `应小于 ${limit}，现为 ${found}`,
  "too-many-entries": ({ found, most }) => `共有 ${found} 项，不能超过 ${most} 项`,
  "weights-not-footing": ({ metric, sum, max }) => `“${metric}”各行的分值合计 ${sum} 分，应为 ${max} 分`,
  "too-few-years": ({ found, years }) =>
    `应依次填写 ${years} 年的数据（由远及近），现有 ${found} 年；缺数据的年份也要占位，填空值`,
  "not-whole": ({ found }) => `应为整数，现为 ${found}`,
  "cohort-too-long": ({ limit }) =>
    `全部单位的平均值要用超过 ${limit} 位数字才能精确写出，请按规定的位数舍入后填入数据`,
  "another-rubric": ({ expected, found }) =>
    `评分结果出自另一份评分规则（${found.slice(0, 19)}…，此处为 ${expected.slice(0, 19)}…），请改用评分时的规则`,
  // An end that was given and yet is outside does not belong to the range.
  "given-out-of-range": ({ found, minimum, maximum }) =>
    `评定得分${should(found, minimum || null, found !== minimum, maximum || null, found !== maximum, " 分")}`,
};

/** 所含的各个问题。 */
function told({ issues, more }: Inside): string {
  const texts = placedTexts(issues, { issues: zhIssues }, "：");
  return `${texts.join("；")}${more > 0 ? `；另有 ${more} 处` : ""}`;
}
