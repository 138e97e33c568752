/** What a sheet claims of its own data is never found fault with; what is planted in it is found, and nothing else. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type Audit,
  type Finding,
  type Indicators,
  type Rubric,
  type Scorecard,
  audit,
  createScorer,
  findingText,
} from "../../src/index.js";
import { en, zh } from "../../src/locales/index.js";
import { arbitraryCase } from "../laws/arbitrary-case.js";
import { arbitraryRubric, subjects } from "../laws/arbitrary-rubric.js";
import { arbitraryAnswers, arbitraryTable, rubricOf } from "../laws/arbitrary-totals.js";
import { law } from "../laws/law.js";
import { Rational } from "../oracles/rational.js";
import { type Sheet, asClaims, cleanSheet, isClaimable } from "./sheets.js";

interface Audited {
  readonly card: Scorecard;
  readonly find: (sheet: Partial<Sheet>) => Audit["findings"];
}

function audited(rubric: Rubric, input: Indicators): Audited {
  const scorer = createScorer(rubric);
  return {
    card: scorer.score(input),
    find: (sheet) => audit(scorer, input, asClaims({ metrics: {}, sections: {}, ...sheet })).findings,
  };
}

const told = ({ code, severity, at }: Finding): object => ({ code, severity, at });

describe.each(subjects)("$name", ({ rubric }) => {
  it("a sheet that claims what its data score has no finding", () => {
    law(arbitraryCase(rubric), ({ rubric: each, input }) => {
      const { card, find } = audited(each, input);
      expect(find(cleanSheet(card))).toEqual([]);
    });
  });
});

it("in proportion and adjusted: a sheet that claims what its data score has no finding", () => {
  const arbitrary = arbitraryTable.chain((table) => fc.tuple(fc.constant(table), arbitraryAnswers(table, 3)));
  law(arbitrary, ([table, given]) => {
    const { card, find } = audited(rubricOf(table), given);
    expect(find(cleanSheet(card))).toEqual([]);
    const { metrics, total } = cleanSheet(card);
    expect(find({ metrics, ...(total && { total }) })).toEqual([]);
  });
});

const planted = fc.tuple(arbitraryCase(arbitraryRubric), fc.nat(), fc.integer({ min: 1, max: 300 }), fc.boolean());
const one = Rational.of(1);

describe("planted", () => {
  it("points: the metric is found, and what it adds up to", () => {
    law(planted, ([{ rubric, input }, which, by, isMore]) => {
      const { card, find } = audited(rubric, input);
      const scored = card.metrics.filter(({ points }) => points !== null);
      const metric = scored[which % Math.max(1, scored.length)];
      if (!metric) return;
      const tick = one.over(Rational.of(10 ** rubric.points.places));
      const change = tick.times(Rational.of(isMore ? by : -by));
      const points = exact(metric.points as string)
        .plus(change)
        .toString();
      const found = find({ metrics: { [metric.id]: { points } } });
      const at = { metric: metric.id };
      expect(found[0]).toMatchObject({ code: "points-wrong", severity: "error", at, claimed: points });
      expect(found[0]?.recomputed).toBe(metric.points);
      for (const each of found.slice(1))
        expect(told(each)).toEqual({ code: "claim-impossible", severity: "error", at });
      if (card.points === null) return;
      const clean = cleanSheet(card);
      const sheet = { ...clean, metrics: { ...clean.metrics, [metric.id]: { points } } };
      const places = new Set(find(sheet).map((each) => JSON.stringify(each.at)));
      expect(places.has(JSON.stringify(at))).toBe(true);
      for (const finding of find(sheet)) {
        expect(["points-wrong", "claim-impossible", "total-not-footing"]).toContain(finding.code);
        for (const locale of [zh, en]) expect(findingText(finding, locale)).not.toMatch(/undefined|null|\[object/);
      }
    });
  });

  it("a value: wrong, without its sign, cut or rounded", () => {
    law(planted, ([{ rubric, input }, which, by, isMore]) => {
      const { card, find } = audited(rubric, input);
      const valued = card.metrics.filter(({ value }) => value !== null);
      const metric = valued[which % Math.max(1, valued.length)];
      if (!metric?.value) return;
      const value = exact(metric.value.exact);
      if (!value.abs().below(Rational.of("100000000000000000"))) return;
      const codes = (claimed: string): (readonly [string, string])[] =>
        find({ metrics: { [metric.id]: { value: claimed } } }).map(({ code, severity, at }) => {
          expect(at).toEqual({ metric: metric.id });
          return [code, severity];
        });
      for (const places of [0, 1, 2, 3]) {
        const [rounded, cut] = [value.rounded(places, "half-up"), value.rounded(places, "down")];
        const isExact = value.equals(rounded);
        expect(codes(printed(rounded, places))).toEqual(isExact ? [] : [["value-rounded", "info"]]);
        if (!cut.equals(rounded)) expect(codes(printed(cut, places))).toEqual([["value-cut", "warning"]]);
      }
      const rounded = value.rounded(2, "half-up");
      const off = rounded.plus(Rational.of(isMore ? by : -by));
      if (!off.plus(rounded).abs().below(Rational.of(1)))
        expect(codes(printed(off, 2))).toEqual([["value-wrong", "error"]]);
      if (isClaimable(metric.value.exact) && !value.equals(Rational.of(0)))
        expect(codes(Rational.of(0).minus(value).toString())).toEqual([["sign-lost", "error"]]);
    });
  });

  it("a total, a section and a maximum", () => {
    law(planted, ([{ rubric, input }, which, by, isMore]) => {
      const { card, find } = audited(rubric, input);
      const clean = cleanSheet(card);
      const off = (points: string): string =>
        exact(points)
          .plus(Rational.of(isMore ? by : -by))
          .toString();
      const isExcerpt = rubric.extent === "excerpt";
      if (clean.total?.points !== undefined) {
        const found = find({ ...clean, total: { points: off(clean.total.points) } });
        const wrong = { code: "total-not-footing", severity: "error", at: { total: true } };
        expect(found.map(told)).toEqual(isExcerpt ? [] : [wrong]);
      }
      const names = Object.keys(clean.sections).filter((id) => clean.sections[id]?.points !== undefined);
      const name = names[which % Math.max(1, names.length)];
      if (name === undefined) return;
      const sections = { ...clean.sections, [name]: { points: off(clean.sections[name]?.points ?? "0"), max: "0.5" } };
      expect(find({ ...clean, sections }).map(told)).toEqual(
        ["max-wrong", "total-not-footing"].map((code) => ({ code, severity: "error", at: { section: name } })),
      );
    });
  });
});

/** "92.5" or "600/7". */
function exact(text: string): Rational {
  const [above = "", below = "1"] = text.split("/");
  return Rational.of(above).over(Rational.of(below));
}

/** With all its places, as a sheet prints it. */
function printed(number: Rational, places: number): string {
  const [whole = "", decimals = ""] = number.toString().split(".");
  return places === 0 ? whole : `${whole}.${decimals.padEnd(places, "0")}`;
}
