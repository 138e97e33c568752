/** The static checks, each in its own file. */
import type { Compiled } from "../compile/compile.js";
import { compileRubric } from "../compile/compile.js";
import { extremeRows } from "../compile/extreme-rows.js";
import { type Issue, type Path, isSameFault, isWithin, issueList } from "../issue/issue.js";
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
import { policies } from "./policies.js";
import { reportLayout } from "./report-layout.js";
import { readings } from "./readings.js";
import { undefinedValues } from "./undefined-values.js";
import { unused } from "./unused.js";
import { years } from "./years.js";

/** What must hold for every metric, under every reading of the rubric. */
const ofMetrics: readonly Check[] = [undefinedValues, coverage, attainable, direction];

/** What must hold for the rubric as a whole. */
const ofWhole: readonly Check[] = [footing, grades, adjustments];

function run(checks: readonly Check[], subject: Subject): Issue[] {
  const errors = issueList("error");
  const warnings = issueList("warning");
  for (const check of checks) check(subject, errors.report, warnings.report);
  const found = [...errors.issues, ...warnings.issues];
  return [...new Map(found.map((issue) => [JSON.stringify(issue), issue])).values()]; // years of a series share a rule
}

/** Checks of metrics one by one: those that repeat over rows among the names of a row. */
function runOnMetrics(checks: readonly Check[], compiled: Compiled, tries: number): Issue[] {
  const budget = { tries };
  const single = compiled.metrics.filter(({ id }) => !compiled.repeats.has(id));
  const issues = run(checks, subjectOf({ ...compiled, metrics: single }, budget));
  for (const template of compiled.metrics) {
    const each = compiled.repeats.get(template.id);
    for (const metric of each ? Object.values(extremeRows(template, each, compiled.places)) : []) {
      const found = run(
        checks,
        subjectOf({ ...compiled, scope: each?.scope ?? compiled.scope, metrics: [metric] }, budget),
      );
      issues.push(...found.filter((issue) => !issues.some((known) => isSameFault(known, issue))));
    }
  }
  return issues;
}

/** Everything that can be found wrong with a rubric whose form is sound, or sound but for the metrics at `faulty`. */
export function checkCompiled(rubric: Rubric, faulty: readonly Path[]): Issue[] {
  const { compiled, issues } = compileRubric(rubric);
  if (issues.length === 0 && faulty.length === 0) {
    const sound = (alternative: Compiled): Issue[] => [
      ...run(ofWhole, subjectOf(alternative, { tries: 0 })),
      ...runOnMetrics(ofMetrics, alternative, 0),
    ];
    const subject = subjectOf(compiled, { tries: mostTries });
    const own = [...run(ofWhole, subject), ...runOnMetrics(ofMetrics, compiled, mostTries)];
    return [
      ...own,
      ...runOnMetrics([conditions], compiled, mostTries),
      ...run([policies, reportLayout, idleAdjustments, years, unused, readings(own, sound), examples], subject),
    ];
  }
  // What is wrong with one metric says nothing of the others: those are still checked.
  const apart = ({ path }: Issue): boolean => !faulty.some((metric) => isWithin(path, metric));
  const sound = compiled.metrics.filter(({ path, indicators }) =>
    issues.every((issue) => !isWithin(issue.path, path) && !indicators.includes(indicatorAt(issue.path))),
  );
  const rest = { ...compiled, metrics: sound };
  return [
    ...issues,
    // Of a metric whose form is faulty it is not known whether it has a value that a policy or report may ask for.
    ...run(
      [...ofWhole, ...(faulty.length > 0 ? [] : [policies, reportLayout]), idleAdjustments, years],
      subjectOf(rest, { tries: mostTries }),
    ),
    ...runOnMetrics([...ofMetrics, conditions], rest, mostTries),
  ].filter(apart);
}

/** The indicator whose own declaration a fault lies in: its limits may hold no number at all. */
const indicatorAt = ([part, name]: Path): string => (part === "indicators" ? String(name) : "");
