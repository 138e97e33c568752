/** The single values that a dataset may bring, from their specs. */
import { type Declared, compileIndicator } from "../../src/compile/scope.js";
import type { ColumnSpec } from "../../src/rubric/rubric.js";

export const declaredOf = (specs: Readonly<Record<string, ColumnSpec>>): ReadonlyMap<string, Declared> =>
  new Map(Object.entries(specs).map(([id, spec]) => [id, { kind: "value", indicator: compileIndicator(id, spec) }]));
