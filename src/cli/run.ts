/** The commands, and which of them a command line calls. */
import { en } from "../locales/en.js";
import type { Locale } from "../locales/locale.js";
import { zh } from "../locales/zh.js";
import { engine } from "../version.js";
import { audit } from "./commands/audit.js";
import { check } from "./commands/check.js";
import { diff } from "./commands/diff.js";
import { list } from "./commands/list.js";
import { startEdition } from "./commands/new.js";
import { report } from "./commands/report.js";
import { score } from "./commands/score.js";
import { template } from "./commands/template.js";
import { vectors } from "./commands/vectors.js";
import { whatIf, whatIfOptions } from "./commands/what-if.js";
import { enMessages } from "./messages/en.js";
import type { Messages } from "./messages/messages.js";
import { zhMessages } from "./messages/zh.js";
import { printLines, usageLine } from "./report.js";
import type { Command, ExitStatus, Terminal } from "./terminal.js";
import { type CommandShape, readCommandLine } from "./usage.js";

const commands: Readonly<Record<string, CommandShape & { readonly run: Command }>> = {
  score: {
    arguments: ["<rubric>", "<dataset>"],
    options: ["json", "markdown", "html", "csv", "explain", "readings", "out"],
    exclusive: [
      ["json", "markdown", "html", "csv", "explain"],
      ["csv", "readings"],
    ],
    run: score,
  },
  diff: {
    arguments: ["<rubric>", "<rubric>", "[dataset]", "[dataset]"],
    options: ["json", "out"],
    exclusive: [],
    run: diff,
  },
  audit: { arguments: ["<rubric>", "<dataset>"], options: ["json", "out"], exclusive: [], run: audit },
  report: {
    arguments: ["<rubric>", "<dataset>"],
    options: ["markdown", "html", "out"],
    exclusive: [["markdown", "html"]],
    run: report,
  },
  "what-if": { arguments: ["<rubric>", "<dataset>"], options: whatIfOptions, exclusive: [], run: whatIf },
  check: { arguments: ["<rubric>"], options: ["json", "out"], exclusive: [], run: check },
  template: { arguments: ["<rubric>"], options: ["json", "csv", "out"], exclusive: [["json", "csv"]], run: template },
  vectors: { arguments: ["<rubric>"], options: ["out"], exclusive: [], run: vectors },
  new: {
    arguments: ["<family>/<edition>"],
    options: ["from", "year", "out"],
    required: ["from"],
    exclusive: [],
    run: startEdition,
  },
  list: { arguments: [], options: ["json", "out"], exclusive: [], run: list },
};

const languages: Readonly<Record<string, { locale: Locale; messages: Messages }>> = {
  zh: { locale: zh, messages: zhMessages },
  en: { locale: en, messages: enMessages },
};

/** The language asked for, else that of the environment, else English. */
function language(asked: string | null, { environment }: Terminal): { locale: Locale; messages: Messages } {
  const set = [environment.LC_ALL, environment.LC_MESSAGES, environment.LANG].find((each) => each);
  const name = asked ?? set?.slice(0, 2) ?? "";
  return (Object.hasOwn(languages, name) ? languages[name] : undefined) ?? { locale: en, messages: enMessages };
}

export function run(args: readonly string[], terminal: Terminal): ExitStatus | Promise<ExitStatus> {
  const { line, problems } = readCommandLine(args, commands, Object.keys(languages));
  const spoken = language(line.locale, terminal);
  if (problems.length > 0) {
    printLines(
      problems.map((problem) => usageLine(problem, spoken)),
      terminal.err,
    );
    return 2;
  }
  if (line.flags.has("version")) terminal.out(`${engine}\n`);
  else if (line.flags.has("help")) terminal.out(spoken.messages.help);
  else return commands[line.command]?.run({ line, terminal, ...spoken }) ?? 2;
  return 0;
}
