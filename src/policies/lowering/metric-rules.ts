/** A metric as rules, of which one fires: not applicable, missing, undefined or scored. */
import type { NestedCondition } from "json-rules-engine";
import type { Metric } from "../../compile/metric.js";
import { decimalText, exactText, round } from "../../exact/decimal.js";
import type { Quotient } from "../../exact/quotient.js";
import { DatasetError } from "../../issue/errors.js";
import type { Issue, IssueParams } from "../../issue/issue.js";
import type { MetricStatus } from "../../scoring/judge.js";
import { fails, holds, isKnown, isUnknown, liesOutside } from "./conditions.js";
import { type Draft, type Reference, numberOf, priorities } from "./draft.js";
import { factNameIn, factsOfFormula, formulaFact } from "./formula-facts.js";
import { type At, type Owner, type Settle, lowerNode } from "./node-rules.js";

/** `kind`: what facts and events call it, for an adjustment is judged as a metric is. */
export function lowerMetric(metric: Metric, kind: "metric" | "effect", draft: Draft): void {
  const { id, notApplicable, value: formula, tree, otherwise } = metric;
  const { scope } = draft.compiled;
  const name = `${kind}:${id}`;
  const value = `${name}:computed`;
  const factName = factNameIn(scope);
  const { settle, leftOut } = settling(metric, kind, draft);
  draft.fact(`${name}:points`, null);
  draft.fact(`${name}:status`, null);
  draft.fact(value, formula ? formulaFact(formula, scope) : null);
  draft.fact(`${name}:value`, async (almanac) =>
    (await almanac.factValue(`${name}:status`)) === "notApplicable" ? null : almanac.factValue(value),
  );

  const applies: NestedCondition[] = notApplicable ? [fails(notApplicable.when ?? undefined, factName)] : [];
  if (notApplicable)
    leftOut(
      holds(notApplicable.when ?? undefined, factName),
      notApplicable.points && decimalText(notApplicable.points),
    );
  const when = [...applies, ...(formula ? factsOfFormula(formula).map(isKnown) : [])];
  const answersZero = formula !== null && otherwise !== null;
  const owner: Owner = { draft, id, otherwise, onGiven: rangeRule(name, draft) };
  const at: At = { name, when, value, settle: settle("scored"), answer: settle("undefined"), depth: 0 };
  if (answersZero) {
    const zero = { ...at, name: `${name}/zero`, when: [...when, isUnknown(value)], settle: settle("undefined") };
    lowerNode(otherwise, zero, owner);
  }
  lowerNode(tree, answersZero ? { ...at, when: [...when, isKnown(value)] } : at, owner);
  draft.rule({
    name: `${name}/missing`,
    priority: priorities.missing,
    when: [isUnknown(`${name}:status`)],
    type: kind,
    params: { [kind]: id, status: "missing" satisfies MetricStatus },
    sets: { [`${name}:status`]: "status" },
  });
}

/** The rules that end in points: rounded here, and nowhere else. */
function settling({ id, spec }: Metric, kind: "metric" | "effect", { rule, fact, compiled }: Draft) {
  const { places, rounding } = compiled;
  const name = `${kind}:${id}`;
  const roundedText = (points: Quotient): string => decimalText(round(points, places, rounding));
  const roundedFact = (exact: string): Reference => {
    const own = `${exact}:rounded`;
    fact(own, async (almanac) => {
      const points = await numberOf(almanac, exact);
      return points && roundedText(points);
    });
    return { fact: own };
  };
  const write = (
    as: string,
    when: readonly NestedCondition[],
    status: MetricStatus,
    points: string | null | Reference,
  ): void =>
    rule({
      name: as,
      priority: priorities.metric,
      when,
      type: kind,
      params: { [kind]: id, status, points, ...(spec.clause !== undefined && { clause: spec.clause }) },
      sets: { [`${name}:points`]: "points", [`${name}:status`]: "status" },
      ...(status === "scored" && { then: async (almanac) => refuseGiven(await almanac.factValue(`${name}:refused`)) }),
    });
  fact(`${name}:refused`, null);
  return {
    settle:
      (status: "scored" | "undefined"): Settle =>
      (as, when, points) =>
        write(as, when, status, "n" in points ? roundedText(points) : roundedFact(points.fact)),
    leftOut: (when: NestedCondition, points: string | null) =>
      write(`${name}/not-applicable`, [when], "notApplicable", points),
  };
}

type OutOfRange = { readonly indicator: string } & IssueParams["given-out-of-range"];

/** An assessor's points outside their range are invalid data, where they count: as in scoring, nothing is scored then. */
const rangeRule =
  (name: string, { rule }: Draft): Owner["onGiven"] =>
  ({ indicator, range }, at) => {
    const fact = `indicator:${indicator}`;
    const { from, to } = range;
    rule({
      name: `${at.name}/out-of-range`,
      priority: priorities.range,
      when: [...at.when, liesOutside(fact, range)],
      type: "out-of-range",
      params: {
        indicator,
        found: { fact },
        minimum: from ? exactText(from) : "",
        maximum: to ? exactText(to) : "",
      },
      then: async (almanac) => {
        const found = String(await almanac.factValue(fact));
        const refused = { indicator, found, minimum: from ? exactText(from) : "", maximum: to ? exactText(to) : "" };
        almanac.addFact(`${name}:refused`, refused, { cache: false });
      },
    });
  };

function refuseGiven(refused: OutOfRange | null): void {
  if (!refused) return;
  const { indicator, ...params } = refused;
  const issue: Issue = { code: "given-out-of-range", severity: "error", path: [indicator], params };
  throw new DatasetError([issue]);
}
