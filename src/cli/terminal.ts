/** What a command writes to and knows of its surroundings; tests bring their own. */
import type { Locale } from "../locales/locale.js";
import type { Messages } from "./messages/messages.js";
import type { CommandLine } from "./usage.js";

export interface Terminal {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  /** Progress is shown there only if somebody looks. */
  readonly errIsTerminal: boolean;
  readonly environment: Readonly<Record<string, string | undefined>>;
}

export interface Context {
  readonly line: CommandLine;
  readonly terminal: Terminal;
  readonly locale: Locale;
  readonly messages: Messages;
}

/** 0 done; 1 done, with errors found or lines rejected; 2 bad input or usage, nothing done. */
export type ExitStatus = 0 | 1 | 2;

/** A promise only of what runs policies: their facts may take time. */
export type Command = (context: Context) => ExitStatus | Promise<ExitStatus>;
