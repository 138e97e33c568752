/**
 * fiscal-rubric/policies: json-rules-engine around scoring. Asynchronous, because the engine is.
 *
 * @packageDocumentation
 */
export { assess, type AssessOptions, type Assessment } from "./assess.js";
export type { PolicyFact } from "./fetch-facts.js";
export type { PolicyOperator } from "./operators.js";
export type { NotAssessed } from "./run-policy.js";
export { toRules, type RubricRules } from "./to-rules.js";
export { PolicyError } from "../issue/errors.js";
