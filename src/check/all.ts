/** The static checks, each in its own file. */
import type { Compiled } from "../compile/compile.js";
import { compileRubric } from "../compile/compile.js";
import { type Issue, type Path, isWithin, issueList } from "../issue/issue.js";
import type { Rubric } from "../rubric/rubric.js";
import { adjustments, idleAdjustments } from "./adjustments.js";
import { attainable } from "./attainable.js";
import { type Check, type Subject, mostTries, subjectOf } from "./check.js";
import { conditions } from "./conditions.js";
import { coverage } from "./coverage.js";
import { direction } from "./direction.js";
import { examples } from "./examples.js";
import { footing } from "./footing.js";
import { grades } from "./grades.js";
import { readings } from "./readings.js";
import { undefinedValues } from "./undefined-values.js";
import { unused } from "./unused.js";
import { years } from "./years.js";

/** What must hold for every reading of the rubric. */
const structural: readonly Check[] = [footing, undefinedValues, coverage, attainable, direction, grades, adjustments];

/** What is worth a look in the rubric as it stands. */
const advisory: readonly Check[] = [conditions, idleAdjustments, years];

function run(checks: readonly Check[], subject: Subject): Issue[] {
  const errors = issueList("error");
  const warnings = issueList("warning");
  for (const check of checks) check(subject, errors.report, warnings.report);
  return [...errors.issues, ...warnings.issues];
}

/** Everything that can be found wrong with a rubric whose form is sound, or sound but for the metrics at `faulty`. */
export function checkCompiled(rubric: Rubric, faulty: readonly Path[]): Issue[] {
  const { compiled, issues } = compileRubric(rubric);
  if (issues.length === 0 && faulty.length === 0) {
    const subject = subjectOf(compiled, mostTries);
    const own = run(structural, subject);
    const sound = (alternative: Compiled): Issue[] => run(structural, subjectOf(alternative, 0));
    return [...own, ...run([...advisory, unused, readings(own, sound), examples], subject)];
  }
  // What is wrong with one metric says nothing of the others: those are still checked.
  const apart = ({ path }: Issue): boolean => !faulty.some((metric) => isWithin(path, metric));
  const sound = compiled.metrics.filter(({ path, indicators }) =>
    issues.every((issue) => !isWithin(issue.path, path) && !indicators.includes(indicatorAt(issue.path))),
  );
  return [
    ...issues,
    ...run([...structural, ...advisory], subjectOf({ ...compiled, metrics: sound }, mostTries)),
  ].filter(apart);
}

/** The indicator whose own declaration a fault lies in: its limits may hold no number at all. */
const indicatorAt = ([part, name]: Path): string => (part === "indicators" ? String(name) : "");
