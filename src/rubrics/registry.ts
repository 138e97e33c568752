/** The rubrics that come with the package. */
import { RegistryError } from "../issue/errors.js";
import { type IssueCode, type IssueParams, issueList } from "../issue/issue.js";
import { suggest } from "../issue/suggest.js";
import { builtIn } from "./index.js";
import { type Localized, type Rubric, rubricId } from "../rubric/rubric.js";

export type RubricQuery = { readonly edition: string } | { readonly year: number };

export interface RubricSummary {
  /** family/edition */
  readonly id: string;
  readonly family: string;
  readonly edition: string;
  readonly year: number | null;
  readonly extent: Rubric["extent"];
  readonly title: Localized;
}

export const listRubrics = (): RubricSummary[] =>
  builtIn.map((rubric) => {
    const { family, edition, year = null, extent, title } = rubric;
    return { id: rubricId(rubric), family, edition, year, extent, title };
  });

const fail = <Code extends IssueCode>(code: Code, params: IssueParams[Code]): never => {
  const { issues, report } = issueList();
  report(code, [], params);
  throw new RegistryError(issues);
};

/**
 * The edition of a family by its name, or the one that governs a budget year. Never a silent fallback: a year
 * that no edition covers, or several do, is a RegistryError that names the candidates.
 */
export function getRubric(family: string, query: RubricQuery): Rubric {
  const editions = builtIn.filter((rubric) => rubric.family === family);
  if (editions.length === 0) {
    const known = [...new Set(builtIn.map((rubric) => rubric.family))];
    return fail("unknown-family", { found: family, known, suggestion: suggest(family, known) });
  }
  if ("edition" in query) {
    const { edition: found } = query;
    const known = editions.map(({ edition }) => edition);
    const rubric = editions.find(({ edition }) => edition === found);
    return rubric ?? fail("unknown-edition", { family, found, known, suggestion: suggest(found, known) });
  }
  const { year } = query;
  const [rubric, ...others] = editions.filter((each) => each.year === year);
  if (!rubric) return fail("year-not-covered", { family, year, nearest: nearestTo(year, editions).map(rubricId) });
  return others.length === 0
    ? rubric
    : fail("year-ambiguous", { family, year, candidates: [rubric, ...others].map(rubricId) });
}

function nearestTo(year: number, editions: readonly Rubric[]): Rubric[] {
  const distance = (rubric: Rubric): number => (rubric.year === undefined ? Infinity : Math.abs(rubric.year - year));
  const least = Math.min(...editions.map(distance));
  return editions.filter((rubric) => distance(rubric) === least);
}
