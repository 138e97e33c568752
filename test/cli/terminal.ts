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

export function fiscalRubric(args: readonly string[], options: { isTerminal?: boolean; lang?: string } = {}): Ran {
  let [out, err] = ["", ""];
  const status = run(args, {
    out: (text) => (out += text),
    err: (text) => (err += text),
    errIsTerminal: options.isTerminal ?? false,
    environment: { LANG: options.lang ?? "en_GB.UTF-8" },
  });
  return { status, out, err };
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
