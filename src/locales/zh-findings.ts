/** 核查发现的句子。 */
import type { FindingSentences } from "./finding-words.js";
import { led } from "./zh-lines.js";

const from = (source: string | null): string => (source === null ? "" : `（${source}）`);

export const zhFindings: FindingSentences = {
  "points-wrong": ({ title, claimed, recomputed, value, byClaim }) => {
    const found = recomputed === null ? "本项不计分" : `应计 ${recomputed} 分`;
    const by = value === null ? "按所报数据" : `${byClaim ? "按所填指标值" : "指标值"} ${value}`;
    return `${title}：填报 ${claimed} 分，${by}，${found}`;
  },
  "claim-impossible": ({ title, claimed, given }) =>
    `${title}：填报 ${claimed} 分，${given ? "按已报数据，所缺数据无论为何都" : "无论指标值为何，按评价标准都"}得不到这个分数`,
  "claim-without-data": ({ title, claimed, missing, implied, printed }) => {
    const without = missing.length === 0 ? "没有数据可以核对" : `没有填报${missing.join("、")}，无从核对`;
    const means =
      implied === null ? "" : `；要得这个分数，${implied.of}须${implied.labels ? "为" : ""}${implied.values}`;
    const said = printed.map((each) => `；${each.title}处填写的是“${each.printed}”，不是数值`).join("");
    return `${title}：填报 ${claimed} 分，但${without}${means}${said}`;
  },
  "value-wrong": ({ title, claimed, recomputed }) =>
    recomputed === null
      ? `${title}：填报 ${claimed}，但按所报数据分母为 0，无法计算`
      : `${title}：填报 ${claimed}，按所报数据应为 ${recomputed}`,
  "sign-lost": ({ title, claimed, recomputed }) =>
    `${title}：填报 ${claimed}，按所报数据应为 ${recomputed}，正负号有误`,
  "value-cut": ({ title, claimed, recomputed, rounded, places }) =>
    `${title}：填报 ${claimed}，是 ${recomputed} 舍去${places === 0 ? "小数" : `第 ${places} 位以后的小数`}所得；四舍五入应为 ${rounded}`,
  "value-rounded": ({ title, claimed, recomputed, places }) =>
    `${title}：填报 ${claimed}，是 ${recomputed} 四舍五入${places === 0 ? "到整数" : `保留 ${places} 位小数`}的结果`,
  "total-not-footing": ({ title, claimed, recomputed, parts, bounds }) => {
    const of = title ?? "合计";
    if (parts) return `${of}：填报 ${claimed} 分，所填各项相加为 ${recomputed} 分`;
    return bounds === null
      ? `${of}：填报 ${claimed} 分，按所报数据应为 ${recomputed} 分`
      : `${of}：填报 ${claimed} 分，按所报数据只可能在 ${bounds[0]} 至 ${bounds[1]} 分之间`;
  },
  "two-numbers": ({ title, claimed, recomputed, source, ownSource }) =>
    `${title}：同一数据有两个数，${recomputed}${from(ownSource)}与${led(claimed)}${from(source)}`,
  "identity-broken": ({ title, left, right, leftNumber, rightNumber, difference }) =>
    `${title ?? `“${left}”应等于“${right}”`}：${left} = ${leftNumber}，${right} = ${rightNumber}，相差 ${difference}`,
  "max-wrong": ({ title, claimed, recomputed }) =>
    `${title ?? "合计"}：所印分值为 ${claimed} 分，评价标准规定为 ${recomputed} 分`,
  "not-applicable-wrong": ({ title, why }) =>
    why === "no-clause"
      ? `${title}：填报为不适用，但评价标准没有规定本项可以不适用`
      : `${title}：填报为不适用，但按所报数据，不适用的情形不成立`,
  policy: ({ message }) => message,
};
