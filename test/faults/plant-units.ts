/** Quantities of different kinds added or compared, or a formula that does not come to the unit it should have. */
import type { IssueCode, Path, Rubric } from "../../src/index.js";
import type { NumberIndicator } from "../../src/rubric/rubric.js";
import { type Planted, at, bare, holdersOf, put } from "./plant.js";

type Unit = NumberIndicator["unit"];

/** Units of one kind have one text here. */
const kindOf = (unit: Unit): string =>
  unit === undefined || unit === "%" ? "plain" : unit.startsWith("CNY") ? "money" : unit;

const allUnits = ["CNY", "CNY10k", "person", "m2", "day", "point", "%"] as const satisfies readonly Unit[];

/** Two names side by side in a sum or difference, or in a function that compares or adds. */
const beside = /(?<![\w*/] ?)\b([a-z]\w*) [-+] ([a-z]\w*)\b(?! ?[(*/])/g;
const together = /\b(?:min|max|sum|mean)\(([a-z]\w*), ([a-z]\w*)[,)]|\bnth\(\d+, ([a-z]\w*), ([a-z]\w*)[,)]/g;

/** A name by itself, or one over another; the result then has the kind that is left. */
const simple = /^([a-z]\w*)(?: \/ ([a-z]\w*))?$/;

export function* plantUnits(original: Rubric): Iterable<Planted> {
  const rubric = bare(original);
  const unitOf = (name: string): Unit => (rubric.indicators[name] as NumberIndicator | undefined)?.unit;
  const isIndicator = (name: string): boolean => Object.hasOwn(rubric.indicators, name);
  const plant = (fault: string, changed: Rubric, where: Path, ...expected: IssueCode[]): Planted => {
    return { fault: `units: ${fault}`, sound: rubric, rubric: changed, where: [where], expected };
  };
  function withUnit(name: string, unit: Unit): Rubric {
    const { unitText: _, unit: __, ...spec } = rubric.indicators[name] as NumberIndicator;
    return put(rubric, ["indicators", name], { ...spec, unit });
  }

  const values = [
    ...Object.keys(rubric.derived ?? {}).map((id) => ["derived", id]),
    ...new Set(holdersOf(rubric).flatMap(({ spec, valuePath }) => (spec.value ? [valuePath] : []))),
  ];
  for (const value of values) {
    const path = [...value, "formula"];
    const formula = String(at(rubric, path));
    const unit = at(rubric, [...value, "unit"]) as Unit;
    const others = allUnits.filter((each) => kindOf(each) !== kindOf(unit));

    for (const found of [...formula.matchAll(beside), ...formula.matchAll(together)]) {
      const pair = found.slice(1).filter((name) => name !== undefined);
      const [a = "", b = ""] = pair;
      if (a === b || !pair.every(isIndicator)) continue;
      for (const name of pair)
        for (const other of allUnits.filter((each) => kindOf(each) !== kindOf(unitOf(name))))
          yield plant("one of a sum", withUnit(name, other), path, "unit-mix");
    }

    const [, above = "", below = ""] = simple.exec(formula) ?? [];
    if (isIndicator(above) && above !== below && (below === "" || isIndicator(below)))
      for (const name of [above, below].filter((each) => each !== ""))
        for (const other of allUnits.filter((each) => kindOf(each) !== kindOf(unitOf(name))))
          yield plant("of the result", withUnit(name, other), path, "unit-result");

    for (const { 0: name, index } of formula.matchAll(/[a-z]\w*(?!\w*\()/g)) {
      if (!isIndicator(name) || kindOf(unitOf(name)) === "plain") continue;
      for (const term of [`(${name} + 1)`, `max(${name}, 0)`, `(0.5 - ${name})`]) {
        const changed = formula.slice(0, index) + term + formula.slice(index + name.length);
        yield plant("a bare number", put(rubric, path, changed), path, "unit-mix");
      }
    }

    const { unitText: _, ...rest } = at(rubric, value) as Readonly<Record<string, unknown>>;
    for (const other of others)
      yield plant("declared of the value", put(rubric, value, { ...rest, unit: other }), path, "unit-result");
  }
}
