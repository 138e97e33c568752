import { describe, expect, it, vi } from "vitest";
import { Decimal } from "decimal.js";
import { type Rubric, DatasetError, createScorer, findingText } from "../../src/index.js";
import { en, zh } from "../../src/locales/index.js";
import { type AssessOptions, PolicyError, assess } from "../../src/policies/index.js";
import { base, read, rubricOf } from "../invalid/tables.js";
import { data, is, rule, scorer } from "./host.js";

interface Case {
  readonly what: string;
  readonly data?: object;
  readonly facts?: Record<string, unknown>;
  readonly when: object;
  readonly fires?: boolean;
  readonly absent?: readonly string[];
  readonly threw?: string;
  readonly failed?: readonly string[];
}

const here = new URL("./", import.meta.url);
const cases = read<readonly Case[]>("assess.json", here);
const refused = read<{ what: string; options: AssessOptions; issues: [string, unknown[]][] }[]>("refused.json", here);

describe("one policy", () => {
  it.each(cases)("$what", async ({ when, facts = {}, fires = false, absent, threw, failed, ...more }) => {
    const { findings, notAssessed } = await assess(
      scorer,
      { ...data, ...more.data },
      { rules: [rule("it", when)], facts },
    );
    expect(findings.map(({ at }) => at)).toEqual(fires ? [{ policy: "it" }] : []);
    const why = absent
      ? { why: "absent", facts: absent }
      : threw === undefined
        ? null
        : { why: "threw", message: threw, ...(failed && { facts: failed }) };
    expect(notAssessed).toEqual(why ? [{ policy: "it", ...why }] : []);
  });
});

describe("refused", () => {
  it.each(refused)("$what", async ({ options, issues }) => {
    const error = await assess(scorer, data, options).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(PolicyError);
    expect(error).toMatchObject({ code: "POLICY_INVALID", name: "PolicyError" });
    expect((error as PolicyError).issues.map(({ code, path }) => [code, path])).toEqual(issues);
  });

  it("data that can't be scored", async () => {
    const error = await assess(scorer, { rate: "x" }).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(DatasetError);
    expect(error).toMatchObject({ issues: [{ code: "not-a-decimal" }] });
  });

  it("what is no JSON", async () => {
    const rules = [{ ...rule("a", is("total", 1)), onSuccess: () => null }];
    await expect(assess(scorer, data, { rules })).rejects.toMatchObject({
      issues: [{ code: "not-data", path: ["rules", 0, "onSuccess"] }],
    });
  });
});

describe("findings", () => {
  it("of the rubric's own policies and the host's rules", async () => {
    const policies = [
      {
        name: "all-spent",
        conditions: { fact: "derived:execution", operator: "lessThan", value: 90 },
        event: {
          type: "advice",
          params: { severity: "info", message: { zh: "支出偏慢", en: "Slow" }, clause: "每季度" },
        },
      },
    ];
    const own = createScorer(rubricOf({ patch: { policies } }) as Rubric);
    const rules = [
      rule("text", is("total", 14.5), { severity: "error", message: "整改" }),
      rule("bare", is("total", 14.5)),
    ];
    const { findings, notAssessed, scorecard } = await assess(own, data, { rules });
    expect(findings).toEqual([
      {
        code: "policy",
        severity: "info",
        at: { policy: "all-spent" },
        claimed: null,
        recomputed: null,
        params: { title: null, clause: "每季度", type: "advice", message: { zh: "支出偏慢", en: "Slow" } },
      },
      {
        code: "policy",
        severity: "error",
        at: { policy: "text" },
        claimed: null,
        recomputed: null,
        params: { title: null, clause: null, type: "finding", message: { zh: "整改", en: "整改" } },
      },
      expect.objectContaining({
        severity: "warning",
        params: expect.objectContaining({ message: { zh: "bare", en: "bare" } }),
      }),
    ]);
    expect(findings.map((each) => [findingText(each, zh), findingText(each, en)])).toEqual([
      ["支出偏慢", "Slow"],
      ["整改", "整改"],
      ["bare", "bare"],
    ]);
    expect(notAssessed).toEqual([]);
    expect(scorecard).toEqual(own.score(data));
  });

  it("of an event that the engine itself would choke on", async () => {
    const rules = [{ name: "a", conditions: is("total", 14.5), event: { type: "error" }, priority: 7 }];
    const { findings } = await assess(scorer, data, { rules });
    expect(findings).toMatchObject([{ at: { policy: "a" }, params: { type: "error" } }]);
  });
});

describe("the host's own facts and operators", () => {
  it("are asked once an assessment, and may ask for others", async () => {
    const lookup = vi.fn(async (params: object) => ("year" in params ? "2/3" : new Decimal("0.5")));
    const facts = {
      lookup,
      twice: async (_: object, almanac: { factValue: (fact: string, params?: object) => Promise<unknown> }) =>
        Number(await almanac.factValue("total")) + Number(await almanac.factValue("lookup")),
      big: 2n ** 70n,
    };
    const rules = [
      rule("bare", is("lookup", 0.5)),
      rule("year", { ...is("lookup", "4/6"), params: { year: 2019, of: "x" } }),
      rule("same year", { ...is("lookup", "0.66", "greaterThan"), params: { of: "x", year: 2019 } }),
      rule("chained", is("twice", 15)),
      rule("big", is("big", "1180591620717411303424")),
    ];
    const { findings, notAssessed } = await assess(scorer, data, { rules, facts });
    expect(notAssessed).toEqual([]);
    expect(findings).toHaveLength(rules.length);
    expect(lookup).toHaveBeenCalledTimes(2);
  });

  it("may take their time to answer", async () => {
    const operators = {
      later: async (a: unknown, b: unknown) => Promise.resolve(a === b),
      truthy: () => "yes" as unknown as boolean,
    };
    const rules = [
      rule("yes", is("total", "14.5", "later")),
      rule("no", is("total", "15", "later")),
      rule("not", { not: is("total", "15", "later") }),
      rule("truthy", is("total", "15", "truthy")),
      rule("decorated", is("total", "15", "not:later")),
    ];
    const { findings, notAssessed } = await assess(scorer, data, { rules, operators });
    expect(findings.map(({ at }) => at)).toEqual([{ policy: "yes" }, { policy: "not" }]);
    // The engine's decorators would take the promise for a yes.
    expect(notAssessed).toEqual([{ policy: "decorated", why: "threw", message: "later: wrong-type at (top)" }]);
  });

  it("fail alone", async () => {
    const facts = {
      bad: () => {
        throw new Error("no database");
      },
      worse: () => Promise.reject(new Error("gone")),
      odd: () => Promise.reject({ toString: null }),
      never: () => new Promise(() => undefined),
    };
    const operators = {
      boom: () => {
        throw new Error("bang");
      },
      endless: () => new Promise<boolean>(() => undefined),
    };
    const rules = [
      rule("bad", { any: [is("total", 14.5), is("bad", 1)] }),
      rule("worse", { all: [is("worse", 1), is("bad", 1), is("never-given", 1)] }),
      rule("odd", is("odd", 1)),
      rule("never", { any: [is("never", 1), is("bad", 1), is("total", 1)] }),
      rule("never too", is("never", 1)),
      rule("boom", { any: [is("total", 1, "boom"), is("total", 14.5)] }),
      rule("endless", is("total", 1, "endless")),
      rule("sound", is("total", 14.5)),
    ];
    const { scorecard, findings, notAssessed } = await assess(scorer, data, { rules, facts, operators, timeout: 50 });
    expect(scorecard).toEqual(scorer.score(data));
    expect(findings.map(({ at }) => at)).toEqual([{ policy: "sound" }]);
    expect(notAssessed).toEqual([
      { policy: "bad", why: "threw", facts: ["bad"], message: "no database" },
      { policy: "worse", why: "threw", facts: expect.arrayContaining(["worse", "bad"]), message: expect.any(String) },
      { policy: "odd", why: "threw", facts: ["odd"], message: "{…}" },
      { policy: "never", why: "timed-out", facts: ["never"] },
      { policy: "never too", why: "timed-out", facts: ["never"] },
      { policy: "boom", why: "threw", message: "boom: bang" },
      { policy: "endless", why: "timed-out", message: "endless" },
    ]);
  });

  it("leave no timer behind", async () => {
    const [set, clear] = [vi.spyOn(globalThis, "setTimeout"), vi.spyOn(globalThis, "clearTimeout")];
    const facts = { never: () => new Promise(() => undefined), bad: () => Promise.reject(new Error("bad")) };
    const rules = [rule("never", is("never", 1)), rule("bad", is("bad", 1)), rule("sound", is("total", 14.5))];
    await assess(scorer, data, { rules, facts, timeout: 20 });
    await assess(scorer, data, { rules: rules.slice(1), facts, timeout: Infinity });
    const timers = set.mock.results.map(({ value }) => value as unknown);
    expect(timers).toHaveLength(5); // one for each policy
    expect(clear.mock.calls.map(([timer]) => timer)).toEqual(expect.arrayContaining(timers));
    vi.restoreAllMocks();
  });
});

it("overlapping assessments never mix, and change nothing of the host's", async () => {
  const frozen = <T extends object>(value: T): T => {
    for (const each of Object.values(value)) if (typeof each === "object" && each !== null) frozen(each as object);
    return Object.freeze(value);
  };
  const rules = frozen([
    rule("even", { any: [is("even", true), { ...is("staff", 0), priority: 3 }] }),
    rule("same", { ...is("asked", { fact: "indicator:staff" }), params: { of: "staff" } }),
    rule("odd", { not: is("indicator:staff", 2, "divides") }),
    rule("full", is("metric:rate:points", 5)),
    rule("missing", is("indicator:score", 0, "notEqual")),
  ]);
  type Almanac = { factValue: (fact: string) => Promise<unknown> };
  let turn = 0;
  const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, (turn++ * 7) % 20));
  const facts = Object.freeze({
    staff: async (_: object, almanac: Almanac) => (await pause(), almanac.factValue("indicator:staff")),
    even: async (_: object, almanac: Almanac) => Number(await almanac.factValue("staff")) % 2 === 0,
    asked: async ({ of }: { of: string }, almanac: Almanac) => (await pause(), almanac.factValue(`indicator:${of}`)),
  });
  const operators = Object.freeze({
    divides: async (a: unknown, b: unknown) => (await pause(), Number(a) % Number(b) === 0),
  });
  const before = JSON.stringify(rules);
  const all = await Promise.all(
    Array.from({ length: 1000 }, async (_, staff) => {
      const own = { ...data, staff, rate: staff % 3 === 0 ? 100 : 50, score: staff % 5 === 0 ? null : 4 };
      return { staff, own, found: await assess(scorer, own, { rules, facts, operators }) };
    }),
  );
  for (const { staff, own, found } of all) {
    const fired = [
      ...(staff % 2 === 0 ? ["even"] : []),
      "same",
      ...(staff % 2 === 0 ? [] : ["odd"]),
      ...(staff === 0 || staff % 3 === 0 ? ["full"] : []),
      ...(staff % 5 === 0 ? [] : ["missing"]),
    ];
    expect([staff, found.findings.map(({ at }) => "policy" in at && at.policy)]).toEqual([staff, fired]);
    expect(found.notAssessed.map(({ policy, why }) => [policy, why])).toEqual(
      staff % 5 === 0 ? [["missing", "absent"]] : [],
    );
    expect(found.scorecard).toEqual(scorer.score(own));
  }
  expect(JSON.stringify(rules)).toBe(before);
});

it("reads the indicators once", async () => {
  const own: Record<string, unknown> = { ...data };
  const facts = { slow: async () => (await Promise.resolve(), "1") };
  const rules = [rule("a", { all: [is("slow", 1), is("indicator:staff", 3)] })];
  const assessed = assess(scorer, own as typeof data, { rules, facts });
  own.staff = 99;
  expect((await assessed).findings).toHaveLength(1);
  expect(base.policies).toBeUndefined();
});
