/** What a static check is. */
import type { Compiled } from "../compile/compile.js";
import type { Report } from "../issue/issue.js";

/** Looks at a compiled rubric; `report` is for errors, `warn` for warnings. */
export type Check = (compiled: Compiled, report: Report, warn: Report) => void;
