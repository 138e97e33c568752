/** Results go to standard output, or to a file that is written whole or not at all. */
import { renameSync, rmSync, writeFileSync } from "node:fs";
import type { DatasetFile } from "./files/datasets.js";
import { printLines, usageLine } from "./report.js";
import type { Context, ExitStatus } from "./terminal.js";

export function deliver(text: string, status: ExitStatus, context: Context): ExitStatus {
  const { line, terminal, messages } = context;
  if (line.out === null) {
    terminal.out(text);
    return status;
  }
  const part = `${line.out}.part-${process.pid}`;
  try {
    writeFileSync(part, text, { flag: "wx" });
    renameSync(part, line.out);
  } catch (error) {
    rmSync(part, { force: true });
    const reason = (error as NodeJS.ErrnoException).code ?? "";
    printLines([usageLine({ code: "cannot-write", params: { path: line.out, reason } }, context)], terminal.err);
    return 2;
  }
  terminal.err(`${messages.written(line.out)}\n`);
  return status;
}

interface OfDepartment {
  readonly dataset: Pick<DatasetFile, "entity" | "year">;
  readonly result: object;
}

/** One result as it is; of several a line each, with whose it is. */
export const jsonOf = (all: readonly OfDepartment[], isOnly: boolean): string =>
  all
    .map(({ dataset: { entity, year }, result }) =>
      isOnly ? JSON.stringify(result, null, 2) : JSON.stringify({ entity, year, ...result }),
    )
    .map((text) => `${text}\n`)
    .join("");
