/** 评分说明的句子。 */
import type { LineSentences } from "./locale.js";

const factor = (number: string): string => (/[-/]/.test(number) ? `(${number})` : number);

/** Between a number and the Chinese text behind it stands a space. */
const spaced = (text: string): string => text.replace(/[\d%]$/, "$& ");

/** And so it does in front of one. */
export const led = (text: string): string => text.replace(/^-?\d/, " $&");

const quote = (text: string): string => `“${text}”`;

const bracketed = (word: string | null): string => (word === null ? "" : `（${word}）`);

const exactly = (number: string | null): string => (number === null ? "" : `（精确值 ${number}）`);

const of = (record: string | null): string => (record === null ? "" : `${record}：`);

export const zhLines: LineSentences = {
  formula: ({ titles, numbers, value, exact }) => `${titles}${numbers && ` = ${numbers}`} = ${value}${exactly(exact)}`,
  distance: ({ value, title, threshold, exactThreshold, side, distance, exact }) => {
    const other = `${title} ${threshold}${exactly(exactThreshold)}`;
    return side === "equal"
      ? `${spaced(value)}等于${other}`
      : `${spaced(value)}比${spaced(other)}${side === "above" ? "高" : "低"} ${distance}${exactly(exact)}`;
  },
  "value-rounded": ({ from, to, places }) => `指标值 ${from} 按规定保留 ${places} 位小数，为 ${to}`,
  band: ({ value, interval, points }) => `${value}（${interval}）：计 ${points} 分`,
  rank: ({ rank, points }) => `第 ${rank} 名：计 ${points} 分`,
  behind: ({ rank, listed, steps, each, start, points }) =>
    `第 ${rank} 名，第 ${listed} 名之后每降一名减 ${each} 分：${start} − ${steps} × ${each} = ${points} 分`,
  steps: ({ value, side, threshold, distance, step, count, steps, each, drop, start, points }) => {
    const rule = count === "complete" ? "不足一步不计" : "不足一步按一步计";
    return (
      `${threshold === null ? "" : `${spaced(value)}比 ${spaced(threshold)}`}${side === "above" ? "高" : "低"} ${distance}，每 ${spaced(step)}为一步，计 ${steps} 步（${rule}），` +
      `每步${drop ? "扣" : "加"} ${each} 分：${start} ${drop ? "−" : "+"} ${steps} × ${each} = ${points} 分`
    );
  },
  slope: ({ value, interval, points, intercept, slope, rounded }) =>
    `在“${interval}”内按比例计分：${intercept === null ? "" : `${intercept} + `}${factor(slope)} × ${factor(value)} ${rounded ? "≈" : "="} ${points} 分`,
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
  sum: ({ points, of, rounded }) => `${of.map(factor).join(" + ")} ${rounded ? "≈" : "="} ${points} 分`,
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
  "section-scaled": ({ of, from, points, max, complete }) =>
    `${complete ? "" : "已评部分"}${of} 分（满分 ${from} 分）折算为 ${points} 分（满分 ${max} 分）`,
  adjusted: ({ points }) => (points.startsWith("-") ? `总分扣 ${points.slice(1)} 分` : `总分加 ${points} 分`),
  counted: ({ title, given, each, atMost, points, drop }) => {
    const verb = drop ? "扣" : "加";
    return `${title}（${given}）：每例${verb} ${each} 分，最多${verb} ${atMost} 分，总分${verb} ${points} 分`;
  },
  "points-capped": ({ limit, from, to }) =>
    `总分最高为 ${limit} 分` +
    (from === null ? "" : from === to ? `，${from} 分不受影响` : `：${from} 分计为 ${to} 分`),
  "grade-capped": ({ grade }) => `等级最高为“${grade}”`,
  "not-adjusted": ({ condition }) => `不调整，以下条件不成立：${condition}`,
  "adjustment-open": ({ low, high }) =>
    low === high ? `无论所缺数据为何，总分变动 ${low} 分` : `总分变动在 ${low} 至 ${high} 分之间`,
  "total-complete": ({ points, max }) => `总分 ${points} 分（满分 ${max} 分）`,
  "total-incomplete": ({ scored, adjusted, metrics, of, low, high, tight }) =>
    `${of} 项指标中已评 ${metrics} 项，${adjusted ? "连同总分调整" : ""}计 ${scored} 分；数据补齐后总分在 ${low} 至 ${high} 分之间` +
    (tight ? "（两端均可达到或任意接近）" : "（不会超出这一范围，但两端未必都能达到，例如几项指标共用所缺的数据）"),
  "total-adjusted": ({ from, titles, points }) =>
    `各项指标合计 ${from} 分，经调整（${titles.join("、")}）为 ${points} 分`,
  "total-excluded": ({ titles, rescaled }) =>
    `不计入的指标：${titles.join("、")}${rescaled ? "；其余指标按满分折算" : ""}`,
  "total-excerpt": ({ missing }) => `本评分规则只含原表的部分指标，不评定等级${missing === null ? "" : `。${missing}`}`,
  "under-readings": ({ readings }) => `按其他理解评分：${readings.join("；")}`,
  "readings-scored": ({ readings, changing }) =>
    readings === 0
      ? "本评分规则没有列出可作不同理解之处"
      : `共 ${readings} 处，${changing === 0 ? "无论采用哪种理解，得分都不变" : `其中 ${changing} 处改用其他理解会使得分改变（以 ≠ 标出）`}`,
  "reading-change": ({ title, from, to, fromStatus, toStatus }) =>
    `${title}：${from}${bracketed(fromStatus)} → ${to}${bracketed(toStatus)}`,
  "reading-refused": ({ issues }) => `数据不合这种理解：${issues.join("；")}`,
  "claims-of-all": ({ records }) => `以下为 ${records} 个单位的原评得分合并判断的结果`,
  "claims-tell": ({ claims, fitting }) =>
    fitting.length === 0
      ? `所涉原评得分 ${claims} 项，没有一种理解与其全部相符`
      : `所涉原评得分 ${claims} 项，${fitting.length === 1 ? "只" : ""}与${fitting.map(quote).join("、")}相符`,
  "claims-indifferent": ({ claims }) =>
    claims === 0
      ? "没有原评得分涉及这些指标"
      : `所涉原评得分 ${claims} 项，与每种理解都相符（缺少数据，或各种理解得分相同），无法区分`,
  "claims-undecided": ({ limit }) => `须一并判断的各种理解，其组合超过 ${limit} 种，未作判定`,
  "claims-together": ({ questions }) => `须与下列问题一并判断：${questions.join("；")}`,
  "claims-fitting": ({ of }) => `相符的组合：${of.join(" + ")}`,
  "claim-against": ({ record, title, claimed, recomputed }) =>
    `${of(record)}${title}原评 ${claimed} 分，按此理解${recomputed === null ? "没有得分" : `得 ${recomputed} 分`}`,
  "claim-unexplained": ({ record, title, claimed, recomputed }) =>
    `无论采用哪种理解都得不出的原评得分，不作依据：${of(record)}${title}原评 ${claimed} 分，重算${recomputed === null ? "没有得分" : `得 ${recomputed} 分`}`,
  "claims-more": ({ count }) => `另有 ${count} 项`,
  "claims-not-weighed": ({ count, limit }) => `原评得分有 ${count} 项涉及的理解组合超过 ${limit} 种，未作依据`,
  "what-if-single": ({ scored, changes }) =>
    changes === 0
      ? `目前 ${scored} 分；任何一项可变动的数据单独变动，都不能使总分提高`
      : `目前 ${scored} 分；${changes === 1 ? "作出以下变动" : `以下 ${changes} 种变动，每种单独作出`}即可使总分提高`,
  "what-if-target": ({ scored, target, changes, total, proven }) =>
    changes === 0
      ? `目前 ${scored} 分，已达到目标 ${target} 分`
      : `目前 ${scored} 分；${changes === 1 ? "作出以下变动" : `以下 ${changes} 处变动一并作出`}，总分为 ${total} 分，达到目标 ${target} 分` +
        (proven ? "，是变动幅度最小的做法" : "（不能确定没有变动幅度更小的做法）"),
  "what-if-out-of-reach": ({ scored, target, most, proven }) =>
    `目前 ${scored} 分；目标 ${target} 分无法达到：相互关联的数据只变动其中一项，总分最高为 ${most} 分` +
    (proven ? "" : "（不能确定没有更高的做法）"),
  "what-if-change": ({ title, from, to, own, others, goal, withoutValue, total, proven }) => {
    const aim = own && { next: "（下一档）", best: "（单独变动此项数据可得的最高分）", target: "" }[goal];
    const moved = [...(own ? [own] : []), ...others].map(
      (each) => `${each.title} ${each.from} → ${each.to} 分${each === own ? aim : ""}`,
    );
    const doubt = withoutValue.length > 0 ? `；注意：${withoutValue.join("、")}的分母将为 0，无法计算` : "";
    const search = proven || goal === "target" ? "" : "（不能确定没有更小的变动）";
    return `${title}由${led(spaced(from))}改为${led(to)}${search}：${[...moved, `总分 ${total.from} → ${total.to} 分`].join("，")}${doubt}`;
  },
  "what-if-adjustable": ({ titles }) =>
    titles.length === 0 ? "没有可变动的数据" : `视为可变动的数据：${titles.join("、")}`,
  "what-if-fixed": ({ titles }) => (titles.length === 0 ? "没有指定为不变的数据" : `不变的数据：${titles.join("、")}`),
  "what-if-missing": ({ titles }) => `未作考虑的指标（缺少数据，尚未计分）：${titles.join("、")}`,
};
