/** Reads the command line; what is wrong with it is data, like every other issue. */
import { parseArgs } from "node:util";
import { suggest } from "../issue/suggest.js";
import type { Localized } from "../rubric/rubric.js";

export interface UsageParams {
  "no-command": Record<string, never>;
  "unknown-command": { found: string; known: readonly string[]; suggestion: string | null };
  "unknown-option": { found: string; command: string; suggestion: string | null };
  "option-without-value": { option: string; operand: string };
  "option-with-value": { option: string };
  "unknown-value": { option: string; found: string; allowed: readonly string[] };
  "options-exclude": { options: readonly string[] };
  "missing-argument": { argument: string; command: string };
  "edition-needed": { found: string; family: string; editions: readonly string[] };
  "missing-option": { option: string; command: string };
  "too-many-arguments": { found: string; command: string };
  "cannot-write": { path: string; reason: string };
  "file-exists": { path: string };
  "bad-id": { found: string };
  "edition-exists": { id: string };
  "bad-year": { found: string };
  "year-needed": { edition: string };
  "csv-table": { tables: readonly Localized[] };
}

export type UsageCode = keyof UsageParams;

export type UsageProblem = {
  [Code in UsageCode]: { readonly code: Code; readonly params: UsageParams[Code] };
}[UsageCode];

/** Options of all commands; true: takes a value. */
const options = {
  locale: true,
  out: true,
  from: true,
  year: true,
  target: true,
  metric: true,
  fixed: true,
  json: false,
  markdown: false,
  html: false,
  csv: false,
  explain: false,
  readings: false,
  help: false,
  version: false,
} as const;

type Valued = {
  [Name in keyof typeof options]: (typeof options)[Name] extends true ? Name : never;
}[keyof typeof options];

/** What stands behind the options that take a value. */
const operands: Readonly<Record<string, string>> = {
  ...{ out: "FILE", locale: "zh|en", from: "<rubric>", year: "N" },
  ...{ target: "N", metric: "ID", fixed: "A,B" },
} satisfies Record<Valued, string>;

const shorts: Readonly<Record<string, string>> = { help: "h", version: "v" };

export type OptionName = keyof typeof options;

export interface CommandShape {
  /** "<dataset>"; one that can be left out: "[dataset]". */
  readonly arguments: readonly string[];
  readonly options: readonly OptionName[];
  /** Options that must be given. */
  readonly required?: readonly OptionName[];
  /** Groups of options of which at most one can be given. */
  readonly exclusive: readonly (readonly OptionName[])[];
}

export interface CommandLine {
  readonly command: string;
  readonly arguments: readonly string[];
  readonly flags: ReadonlySet<OptionName>;
  readonly out: string | null;
  readonly from: string | null;
  readonly year: string | null;
  readonly target: string | null;
  readonly metric: string | null;
  readonly fixed: string | null;
  readonly locale: string | null;
}

const everywhere: readonly OptionName[] = ["locale", "help", "version"];

type Read = { readonly line: CommandLine; readonly problems: readonly UsageProblem[] };

export function readCommandLine(
  args: readonly string[],
  shapes: Readonly<Record<string, CommandShape>>,
  locales: readonly string[],
): Read {
  const problems: UsageProblem[] = [];
  const specs = Object.fromEntries(
    Object.entries(options).map(([name, value]) => [
      name,
      { type: value ? ("string" as const) : ("boolean" as const), ...(shorts[name] && { short: shorts[name] }) },
    ]),
  );
  const { tokens } = parseArgs({
    args: [...args],
    options: specs,
    allowPositionals: true,
    strict: false,
    tokens: true,
  });
  const valueless = tokens.find(
    (token) => token.kind === "option" && !token.inlineValue && /^-./.test(token.value ?? ""),
  );
  if (valueless?.kind === "option") {
    // What it took for its value is the next option.
    const rest = args.filter((_, index) => index !== valueless.index);
    const { line, problems: others } = readCommandLine(rest, shapes, locales);
    return { line, problems: [withoutValue(valueless), ...others] };
  }
  const words = tokens.flatMap((token) => (token.kind === "positional" ? [token.value] : []));
  const [command = "", ...given] = words;
  const shape = Object.hasOwn(shapes, command) ? shapes[command] : undefined;
  const allowed = new Set<string>([...everywhere, ...(shape?.options ?? Object.keys(options))]);
  const flags = new Set<OptionName>();
  const values = new Map<string, string>();

  for (const token of tokens) {
    if (token.kind !== "option") continue;
    const { name, rawName, value } = token;
    if (!allowed.has(name))
      problems.push({
        code: "unknown-option",
        params: { found: rawName, command, suggestion: suggest(name, allowed) },
      });
    else if (options[name as OptionName]) {
      if (value === undefined || value === "") problems.push(withoutValue(token));
      else values.set(name, value);
    } else if (value !== undefined) problems.push({ code: "option-with-value", params: { option: rawName } });
    else flags.add(name as OptionName);
  }
  const locale = values.get("locale") ?? null;
  if (locale !== null && !locales.includes(locale)) {
    problems.push({ code: "unknown-value", params: { option: "--locale", found: locale, allowed: locales } });
  }
  const asksForHelp = flags.has("help") || flags.has("version");
  if (command === "" && !asksForHelp) problems.push({ code: "no-command", params: {} });
  else if (command !== "" && !shape) {
    const known = Object.keys(shapes);
    problems.push({ code: "unknown-command", params: { found: command, known, suggestion: suggest(command, known) } });
  }
  if (shape && !asksForHelp) problems.push(...argumentProblems(command, given, flags, shape));
  if (shape && !asksForHelp && problems.length === 0)
    for (const name of shape.required ?? [])
      if (!values.has(name)) problems.push({ code: "missing-option", params: { option: `--${name}`, command } });
  const valueOf = (name: OptionName): string | null => values.get(name) ?? null;
  const line = {
    command,
    arguments: given,
    flags,
    out: valueOf("out"),
    from: valueOf("from"),
    year: valueOf("year"),
    target: valueOf("target"),
    metric: valueOf("metric"),
    fixed: valueOf("fixed"),
    locale,
  };
  return { line, problems };
}

const withoutValue = ({ name, rawName }: { readonly name: string; readonly rawName: string }): UsageProblem => ({
  code: "option-without-value",
  params: { option: rawName, operand: operands[name] ?? "" },
});

function argumentProblems(
  command: string,
  given: readonly string[],
  flags: ReadonlySet<OptionName>,
  shape: CommandShape,
): UsageProblem[] {
  const missing = shape.arguments.slice(given.length).filter((argument) => argument.startsWith("<"));
  const [extra] = given.slice(shape.arguments.length);
  const clashes = shape.exclusive.map((group) => group.filter((name) => flags.has(name)));
  return [
    ...missing.map((argument): UsageProblem => ({ code: "missing-argument", params: { argument, command } })),
    ...(extra === undefined ? [] : [{ code: "too-many-arguments" as const, params: { found: extra, command } }]),
    ...clashes
      .filter((clash) => clash.length > 1)
      .map((clash): UsageProblem => ({
        code: "options-exclude",
        params: { options: clash.map((name) => `--${name}`) },
      })),
  ];
}
