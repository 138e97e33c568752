/** The rubrics that come with the package. */
import { RegistryError } from "../issue/errors.js";
import { type IssueCode, type IssueParams, issueList } from "../issue/issue.js";
import { suggest } from "../issue/suggest.js";
import { type Span, budgetYears, covers, dayOf, daysInForce, daysNear, distance } from "./governs.js";
import { builtIn } from "./index.js";
import { type RubricQuery, readQuery, text } from "./query.js";
import { type Localized, type Rubric, rubricId } from "../rubric/rubric.js";

export interface RubricSummary {
  /** family/edition */
  readonly id: string;
  readonly family: string;
  readonly edition: string;
  /** The one budget year that it governs; null where a period says it, or where it is not known. */
  readonly year: number | null;
  /** The first and last day on which it is in force; `to` is null while it still is. */
  readonly effective: { readonly from: string; readonly to: string | null } | null;
  readonly extent: Rubric["extent"];
  readonly title: Localized;
}

export const listRubrics = (): RubricSummary[] =>
  builtIn.map((rubric) => {
    const { family, edition, year = null, effective, extent, title } = rubric;
    const period = effective ? { from: effective.from, to: effective.to ?? null } : null;
    return { id: rubricId(rubric), family, edition, year, effective: period, extent, title };
  });

const fail = <Code extends IssueCode>(code: Code, params: IssueParams[Code]): never => {
  const { issues, report } = issueList();
  report(code, [], params);
  throw new RegistryError(issues);
};

/**
 * The edition of a family that is asked for. Never a silent fallback: a year or day that no edition covers, or
 * several do, is a RegistryError that names the candidates; so is a family or query that is none.
 */
export function getRubric(family: string, query: RubricQuery): Rubric {
  const { issues, report } = issueList();
  text(family, ["family"], report);
  const asked = readQuery(query, report);
  if (!asked || issues.length > 0) throw new RegistryError(issues);
  const editions = builtIn.filter((rubric) => rubric.family === family);
  if (editions.length === 0) {
    const known = [...new Set(builtIn.map((rubric) => rubric.family))];
    return fail("unknown-family", { found: family, known, suggestion: suggest(family, known) });
  }
  if ("edition" in asked) {
    const { edition: found } = asked;
    const known = editions.map(({ edition }) => edition);
    const rubric = editions.find(({ edition }) => edition === found);
    return rubric ?? fail("unknown-edition", { family, found, known, suggestion: suggest(found, known) });
  }
  return "date" in asked ? inForce(editions, asked.date, family) : ofYear(editions, asked.year, family);
}

function ofYear(editions: readonly Rubric[], year: number, family: string): Rubric {
  const [rubric, ...others] = editions.filter((each) => covers(budgetYears(each), year));
  if (!rubric) return fail("year-not-covered", { family, year, nearest: nearest(editions, budgetYears, year) });
  return others.length === 0
    ? rubric
    : fail("year-ambiguous", { family, year, candidates: [rubric, ...others].map(rubricId) });
}

function inForce(editions: readonly Rubric[], date: string, family: string): Rubric {
  const day = dayOf(date);
  const [rubric, ...others] = editions.filter((each) => covers(daysInForce(each), day));
  if (!rubric) return fail("date-not-covered", { family, date, nearest: nearest(editions, daysNear, day) });
  return others.length === 0
    ? rubric
    : fail("date-ambiguous", { family, date, candidates: [rubric, ...others].map(rubricId) });
}

/** The ids of the editions that are least far away; all of them where nothing tells how far. */
function nearest(editions: readonly Rubric[], spanOf: (rubric: Rubric) => Span, at: number): string[] {
  const far = editions.map((rubric) => distance(spanOf(rubric), at));
  const least = Math.min(...far);
  return editions.filter((_, index) => Object.is(far[index], least)).map(rubricId);
}
