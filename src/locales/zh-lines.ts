/** 评分说明的句子。 */
import type { LineSentences } from "./locale.js";

const factor = (number: string): string => (/[-/]/.test(number) ? `(${number})` : number);

/** Between a number and the Chinese text behind it stands a space. */
const spaced = (text: string): string => text.replace(/[\d%]$/, "$& ");

export const zhLines: LineSentences = {
  formula: ({ titles, numbers, value, exact }) =>
    `${titles}${numbers && ` = ${numbers}`} = ${value}${exact === null ? "" : `（精确值 ${exact}）`}`,
  "value-rounded": ({ from, to, places }) => `指标值 ${from} 按规定保留 ${places} 位小数，为 ${to}`,
  band: ({ value, interval, points }) => `${value}（${interval}）：计 ${points} 分`,
  steps: ({ value, side, threshold, distance, step, count, steps, each, drop, start, points }) => {
    const rule = count === "complete" ? "不足一步不计" : "不足一步按一步计";
    return (
      `${spaced(value)}比 ${spaced(threshold)}${side === "above" ? "高" : "低"} ${distance}，每 ${spaced(step)}为一步，计 ${steps} 步（${rule}），` +
      `每步${drop ? "扣" : "加"} ${each} 分：${start} ${drop ? "−" : "+"} ${steps} × ${each} = ${points} 分`
    );
  },
  slope: ({ value, interval, points, intercept, slope }) =>
    `在“${interval}”内按比例计分：${intercept === null ? "" : `${intercept} + `}${factor(slope)} × ${factor(value)} = ${points} 分`,
  given: ({ title, points, from, to }) => `${title || "评定得分"}：评定 ${points} 分（可评 ${from} 至 ${to} 分）`,
  branch: ({ condition }) => `判定：${condition}`,
  rest: () => "不属于前列情形",
  within: ({ value, interval }) => `${value}（${interval}）`,
  award: ({ points }) => `计 ${points} 分`,
  part: ({ title, points }) => `${title}：计 ${points} 分`,
  item: ({ title, given, points }) =>
    `${title}（${given}）：${points.startsWith("-") ? `扣 ${points.slice(1)} 分` : `加 ${points} 分`}`,
  best: ({ points, of, rank }) =>
    `取 ${of.join("、")} 中${rank === 1 ? "最高" : rank === of.length ? "最低" : `第 ${rank} 高`}者，计 ${points} 分`,
  "zero-target": ({ titles, points }) => `${titles}：目标为 0 且已达到，计 ${points} 分`,
  sum: ({ points, of }) => `${of.map(factor).join(" + ")} = ${points} 分`,
  scale: ({ points, of }) => `${of} 分折算为 ${points} 分`,
  clamp: ({ points, of }) => `${of} 分超出允许范围，计 ${points} 分`,
  "points-rounded": ({ from, to }) => `得分 ${from} 四舍五入为 ${to} 分`,
  lost: ({ lost, max }) => `失 ${lost} 分（满分 ${max} 分）`,
  gained: ({ gained, max }) => `比满分 ${max} 分多得 ${gained} 分`,
  "not-applicable": ({ condition, points }) => `不适用（${condition}），按规定计 ${points} 分`,
  "not-applicable-excluded": ({ condition }) => `不适用（${condition}），不计入总分和满分`,
  undefined: ({ denominator, condition, points }) =>
    `分母“${denominator}”为 0，指标值无法计算；${condition === null ? "" : `${condition}，`}按规定计 ${points} 分`,
  missing: ({ titles }) => (titles.length === 0 ? "尚不能计分" : `缺少数据：${titles.join("、")}`),
  bounds: ({ low, high }) => (low === high ? `无论所缺数据为何，均计 ${low} 分` : `得分在 ${low} 至 ${high} 分之间`),
  "total-complete": ({ points, max }) => `总分 ${points} 分（满分 ${max} 分）`,
  "total-incomplete": ({ scored, metrics, of, low, high, tight }) =>
    `${of} 项指标中已评 ${metrics} 项，计 ${scored} 分；数据补齐后总分在 ${low} 至 ${high} 分之间` +
    (tight ? "（两端均可达到或任意接近）" : "（总分必在其中，但两端未必都能达到）"),
  "total-excluded": ({ titles, rescaled }) =>
    `不计入的指标：${titles.join("、")}${rescaled ? "；其余指标按满分折算" : ""}`,
  "total-excerpt": () => "本评分规则只含原表的部分指标，不评定等级",
  "under-readings": ({ readings }) => `按其他理解评分：${readings.join("；")}`,
};
