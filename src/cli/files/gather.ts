/** Gathers the problems that a reader finds, and stops it when they are very many. */
import { limits } from "./limits.js";
import { type FileProblem, type FileProblemCode, type FileProblemParams, type Place, fileProblem } from "./problem.js";

/** Where a reader puts what it finds; without a place it is about the whole file. */
export type ReportProblem = <Code extends FileProblemCode>(
  code: Code,
  place: Place | null,
  params: FileProblemParams[Code],
) => void;

export interface Gathering {
  readonly report: ReportProblem;
  /** A problem that another reader found in the same file. */
  readonly add: (problem: FileProblem) => void;
}

/** Thrown by a reader that has reported why it cannot go on. */
export const stop = Symbol("stop");

export function gatherProblems(file: string, read: (gathering: Gathering) => void): FileProblem[] {
  const problems: FileProblem[] = [];

  function add(problem: FileProblem): void {
    if (problems.length < limits.problems) return void problems.push(problem);
    const { line, column } = problem;
    problems.push(
      fileProblem(file, "too-many-problems", line === null ? null : { line, column }, { limit: limits.problems }),
    );
    throw stop;
  }

  try {
    read({ add, report: (code, place, params) => add(fileProblem(file, code, place, params)) });
  } catch (error) {
    if (error !== stop) throw error;
  }
  return problems;
}
