/** `<rubric>`: a file, family/edition, family@year or family@date. */
import { existsSync } from "node:fs";
import { RegistryError } from "../issue/errors.js";
import { safeParseRubric } from "../parse/parse.js";
import { suggest } from "../issue/suggest.js";
import type { RubricQuery } from "../rubrics/query.js";
import { getRubric, listRubrics } from "../rubrics/registry.js";
import type { Rubric } from "../rubric/rubric.js";
import { readFile } from "./files/read-file.js";
import { readRubricFile } from "./files/rubric.js";
import { type Locate, issueLine, printLines, problemLine, usageLine } from "./report.js";
import type { Context } from "./terminal.js";
import type { UsageParams } from "./usage.js";

export interface RubricArgument {
  /** Checked by nobody yet, unless it is built in. */
  readonly rubric: Rubric;
  readonly isBuiltIn: boolean;
  readonly file: string;
  readonly locate: Locate;
}

const nowhere: Locate = () => null;

/** null where the rubric can't be read or found; then that has been said. */
export function findRubric(argument: string, context: Context): RubricArgument | null {
  const say = (lines: readonly string[]): null => {
    printLines(lines, context.terminal.err);
    return null;
  };
  const [, family, sign, name] = /^([a-z0-9-]+)([/@])([a-z0-9-]+)$/.exec(argument) ?? [];
  const lone = existsSync(argument) ? null : familyAlone(argument);
  if (lone) return say([usageLine({ code: "edition-needed", params: lone }, context)]);
  if (family === undefined || name === undefined || existsSync(argument)) return readRubric(argument, context, say);
  try {
    const rubric = getRubric(family, sign === "@" ? whenIs(name) : { edition: name });
    return { rubric, isBuiltIn: true, file: argument, locate: nowhere };
  } catch (error) {
    if (!(error instanceof RegistryError)) throw error;
    return say(error.issues.map((issue) => issueLine(issue, argument, nowhere, context)));
  }
}

/** A family without an edition, also a misspelt one; null for what may be a file. */
function familyAlone(argument: string): UsageParams["edition-needed"] | null {
  if (!/^[a-z0-9-]+$/i.test(argument)) return null;
  const rubrics = listRubrics();
  const families = new Set(rubrics.map(({ family }) => family));
  const family = families.has(argument) ? argument : suggest(argument, families);
  if (family === null) return null;
  return { found: argument, family, editions: rubrics.filter((each) => each.family === family).map(({ id }) => id) };
}

function whenIs(name: string): RubricQuery {
  if (/^\d{4}$/.test(name)) return { year: Number(name) };
  return /^\d{4}-\d\d-\d\d$/.test(name) ? { date: name } : { edition: name };
}

function readRubric(path: string, context: Context, say: (lines: readonly string[]) => null): RubricArgument | null {
  const read = readFile(path);
  if ("problems" in read) return say(read.problems.map((problem) => problemLine(problem, context)));
  const { json, problems, locate } = readRubricFile(path, read.bytes);
  if (problems.length > 0) return say(problems.map((problem) => problemLine(problem, context)));
  return { rubric: json as Rubric, isBuiltIn: false, file: path, locate };
}

/** For commands that need a sound rubric: one with errors is refused, with every issue. */
export function findSoundRubric(argument: string, context: Context): RubricArgument | null {
  const found = findRubric(argument, context);
  if (!found || found.isBuiltIn) return found;
  const { rubric, file, locate } = found;
  const parsed = safeParseRubric(rubric);
  if (parsed.ok) return { ...found, rubric: parsed.rubric };
  printLines(
    parsed.issues.map((issue) => issueLine(issue, file, locate, context)),
    context.terminal.err,
  );
  return null;
}
