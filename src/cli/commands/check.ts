/** `check <rubric>`: its format, its rules, its own examples. */
import { isError } from "../../issue/issue.js";
import { checkRubric } from "../../parse/parse.js";
import { metricSpecs } from "../../rubric/readings.js";
import { deliver } from "../output.js";
import { issueLine } from "../report.js";
import { findRubric } from "../rubric-argument.js";
import { plain } from "../table.js";
import type { Command } from "../terminal.js";

export const check: Command = (context) => {
  const { line, messages } = context;
  const found = findRubric(line.arguments[0] ?? "", context);
  if (!found) return 2;
  const { rubric, file, locate } = found;
  const issues = checkRubric(rubric);
  const errors = issues.filter(isError).length;
  const warnings = issues.length - errors;
  const status = errors > 0 ? 1 : 0;
  if (line.flags.has("json")) return deliver(`${JSON.stringify(issues, null, 2)}\n`, status, context);
  const summary =
    errors > 0
      ? messages.uncheckable({ errors, warnings })
      : messages.checked({
          errors,
          warnings,
          metrics: metricSpecs(rubric).length,
          examples: rubric.examples?.length ?? 0,
        });
  const lines = [...issues.map((issue) => plain(issueLine(issue, file, locate, context))), summary];
  return deliver(`${lines.join("\n")}\n`, status, context);
};
