// Generated from the rubric files by "npm run generate".
import type { Rubric } from "../rubric/rubric.js";
import { rubric as hunanDepartmentOverallDatonghu2020 } from "./hunan-department-overall/datonghu-2020.js";

export const builtIn: readonly Rubric[] = [hunanDepartmentOverallDatonghu2020];
