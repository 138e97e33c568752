/** 简体中文。 */
import type { Path } from "../../issue/issue.js";
import { isLiteral } from "../files/problem.js";
import type { Messages } from "./messages.js";

const maybe = (suggestion: string | null): string => (suggestion === null ? "" : `是否应为“${suggestion}”？`);

/** A list counts its departments from 1. */
function placeText([first, ...rest]: Path): string {
  if (typeof first !== "number") return first === undefined ? "数据文件" : `“${[first, ...rest].join(".")}”`;
  return `第 ${first + 1} 条${rest.length > 0 ? `的“${rest.join(".")}”` : ""}`;
}

/** Why the system refuses to read or write. */
const reasons: Readonly<Record<string, string>> = {
  ...{ ENOENT: "文件夹不存在", ENOTDIR: "路径中有一段不是文件夹", EISDIR: "这是文件夹", ENOTEMPTY: "这是文件夹" },
  ...{ EACCES: "没有权限", EPERM: "没有权限", EROFS: "磁盘只读", ENOSPC: "磁盘空间不足", EBUSY: "文件正被使用" },
};
const reasonText = (code: string): string => reasons[code] ?? code;

const kinds = { object: "对象", text: "文本", "whole-number": "整数" };

const lists: Readonly<Record<string, string>> = { "[…]": "列表 […]", "{…}": "对象 {…}" };
const foundText = (found: string): string => lists[found] ?? (isLiteral(found) ? ` ${found}` : `“${found}”`);

const jsonFaults = {
  "invalid-symbol": "无法识别的内容",
  "property-name-expected": "此处应为带引号的键名",
  "value-expected": "此处应为值",
  "colon-expected": "此处应为冒号",
  "comma-expected": "此处应为逗号",
  "close-brace-expected": "缺少右花括号",
  "close-bracket-expected": "缺少右方括号",
  "end-of-file-expected": "文件应在此前结束",
  "invalid-comment-token": "JSON 中不能有注释",
  "unexpected-end-of-string": "字符串缺少右引号",
  "unexpected-end-of-number": "数字不完整",
  "invalid-unicode": "Unicode 转义无效",
  "invalid-escape-character": "转义字符无效",
  "invalid-character": "含有无效字符",
};

export const zhMessages: Messages = {
  usage: {
    "no-command": () =>
      "请指定命令：score、diff、audit、what-if、report、check、vectors、template、new 或 list。用法见 --help。",
    "unknown-command": ({ found, known, suggestion }) =>
      `没有命令“${found}”。${maybe(suggestion) || `可用命令：${known.join("、")}。`}`,
    "unknown-option": ({ found, command, suggestion }) =>
      `${command ? `命令“${command}”` : ""}没有选项 ${found}。${suggestion === null ? "" : maybe(`--${suggestion}`)}`,
    "option-without-value": ({ option, operand }) => `选项 ${option} 后面要写明 ${operand}。用法见 --help。`,
    "option-with-value": ({ option }) => `选项 ${option} 不带值。`,
    "unknown-value": ({ option, found, allowed }) => `${option} 不能为“${found}”，可选：${allowed.join("、")}。`,
    "options-exclude": ({ options }) => `以下选项只能选一个：${options.join("、")}。`,
    "missing-argument": ({ argument, command }) => `命令“${command}”缺少 ${argument}。用法见 --help。`,
    "edition-needed": ({ found, family, editions }) =>
      `${found === family ? "" : `没有“${found}”，是否应为“${family}”？`}请写明版本，可用的有：${editions.join("、")}。`,
    "missing-option": ({ option, command }) => `命令“${command}”缺少选项 ${option}。用法见 --help。`,
    "too-many-arguments": ({ found, command }) => `命令“${command}”不接受多余的参数“${found}”。`,
    "cannot-write": ({ path, reason }) => `无法写入 ${path}（${reasonText(reason)}），未写入任何内容。`,
    "file-exists": ({ path }) => `${path} 已存在，不予覆盖，未写入任何内容。`,
    "bad-id": ({ found }) =>
      `“${found}”不是“系列/版本”的写法：只能用小写英文字母和数字，中间可用连字符，如 hunan-department-overall/datonghu-2021。`,
    "edition-exists": ({ id }) => `${id} 已存在，请为新版本另取名称。`,
    "bad-year": ({ found }) => `--year 不能为“${found}”，应为预算年度，如 2021。`,
    "year-needed": ({ edition }) => `适用于哪个预算年度？“${edition}”末尾没有年份，请用 --year 指定。`,
    "csv-table": ({ tables }) =>
      `CSV 的一行中放不下表格${tables.map(({ zh }) => `“${zh}”`).join("、")}；不带 --csv 即输出可以填表格的 JSON。`,
  },
  problems: {
    "file-not-found": () => "文件不存在。",
    "file-is-a-folder": () => "这是文件夹，不是文件。",
    "file-unreadable": ({ reason }) => `无法读取文件（${reasonText(reason)}）。`,
    "file-too-large": ({ limit }) => `文件超过 ${limit} MB。`,
    "file-empty": () => "文件是空的。",
    "encoding-unknown": () => "文件不是 UTF-8 或 GB18030 编码的文本，请另存为 UTF-8。",
    "format-unknown": () => "文件既不是 JSON 也不是 CSV；电子表格请先另存为 CSV。",
    "too-many-problems": ({ limit }) => `问题超过 ${limit} 个，其余不再列出。`,
    "json-syntax": ({ what, found }) =>
      found === "" ? "JSON 不完整，末尾缺少内容。" : `“${found}”处不是有效的 JSON：${jsonFaults[what]}。`,
    "json-duplicate-key": ({ key, firstLine, firstColumn }) =>
      `键“${key}”在此重复出现（首次出现在 ${firstLine}:${firstColumn}），无法判断以哪个为准。`,
    "json-too-deep": ({ limit }) => `嵌套超过 ${limit} 层。`,
    "json-number": ({ found }) => `数字 ${found} 无法精确保存；请写出全部数字，超过 15 位有效数字时请写成文本。`,
    "csv-syntax": ({ what }) =>
      ({
        "quote-not-closed": "引号没有配对。",
        "invalid-closing-quote": "右引号之后还有内容。",
        "invalid-opening-quote": "引号出现在未以引号开头的单元格中。",
      })[what],
    "csv-duplicate-column": ({ column }) => `列“${column}”重复出现。`,
    "csv-unknown-column": ({ column, suggestion }) =>
      column === "" ? "有一列有数据但没有列名。" : `评分规则中没有数据项“${column}”。${maybe(suggestion)}`,
    "csv-row-length": ({ expected, found }) => `本行有 ${found} 个单元格，表头有 ${expected} 个。`,
    "csv-no-rows": () => "只有表头，没有数据行。",
    "no-department": () => "文件中没有任何部门的数据。",
    "several-departments": ({ found }) => `比较只能针对一个部门，文件中有 ${found} 个。`,
    "csv-table": ({ tables }) =>
      `本评分规则要填报表格${tables.map(({ zh }) => `“${zh}”`).join("、")}，CSV 的一行中放不下，请用 JSON 填报（fiscal-rubric template 输出空白文件）。`,
    "dataset-key": ({ key, suggestion }) =>
      `数据文件中没有键“${key}”；数据项应写在 "indicators" 之下。${maybe(suggestion)}`,
    "dataset-type": ({ path, expected, found }) =>
      `${placeText(path)}应为${kinds[expected]}，${found === null ? "但缺少此项" : `而不是${foundText(found)}`}。`,
  },
  cell: ({ code, params }) => {
    if (code === "not-a-boolean") return `应填“是”或“否”，现为“${params.found}”`;
    if (code === "not-a-decimal") {
      const advice = {
        comparison: "请填写实际达到的数值；确实只有文字的请留空，按缺数据处理",
        text: "只能含数字、小数点和前面的负号；原表为文字的请留空，按缺数据处理",
      };
      return params.why in advice
        ? `“${params.found}”不能作为数值：${advice[params.why as keyof typeof advice]}`
        : null;
    }
    if (code !== "unknown-label") return null;
    const titles = params.known.map((label) => params.titles?.[label]?.zh ?? label);
    return `没有“${params.found}”这个选项；可填：${titles.join("、")}`;
  },
  help: `fiscal-rubric：按评分规则文件为部门精确评分，并说明每一分的来由

  fiscal-rubric score <rubric> <dataset>
                      [--json|--markdown|--html|--csv|--explain] [--readings]
      为一个部门或文件中的所有部门评分：JSON、NDJSON 或 CSV
      （UTF-8 或 GB18030）；“-”为标准输入。不带选项时输出终端表格。
      --readings 另列原文每种其他理解下的得分，以及文件中的原评得分
      与哪些理解相符。
  fiscal-rubric diff <rubric> <rubric> [dataset] [dataset] [--json]
      比较两个版本：有何变化；给出数据时，两者各得几分、差在哪些指标。
      给出两份数据时，第一份按第一个版本评分，第二份按第二个版本评分。
  fiscal-rubric audit <rubric> <dataset> [--json]
      核查文件中填报的得分、比率和合计（claims）是否与数据一致，
      其他文件另报的数（alsoReported）是否相同，勾稽关系是否成立。
  fiscal-rubric report <rubric> <dataset> [--markdown|--html]
      填好的自评报告：数据表（比率重新计算）、评分表、失分与计分阶梯图、
      核查发现和文字说明；网页可用 A4 打印，不联网、不含脚本。
  fiscal-rubric what-if <rubric> <dataset> [--target N] [--metric ID]
                        [--fixed A,B] [--json]
      为每项指标找出单独变动一项数据即可得到下一档得分和最高得分的最小变动，
      并列出对其他指标的影响；只列出能使总分提高的变动。
      --target N：达到总分 N 分的变动幅度最小的一组变动；--metric：只看该指标；
      --fixed：不能变动的数据项（indicator），其余一律视为可变动。
  fiscal-rubric check <rubric> [--json]
      检查评分规则：格式、计分规则和自带的算例。
  fiscal-rubric vectors <rubric>
      输出每个分界点上及其两侧的数据和得分，每行一个 JSON，
      供其他系统验证计分是否完全一致。
  fiscal-rubric template <rubric> [--json|--csv]
      输出待填写的空白数据文件。
  fiscal-rubric new <family>/<edition> --from <rubric> [--year N]
      以今年的评分规则为底稿，建立下一年度的版本；只有新表才能说明的内容留空。
      --from 可只写同一系列的版本名。
  fiscal-rubric list [--json]
      列出自带的评分规则。

  <rubric> 为 family/edition、family@year、family@2021-03-01（当日施行的版本）
  或文件。

  --out FILE          写入文件，要么完整写入，要么不写
  --locale zh|en      默认按环境语言
  --help, -h; --version, -v

退出状态：0 完成；1 完成，但检查有错误、核查有发现或有数据行被拒绝；
2 输入或用法有误，未作任何处理。
`,
  severity: "程度",
  finding: "核查发现",
  audited: ({ error, warning, info }) =>
    error + warning + info === 0
      ? "没有发现问题：填报的得分、比率和合计与数据一致。"
      : `${error} 项错误，${warning} 项警告，${info} 项说明。`,
  notAssessed: (sentences) =>
    `以下 ${sentences.length} 种情况所需的数据没有填报或无法算出，未作判断：${sentences.join("；")}。`,
  auditedMany: ({ departments, clean }) => `共核查 ${departments} 个部门，其中 ${clean} 个没有发现问题。`,
  written: (path) => `已写入：${path}`,
  progress: (done, of) => `已评 ${done}/${of}`,
  checked: ({ warnings, metrics, examples }) =>
    `评分规则没有错误：${metrics} 项指标，${examples === 0 ? "没有自带算例" : `${examples} 个算例结果完全一致`}，${warnings} 个警告。`,
  uncheckable: ({ errors, warnings }) => `${errors} 个错误，${warnings} 个警告。`,
  started: ({ id, year, from, file, readings, examples }) => `
${id}${year === null ? "" : `（${year} 年度）`}以 ${from} 为底稿建立，接下来：
  1. fiscal-rubric check ${file}
     列出所有待填之处：依据文件${readings === 0 ? "" : `，以及 ${readings} 处口径在新表中的依据和理由`}。
  2. 对照新表逐行核对：分值、标准、扣分、评价标准和指标说明的原文，有增有减的相应增删。
  3. fiscal-rubric diff ${from} ${file}
     列出与上一版的差异。
  4. 把已公布的评分结果写进“examples”${examples === 0 ? "" : `；旧表的 ${examples} 个算例没有带过来`}。
`,
  labels: ({ at, options }) =>
    `${at} 可填：${options.map(({ label, title }) => `${label}（${title.zh}）`).join("、")}。`,
  cellLabels: ({ column, titles }) => `“${column}”可填：${titles.join("、")}。`,
  cohortGap: ({ entity, lacking, compared }) =>
    `${entity}缺少${lacking.map(({ zh }) => `“${zh}”`).join("、")}，因此各单位的${compared.map(({ zh }) => `“${zh}”`).join("、")}都无法得出。`,
  otherYears: ({ years, rubric, first, last }) =>
    `数据为 ${years.join("、")} 年度，而 ${rubric} 适用于 ${first === last ? "" : `${first} ${last === null ? "年度起" : "至 "}`}${last === null ? "" : `${last} 年度`}，请核对所用的版本。`,
  batch: ({ departments, complete, incomplete, rejected, lowest, highest, mean }) =>
    `共 ${departments} 个部门：数据完整 ${complete} 个，不完整 ${incomplete} 个，被拒绝 ${rejected} 个。` +
    (lowest === null ? "" : `完整者总分最低 ${lowest}，最高 ${highest}，平均 ${mean}。`),
  totals: { soFar: "已评得分", lowest: "最低合计", highest: "最高合计" },
  diff: {
    from: (edition) => `原版本：${edition}`,
    to: (edition) => `新版本：${edition}`,
    count: ({ breaking, scoring, wording }) =>
      breaking + scoring + wording === 0
        ? "两者没有差别。"
        : `共 ${breaking + scoring + wording} 处变化：影响数据 ${breaking} 处，影响得分 ${scoring} 处，其他 ${wording} 处。`,
    item: "对象",
    change: "变化",
    examples: ({ added, removed }) =>
      [
        ...(added.length > 0 ? [`新增 ${added.length} 个：${added.join("、")}`] : []),
        ...(removed.length > 0 ? [`取消 ${removed.length} 个：${removed.join("、")}`] : []),
      ].join("；"),
    scored: "已评得分 / 满分",
    bounds: "总分可能的范围",
    rule: "规则",
    data: "数据",
    difference: "变化",
    rescaling: "总分折算",
    standings: { excluded: "不计入", absent: "无此项" },
    scores: "得分对照",
    attribution: (isSplit) =>
      isSplit
        ? "得分变化的来源（“规则”为同一份原数据改按新版本评分的变化，“数据”为按新版本评分时换用新数据的变化）"
        : "得分变化的来源（数据相同，变化全部来自规则）",
    missingCounts: "缺数据的指标暂计 0 分，变化中也包含这一部分。",
    excerpts: (editions) => `${editions.join("、")} 只含原表的部分指标，另一版本多出的指标计为变化，总分不宜直接比较。`,
    otherMaximum: (before, after) => `两者的满分不同：${before} 分和 ${after} 分。`,
    leftOut: (edition, titles) => `按 ${edition} 评分时未用到（该版本没有）的数据项：${titles.join("、")}。`,
  },
  explainHint: "--explain 说明每一分的来由；--html 输出填好的计分表；\n--readings 列出原文其他理解下的得分。",
  computed: "批量评分时由全部单位的数据算出；单独评分时填写",
};
