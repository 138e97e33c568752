/** A terminal that remembers what was written to it. */
import { mkdtempSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { run } from "../../src/cli/run.js";

export interface Ran {
  readonly status: number;
  readonly out: string;
  readonly err: string;
}

interface Options {
  readonly isTerminal?: boolean;
  readonly lang?: string;
}

function started(args: readonly string[], options: Options) {
  const written = { out: "", err: "" };
  const status = run(args, {
    out: (text) => (written.out += text),
    err: (text) => (written.err += text),
    errIsTerminal: options.isTerminal ?? false,
    environment: { LANG: options.lang ?? "en_GB.UTF-8" },
  });
  return { status, written };
}

export function fiscalRubric(args: readonly string[], options: Options = {}): Ran {
  const { status, written } = started(args, options);
  if (typeof status !== "number") throw new Error(`${args[0]} takes its time`);
  return { status, ...written };
}

/** Of a command that takes its time. */
export async function finished(args: readonly string[], options: Options = {}): Promise<Ran> {
  const { status, written } = started(args, options);
  return { status: await status, ...written };
}

/** A folder of its own for a test's files. */
export function folder() {
  const path = mkdtempSync(join(tmpdir(), "fiscal-rubric-"));
  return {
    write: (name: string, content: string | Uint8Array): string => {
      writeFileSync(join(path, name), content);
      return join(path, name);
    },
    path: (name: string): string => join(path, name),
    read: (name: string): string => readFileSync(join(path, name), "utf8"),
    names: (): string[] => readdirSync(path),
  };
}
