// Generated from the rubric files by "npm run generate".
import type { Rubric } from "../rubric/rubric.js";
import { rubric as cnProjectSelfEvaluationForms2017 } from "./cn-project-self-evaluation/forms-2017.js";
import { rubric as cnProjectSelfEvaluationRule2020 } from "./cn-project-self-evaluation/rule-2020.js";
import { rubric as hunanDepartmentOverallDatonghu2020 } from "./hunan-department-overall/datonghu-2020.js";
import { rubric as hunanDepartmentOverallExcerpt2015 } from "./hunan-department-overall/excerpt-2015.js";
import { rubric as hunanDepartmentOverallExcerpt2017 } from "./hunan-department-overall/excerpt-2017.js";
import { rubric as hunanDepartmentOverallExcerpt2018 } from "./hunan-department-overall/excerpt-2018.js";
import { rubric as hunanDepartmentOverallExcerptYueyang } from "./hunan-department-overall/excerpt-yueyang.js";

export const builtIn: readonly Rubric[] = [cnProjectSelfEvaluationForms2017, cnProjectSelfEvaluationRule2020, hunanDepartmentOverallDatonghu2020, hunanDepartmentOverallExcerpt2015, hunanDepartmentOverallExcerpt2017, hunanDepartmentOverallExcerpt2018, hunanDepartmentOverallExcerptYueyang];
