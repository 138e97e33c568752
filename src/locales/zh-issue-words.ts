/** 问题说明所用的词语。 */
import type { Data, IssueParams, Stretch } from "../issue/issue.js";
import type { Localized } from "../rubric/rubric.js";
type Names = readonly string[];
type Dictionary = Readonly<Record<string, string>>;
type End = string | null;

export const word = (words: Dictionary, key: string, otherwise = key): string =>
  Object.hasOwn(words, key) ? (words[key] ?? otherwise) : otherwise;

export const quote = (text: string): string => `“${text}”`;
export const row = (names: Names): string => [...new Set(names)].join("、");

const units: Dictionary = {
  CNY: "元",
  CNY10k: "万元",
  CNY100M: "亿元",
  person: "人",
  m2: "平方米",
  day: "天",
  point: "分",
};

/** A unit as it is written, with its usual name; any other name as it is. */
export const unit = (name: string): string => (Object.hasOwn(units, name) ? `${name}（${units[name]}）` : name);

/** The end of a sentence about an unknown name: the name that was meant, or the known ones if they are few. */
export function hint(suggestion: string | null, known: Names = []): string {
  if (suggestion !== null) return `，是否应为“${suggestion}”？`;
  return known.length > 0 && known.length <= 8 ? `；可用的有：${row(known.map(unit))}` : "";
}

/** Labels with their titles, where they have one. */
export const titled = (labels: Names, titles: Readonly<Record<string, Localized>>): Names =>
  labels.map((label) => (Object.hasOwn(titles, label) ? `${label}（${titles[label]?.zh}）` : label));

/** Where in a formula, counted from 1. */
/** What a list runs over: years, or the rows of a table. */
export const overWhat = (over: string): string => (/^\d+$/.test(over) ? `${over} 年` : `“${over}”各行`);

export const place = (at: number | null): string => (at === null ? "" : `（公式第 ${at + 1} 个字符）`);

const quantities: Dictionary = { money: "金额", person: "人数", area: "面积", time: "天数", point: "分值" };

export const dimension = (text: string): string =>
  text === "1" ? "纯数" : text.replace(/[a-z]+/g, (name) => word(quantities, name));

const types: Dictionary = {
  ...{ string: "文本", number: "数字", int: "整数", boolean: "逻辑值（true 或 false）" },
  ...{ object: "一组键值 {…}", record: "一组键值 {…}", array: "列表 […]", tuple: "列表 […]" },
};

const things: Dictionary = { object: "一组键值 {…}", list: "列表 […]", null: "空值 null", undefined: "空缺" };

const thing = (found: string): string => word(things, found, quote(found));

export function wrongType({ expected, found }: IssueParams["wrong-type"]): string {
  if (found === "list" && expected.includes("tuple")) return "列表的项数或其中某项不符合要求";
  const should = row(expected.map((type) => word(types, type))).replace(/、([^、]*)$/, "或$1");
  return `应为${should}，现为${thing(found)}${quotes(expected, found)}`;
}

/** A number or `true` that stands in quotes, or one without them where a text should be. */
function quotes(expected: Names, found: string): string {
  const looks = /^-?\d+(\.\d+)?$/.test(found) ? "number" : /^(true|false)$/.test(found) ? "boolean" : null;
  if (looks === null) return "";
  if (expected.every((type) => type === "string")) return "；请加引号";
  return expected.includes(looks) && !expected.includes("string") ? "；请去掉引号" : "";
}

export function notOneOf({ found, allowed, suggestion }: IssueParams["not-one-of"]): string {
  if (allowed.includes(found)) return `应为不加引号的 ${found}`;
  if (allowed.length === 1) return `只能为 ${row(allowed)}，现为${thing(found)}`;
  return `${thing(found)}不在可选范围内${hint(suggestion, allowed)}`;
}

export function interval({ from, fromIncluded, to, toIncluded }: Stretch): string {
  if (from !== null && from === to) return `等于 ${from}`;
  const low = from === null ? [] : [`${fromIncluded ? "不低于" : "大于"} ${from}`];
  const high = to === null ? [] : [`${toIncluded ? "不超过" : "小于"} ${to}`];
  return [...low, ...high].join(" 且") || "任意值";
}

/** The values of a stretch, with one of them where there are several. */
export const values = (stretch: Stretch & { sample: string }): string =>
  `${interval(stretch)}${stretch.from === stretch.to && stretch.from ? "" : `，例如 ${stretch.sample}`}`;

/** What a value that does not run over all numbers runs over. */
export const multiples = (tick: string | null): string =>
  tick === null ? "" : `${tick === "1" ? "整数" : `${tick} 的整数倍`}，且`;

/** A dataset that shows it, at the end of a sentence. */
export const shownBy = (data: Data | null): string =>
  data === null
    ? ""
    : `（例如 ${Object.entries(data)
        .map((each) => each.join(" = "))
        .join("，")}）`;

export function should(found: string, from: End, fromIn: boolean, to: End, toIn: boolean, of = ""): string {
  const range = interval({ from, fromIncluded: fromIn, to, toIncluded: toIn });
  return found === "list" ? `列表的项数应${range}` : `应${range}${of}，现为 ${found}${of}`;
}

export const notData: Record<IssueParams["not-data"]["why"], string> = {
  cycle: "数据引用了自身，无法读取",
  type: "这类数据无法写入 JSON，请改用文本、数字、true/false、列表或一组键值",
  accessor: "读取数据时出错，请改为普通数据",
  key: "这个键名不能使用，请更换",
  text: "文本中有残缺的字符（无效的 Unicode），请重新录入",
};

export const nameStyles: Record<IssueParams["bad-name"]["style"], string> = {
  "camel-case": "须以小写英文字母开头，只含英文字母和数字",
  "kebab-case": "只能用小写英文字母和数字，中间可用连字符“-”分隔",
  label: "只能用英文字母、数字和连字符“-”，且不能以连字符开头",
  "metric-row": "填指标编号，只能用小写英文字母和数字，中间可用连字符“-”分隔；表格的一行在其后加“/”和行编号",
  row: "只能用文字、数字和连字符“-”，且不能以连字符开头",
};

export const notADecimal: Record<IssueParams["not-a-decimal"]["why"], string> = {
  empty: "数值为空；如确无数据，请省略该项或填 null",
  comparison: "请填写实际达到的数值；确实只有文字的，填在“printed”中，按缺数据处理",
  percent: "请去掉百分号，只填数字，单位以该数据项的规定为准",
  separator: "请去掉千分位分隔符",
  exponent: "请不用科学计数法，写出全部数字",
  "full-width": "请改用半角数字",
  "not-finite": "不是确定的数值，请核对计算过程",
  binary: "有效数字超过 15 位，可能带有计算误差；请核对后加引号填写",
  digits: "位数过多，整数至多 18 位，小数至多 12 位",
  type: "应填数字，或加引号的数字",
  text: "只能含数字、小数点和前面的负号；原表为文字的，请填在“printed”中",
};

const compared: Dictionary = { number: "数字", boolean: "逻辑值（true 或 false）", choice: "该数据项的选项" };

export function conditionValue({ operator, expected }: IssueParams["bad-condition-value"]): string {
  if (expected === "list") return `“${operator}”的比较值应为列表 […]`;
  if (/than/i.test(operator)) return `“${operator}”只能比较数字，数据项和比较值都应为数字`;
  if (/in$/i.test(operator)) return `“${operator}”的列表中，每一项都应为${word(compared, expected)}`;
  return `“${operator}”的比较值应为${word(compared, expected)}，且只能有一个`;
}

export function formulaSyntax({ at, found }: IssueParams["formula-syntax"]): string {
  if (found === "") return "公式不完整，末尾缺少数字、名称或右括号";
  const foreign = found > "~" ? "；运算符只有 + - * /，括号和逗号用半角" : "";
  return `“${found}”不应出现在这里${place(at)}${foreign}`;
}

export const parameters: Dictionary = {
  abs: "只能有一个参数",
  nth: "的第一个参数应为整数 k，其后至少有 k 个数，如 nth(2, a, b, c) 取第二大的数",
};

export const directions: Dictionary = { "lower-is-better": "越低越好", "higher-is-better": "越高越好" };

const results: Dictionary = {
  ...{
    status: "评分状态",
    points: "总分",
    scored: "已评得分",
    grade: "等级",
    "bounds.0": "最低可能得分",
    "bounds.1": "最高可能得分",
  },
  ...{ null: "缺失", complete: "完整", incomplete: "不完整" },
};

export function exampleDiffers({ example, what, expected, found }: IssueParams["example-differs"]): string {
  const result = word(results, what, `指标“${what.replace("metrics.", "")}”得分`);
  return `算例“${example}”与评分不符：${result}应为${word(results, expected, ` ${expected}`)}，实为${word(results, found, ` ${found}`)}`;
}
