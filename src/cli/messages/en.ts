/** English. */
import type { Path } from "../../issue/issue.js";
import { isLiteral } from "../files/problem.js";
import type { Messages } from "./messages.js";

const quote = (text: string): string => `"${text}"`;
const maybe = (suggestion: string | null): string => (suggestion === null ? "" : ` Did you mean ${quote(suggestion)}?`);
const count = (number: number, one: string, many = `${one}s`): string => `${number} ${number === 1 ? one : many}`;

/** A list counts its departments from 1. */
function placeText([first, ...rest]: Path): string {
  if (typeof first !== "number") return first === undefined ? "The dataset" : quote([first, ...rest].join("."));
  return rest.length > 0 ? `${quote(rest.join("."))} of entry ${first + 1}` : `Entry ${first + 1}`;
}

/** Why the system refuses to read or write. */
const reasons: Readonly<Record<string, string>> = {
  ...{ ENOENT: "there is no such folder", ENOTDIR: "a part of the path is no folder", EISDIR: "it is a folder" },
  ...{ ENOTEMPTY: "it is a folder", EACCES: "not permitted", EPERM: "not permitted", EROFS: "the disk is read-only" },
  ...{ ENOSPC: "the disk is full", EBUSY: "the file is in use" },
};
const reasonText = (code: string): string => reasons[code] ?? code;

const kinds = { object: "an object", text: "text", "whole-number": "a whole number" };

const lists: Readonly<Record<string, string>> = { "[…]": "a list […]", "{…}": "an object {…}" };
const foundText = (found: string): string => lists[found] ?? (isLiteral(found) ? found : quote(found));

export const enMessages: Messages = {
  usage: {
    "no-command": () =>
      "Say what to do: score, diff, audit, what-if, report, check, vectors, template, new or list. --help shows how.",
    "unknown-command": ({ found, known, suggestion }) =>
      `There is no command ${quote(found)}.${maybe(suggestion) || ` Commands: ${known.join(", ")}.`}`,
    "unknown-option": ({ found, command, suggestion }) =>
      `${command ? `${quote(command)} has no` : "There is no"} option ${found}.${suggestion === null ? "" : maybe(`--${suggestion}`)}`,
    "option-without-value": ({ option, operand }) => `${option} needs ${operand} behind it. --help shows how.`,
    "option-with-value": ({ option }) => `${option} takes no value.`,
    "unknown-value": ({ option, found, allowed }) =>
      `${option} can't be ${quote(found)}; it is one of: ${allowed.join(", ")}.`,
    "options-exclude": ({ options }) => `Only one of these can be given: ${options.join(", ")}.`,
    "missing-argument": ({ argument, command }) => `${quote(command)} needs ${argument}. --help shows how.`,
    "edition-needed": ({ found, family, editions }) =>
      `${found === family ? "" : `There is no ${quote(found)}.${maybe(family)} `}Say which edition: ${editions.join(", ")}.`,
    "missing-option": ({ option, command }) => `${quote(command)} needs ${option}. --help shows how.`,
    "too-many-arguments": ({ found, command }) => `${quote(command)} does not know what to do with ${quote(found)}.`,
    "cannot-write": ({ path, reason }) => `${path} can't be written (${reasonText(reason)}); nothing was written.`,
    "file-exists": ({ path }) => `${path} is there already and is not overwritten; nothing was written.`,
    "bad-id": ({ found }) =>
      `${quote(found)} is no family/edition: lower-case letters, digits and single hyphens, such as hunan-department-overall/datonghu-2021.`,
    "edition-exists": ({ id }) => `${id} is there already; choose another name for the new edition.`,
    "bad-year": ({ found }) => `--year can't be ${quote(found)}; it is a budget year such as 2021.`,
    "year-needed": ({ edition }) =>
      `Which budget year is it for? ${quote(edition)} does not end in one; say it with --year.`,
    "csv-table": ({ tables }) =>
      `A CSV row has no room for ${tables.map(({ en }) => `the table ${quote(en)}`).join(" and ")}: without --csv the template is JSON, which has.`,
  },
  problems: {
    "file-not-found": () => "There is no such file.",
    "file-is-a-folder": () => "This is a folder, not a file.",
    "file-unreadable": ({ reason }) => `The file can't be read (${reasonText(reason)}).`,
    "file-too-large": ({ limit }) => `The file is larger than ${limit} MB.`,
    "file-empty": () => "The file is empty.",
    "encoding-unknown": () => "The file is neither UTF-8 nor GB18030 text; save it as UTF-8.",
    "format-unknown": () => "The file is neither JSON nor CSV; save a workbook as CSV first.",
    "too-many-problems": ({ limit }) => `More than ${limit} problems; the rest are not listed.`,
    "json-syntax": ({ what, found }) =>
      found === ""
        ? "The JSON ends too early: something is cut off."
        : `Not JSON at ${quote(found)}: ${what.replaceAll("-", " ")}.`,
    "json-duplicate-key": ({ key, firstLine, firstColumn }) =>
      `The key ${quote(key)} stands here a second time (first at ${firstLine}:${firstColumn}); which one counts is not guessed.`,
    "json-too-deep": ({ limit }) => `Nested more than ${limit} levels deep.`,
    "json-number": ({ found }) =>
      `The number ${found} can't be kept exactly; write its plain digits, as text if there are more than 15.`,
    "csv-syntax": ({ what }) =>
      ({
        "quote-not-closed": "A quotation mark is opened and never closed.",
        "invalid-closing-quote": "Something stands behind a closing quotation mark.",
        "invalid-opening-quote": "A quotation mark stands inside a cell that does not begin with one.",
      })[what],
    "csv-duplicate-column": ({ column }) => `The column ${quote(column)} stands twice.`,
    "csv-unknown-column": ({ column, suggestion }) =>
      column === ""
        ? "A column has values but no heading."
        : `The rubric has no indicator ${quote(column)}.${maybe(suggestion)}`,
    "csv-row-length": ({ expected, found }) => `The row has ${count(found, "cell")}, the header ${expected}.`,
    "csv-no-rows": () => "There is a header, but no row under it.",
    "no-department": () => "The file holds the data of no department.",
    "several-departments": ({ found }) => `A comparison is of one department; the file has ${found}.`,
    "csv-table": ({ tables }) =>
      `The rubric asks for ${tables.map(({ en }) => `the table ${quote(en)}`).join(" and ")}, and a CSV row has no room for rows of its own: give the data as JSON ("fiscal-rubric template" writes an empty file to fill in).`,
    "dataset-key": ({ key, suggestion }) =>
      `A dataset has no key ${quote(key)}; indicators stand under "indicators".${maybe(suggestion)}`,
    "dataset-type": ({ path, expected, found }) =>
      `${placeText(path)} must be ${kinds[expected]}, ${found === null ? "but is missing" : `not ${foundText(found)}`}.`,
  },
  cell: ({ code, params }) => {
    if (code === "not-a-boolean") return `Must be yes or no, not ${quote(params.found)}`;
    if (code === "not-a-decimal") {
      const advice = {
        comparison:
          "give the number that was reached; where there are only words, leave the cell empty, which counts as missing",
        text: "only digits, a decimal point and a minus sign in front; where the form has words, leave the cell empty, which counts as missing",
      };
      return params.why in advice
        ? `${quote(params.found)} is not usable as a number: ${advice[params.why as keyof typeof advice]}`
        : null;
    }
    if (code !== "unknown-label") return null;
    const titles = params.known.map((label) => params.titles?.[label]?.en ?? label);
    return `There is no option ${quote(params.found)}; it is one of: ${titles.join(", ")}`;
  },
  help: `fiscal-rubric: scores a department from a rubric file, exactly, and explains
every point

  fiscal-rubric score <rubric> <dataset>
                      [--json|--markdown|--html|--csv|--explain] [--readings]
      Scores a dataset, or every department of a file: JSON, NDJSON or CSV
      (UTF-8 or GB18030); - is standard input. Without an option: a table for
      the terminal.
      --readings adds the score under every other reading of the wording, and
      which readings the claims in the file are consistent with.
  fiscal-rubric diff <rubric> <rubric> [dataset] [dataset] [--json]
      What changed between two editions; with a dataset, both scores and the
      metrics that make the difference. Of two datasets the first is scored
      by the first edition, the second by the second.
  fiscal-rubric audit <rubric> <dataset> [--json]
      What the file claims (points, rates, totals under "claims") beside what
      its own data say, what other documents report of the same numbers
      ("alsoReported"), and the identities that must hold.
  fiscal-rubric report <rubric> <dataset> [--markdown|--html]
      The report filled in: tables of the data with rates recomputed, the
      scoring table, where points went with a chart of each rule, what an audit
      finds, and the numbers in sentences. The page prints on A4, and needs
      neither network nor script.
  fiscal-rubric what-if <rubric> <dataset> [--target N] [--metric ID]
                        [--fixed A,B] [--json]
      For each metric the smallest change of one indicator that wins the next
      points and the best, with what it does to every other metric; only what
      raises the total. --target N: the cheapest set of changes for a total of N
      points. --metric: for this metric alone. --fixed: indicators that can't be
      changed; all others are taken to be adjustable.
  fiscal-rubric check <rubric> [--json]
      Checks a rubric: its form, its rules, its own examples.
  fiscal-rubric vectors <rubric>
      Data at, just below and just above every boundary, with their points:
      one JSON object a line, for another implementation to prove itself equal.
  fiscal-rubric template <rubric> [--json|--csv]
      An empty dataset to fill in.
  fiscal-rubric new <family>/<edition> --from <rubric> [--year N]
      Starts next year's edition: a copy of this year's to be edited, with what
      only the new table can say left empty. --from may be an edition alone.
  fiscal-rubric list [--json]
      The rubrics that come with the package.

  <rubric> is family/edition, family@year, family@2021-03-01 (in force on that
  day), or a file.

  --out FILE          writes there, whole or not at all
  --locale zh|en      else the language of the environment
  --help, -h; --version, -v

Exit status: 0 done; 1 done, but a check or an audit found something or rows
were rejected; 2 bad input or usage, and nothing was done.
`,
  severity: "Severity",
  finding: "Finding",
  audited: ({ error, warning, info }) =>
    error + warning + info === 0
      ? "Nothing found: claimed points, values and totals agree with the data."
      : `${error} ${error === 1 ? "error" : "errors"}, ${warning} ${warning === 1 ? "warning" : "warnings"}, ${info} for information.`,
  notAssessed: (sentences) =>
    `Not assessed, as the data for it are missing or have no value: ${sentences.map((each) => `“${each}”`).join(", ")}.`,
  auditedMany: ({ departments, clean }) => `${departments} departments audited, ${clean} without findings.`,
  written: (path) => `Written: ${path}`,
  progress: (done, of) => `Scored ${done} of ${of}`,
  checked: ({ warnings, metrics, examples }) =>
    `The rubric is sound: ${count(metrics, "metric")}, ${examples === 0 ? "no examples" : `${count(examples, "example")} that ${examples === 1 ? "comes" : "come"} out exactly`}, ${count(warnings, "warning")}.`,
  uncheckable: ({ errors, warnings }) => `${count(errors, "error")}, ${count(warnings, "warning")}.`,
  started: ({ id, year, from, file, readings, examples }) => `
${id}${year === null ? "" : `, budget year ${year}`}: a copy of ${from}. What is left to do:
  1. fiscal-rubric check ${file}
     names every place that is still empty: the source${
       readings === 0
         ? ""
         : `, and the evidence of
     ${count(readings, "reading")}`
     }.
  2. Compare each row with the new table: weights, thresholds, deductions, clause
     and note. What is new or gone is added or removed.
  3. fiscal-rubric diff ${from} ${file}
     shows what has changed.
  4. Add published results as "examples"${examples === 0 ? "" : `; ${count(examples, "example")} of the old table ${examples === 1 ? "was" : "were"} left out`}.
`,
  labels: ({ at, options }) =>
    `${at} is one of: ${options.map(({ label, title }) => `${label} (${title.en})`).join(", ")}.`,
  cellLabels: ({ column, titles }) => `${quote(column)} is one of: ${titles.join(", ")}.`,
  cohortGap: ({ entity, lacking, compared }) =>
    `${entity} lacks ${lacking.map(({ en }) => quote(en)).join(", ")}, so ${compared.map(({ en }) => quote(en)).join(", ")} can't be known for any department.`,
  otherYears: ({ years, rubric, first, last }) =>
    `The data are of ${years.join(", ")}, but ${rubric} governs ${first === last ? first : last === null ? `${first} and later` : `${first} to ${last}`}; is it the right edition?`,
  batch: ({ departments, complete, incomplete, rejected, lowest, highest, mean }) =>
    `${count(departments, "department")}: ${complete} complete, ${incomplete} incomplete, ${rejected} rejected.` +
    (lowest === null ? "" : ` Complete totals from ${lowest} to ${highest}, mean ${mean}.`),
  totals: { soFar: "Points so far", lowest: "Lowest total", highest: "Highest total" },
  diff: {
    from: (edition) => `From: ${edition}`,
    to: (edition) => `To: ${edition}`,
    count: ({ breaking, scoring, wording }) =>
      breaking + scoring + wording === 0
        ? "There is no difference."
        : `${count(breaking + scoring + wording, "change")}: ${breaking} to data, ${scoring} to scores, ${count(wording, "other")}.`,
    item: "What",
    change: "Change",
    examples: ({ added, removed }) =>
      [
        ...(added.length > 0 ? [`${count(added.length, "example")} added: ${added.join(", ")}`] : []),
        ...(removed.length > 0 ? [`${count(removed.length, "example")} removed: ${removed.join(", ")}`] : []),
      ].join("; "),
    scored: "Points so far / maximum",
    bounds: "The total can be",
    rule: "Rules",
    data: "Data",
    difference: "Change",
    rescaling: "Rescaling of the total",
    standings: { excluded: "left out", absent: "not there" },
    scores: "The two scores",
    attribution: (isSplit) =>
      isSplit
        ? "Where the change comes from (rules: the first data scored by the second edition; data: the second data instead of the first, by the second edition)"
        : "Where the change comes from (the data are the same, so all of it is the rules')",
    missingCounts: "A metric with missing data counts 0 for now, in the change too.",
    excerpts: (editions) =>
      `${editions.join(" and ")} ${editions.length === 1 ? "holds" : "hold"} only some rows of the table: rows that only one edition has count as change, so the totals do not compare.`,
    otherMaximum: (before, after) => `The maxima differ: ${before} and ${after} points.`,
    leftOut: (edition, titles) => `Not used by ${edition}, which does not know them: ${titles.join("; ")}.`,
  },
  explainHint:
    "--explain says how every point came about; --html writes the filled-in form;\n" +
    "--readings shows what other readings of the wording would give.",
  computed: "computed over all departments when a file of several is scored; to be filled in for one alone",
};
