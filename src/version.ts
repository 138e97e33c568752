/** The package's name and version, as scorecards name their engine. */
export const engine = "fiscal-rubric@0.1.0";
