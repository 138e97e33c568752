/** What the page of the kinds of rules says around its tables. */

export interface PageWords {
  readonly title: string;
  readonly intro: string;
  readonly rule: string;
  readonly writtenWith: string;
  readonly absent: string;
  readonly absentTitle: string;
  readonly rows: string;
  readonly sources: string;
  readonly sourcesIntro: string;
  /** Before the values of departments that are compared with each other. */
  readonly together: string;
  readonly points: (points: string) => string;
  readonly metric: (title: string, max: string) => string;
}

const zh: PageWords = {
  title: "真实评分表里的规则种类",
  intro: `已公布的评分表里见到 48 种规则（K1–K48）。下面是每一种写成评分规则文件的样子：规则的内容、出处和可靠程度，
规则部分的 JSON，以及一个取值和它的得分。每一份都是 [\`test/cases/rule-kinds\`](../test/cases/rule-kinds) 里完整的评分规则，
测试按其中列出的全部取值（每个界限上、略低、略高）核对得分。方括号里的数字和圆括号里的字母是文末的出处。
R4、R5 是国外评价框架里跨几个年度的规则，中文评分表中没有见到。

片段只写与规则有关的键：指标必填的 \`id\`、\`title\`、\`max\`，以及数据项、类别等必填的 \`title\`，都已省去，写文件时须补上。`,
  rule: "规则",
  writtenWith: "写法",
  absent: "不能写成评分规则，见下",
  absentTitle: "没有写成的两种",
  rows: "逐种写法",
  sources: "出处",
  sourcesIntro: "[R] 是凭一般知识写的，不可引用。没有出处数字的内容，各处已注明是举例。",
  together: "一起评分的各单位：",
  points: (points) => `${points} 分`,
  metric: (title, max) => `${title}（${max} 分）`,
};

const en: PageWords = {
  title: "Kinds of rules in real scoring tables",
  intro: `In published Chinese scoring tables 48 kinds of rules were found (K1–K48). Here is how each is written in a rubric file: what the
rule says, where it comes from and how certain that is, the JSON of the rule, and a value with the points that it earns.
Each is a whole rubric in [\`test/cases/rule-kinds\`](../test/cases/rule-kinds), which the tests score at every value listed
there (at, just below and just above each boundary). The numbers in brackets and the letters in parentheses are the sources
at the end. R4 and R5 are rules over several years from a framework abroad; no Chinese table with one was found.

The snippets show the keys that carry a rule: the \`id\`, \`title\` and \`max\` that every metric needs, and the \`title\` of indicators,
sections and the like, are left out and belong into a file.`,
  rule: "Rule",
  writtenWith: "Written with",
  absent: "no rubric can say it, see below",
  absentTitle: "The two that are left out",
  rows: "How each is written",
  sources: "Sources",
  sourcesIntro:
    "[R] is from general knowledge and not to be cited. What has no source is marked as an example where it stands.",
  together: "Departments scored together:",
  points: (points) => `${points} ${points === "1" ? "point" : "points"}`,
  metric: (title, max) => `${title} (of ${max})`,
};

export const pageWords = { zh, en } as const;
