/** Real tables as rules: every vector of the 2020 table, and every form of rule that real tables contain. */
import { readFileSync } from "node:fs";
import { Engine } from "json-rules-engine";
import { describe, expect, it } from "vitest";
import { DatasetError, RubricError, createScorer, getRubric, vectors } from "../../src/index.js";
import { toRules } from "../../src/policies/index.js";
import { builtIn } from "../../src/rubrics/index.js";
import { rubricId } from "../../src/rubric/rubric.js";
import { base, thrown } from "../invalid/tables.js";
import { type Single, ruleKindFiles } from "../rule-kind-files.js";
import { inEngine, onCard } from "./in-engine.js";

const rubric = getRubric("hunan-department-overall", { edition: "datonghu-2020" });
const scorer = createScorer(rubric);
const { indicators } = JSON.parse(
  readFileSync(new URL("../../docs/examples/datonghu-2020.json", import.meta.url), "utf8"),
) as { indicators: object };

describe("the 2020 table", () => {
  it("of the published department, with data missing", async () => {
    const found = await inEngine(rubric, indicators as never);
    expect(found).toEqual(onCard(scorer.score(indicators as never)));
    expect(found.total).toMatchObject({ status: "incomplete", points: null });
  });

  it("at every boundary", async () => {
    for (const vector of vectors(rubric)) {
      const found = await inEngine(rubric, vector.indicators);
      expect([vector.name, found]).toEqual([vector.name, onCard(scorer.score(vector.indicators))]);
    }
  });
});

const name = (each: { row: string; rubric: { edition: string } }): string => `${each.row} ${each.rubric.edition}`;

describe.each(ruleKindFiles.map((file) => ({ ...file, name: name(file) })))("$name", ({ rubric: table, cases }) => {
  const needsMore = JSON.stringify(table).match(/"cohort":|"type":"table"/) !== null;
  if (needsMore) {
    it("is refused, and says which metrics are at fault", () => {
      const error = thrown(() => toRules(table));
      expect(error).toBeInstanceOf(RubricError);
      for (const { code, params } of error.issues) {
        expect(code).toBe("not-as-rules");
        expect(JSON.stringify(table)).toContain(`"id":"${(params as { metric: string }).metric}"`);
      }
    });
    return;
  }

  const own = createScorer(table);
  it("comes out in an engine", async () => {
    for (const { given } of cases as readonly Single[]) {
      const [card] = own.scoreMany([given]);
      const found = inEngine(table, given);
      if (card?.ok) expect(await found).toEqual(onCard(card.scorecard));
      else await expect(found).rejects.toMatchObject({ code: "DATASET_INVALID", issues: card?.issues });
    }
  });
});

it.each(builtIn.map((each) => ({ id: rubricId(each), each })))("$id has rules, or says why not", ({ each }) => {
  const hasRows = JSON.stringify(each).includes('"each"');
  if (hasRows) expect(thrown(() => toRules(each)).issues[0]).toMatchObject({ code: "not-as-rules" });
  else expect(toRules(each).rules.length).toBeGreaterThan(0);
});

describe("beside an app's own rules", () => {
  const own = () => {
    const engine = new Engine();
    engine.addFact("region", "hunan");
    engine.addRule({
      name: "own",
      conditions: {
        all: [
          { fact: "region", operator: "equal", value: "hunan" },
          { fact: "metric:staff-control-rate:points", operator: "equal", value: "7" },
          { fact: "metric:staff-control-rate:value", operator: "exact.lessThan", value: 85.72 },
          { fact: "grade", operator: "exact.known", value: false },
        ],
      },
      event: { type: "own" },
    });
    return engine;
  };

  it("the app's operators stay, and its rules read what the rubric found", async () => {
    const engine = own();
    const { addTo, inputs } = toRules(rubric);
    addTo(engine);
    const { events } = await engine.run(inputs({ staffInPost: 6, authorizedPosts: 7 } as never));
    expect(events.filter(({ type }) => type === "own")).toHaveLength(1);
    expect(events.find(({ params }) => params?.metric === "staff-control-rate")).toEqual({
      type: "metric",
      params: { metric: "staff-control-rate", status: "scored", points: "7", clause: expect.any(String) },
    });
  });

  it("one engine runs one department after the other", async () => {
    const engine = own();
    const { addTo, inputs } = toRules(rubric);
    addTo(engine);
    for (const staffInPost of [6, 8, 6, null]) {
      const data = { staffInPost, authorizedPosts: 7 };
      const { events } = await engine.run(inputs(data as never));
      const [metric] = scorer.score(data as never).metrics;
      const found = events.find(({ params }) => params?.metric === metric?.id)?.params;
      expect(found).toMatchObject({ status: metric?.status });
      expect(found?.points ?? null).toBe(metric?.points);
    }
  });

  it("overlapping runs, which the engine cuts short, never end in a wrong total", async () => {
    const engine = new Engine();
    const { addTo, inputs } = toRules(rubric);
    addTo(engine);
    const runs = Array.from({ length: 20 }, async (_, staffInPost) => {
      await new Promise((resolve) => setTimeout(resolve, staffInPost));
      const data = { staffInPost, authorizedPosts: 7 };
      const { events } = await engine.run(inputs(data as never));
      const total = events.find(({ type }) => type === "total")?.params?.scored as string | undefined;
      return { total, expected: scorer.score(data as never).scored };
    });
    for (const { total, expected } of await Promise.all(runs)) expect([undefined, expected]).toContain(total);
  });

  it("an engine that looks up facts in events itself finds the same", async () => {
    const engine = new Engine([], { replaceFactsInEventParams: true, allowUndefinedFacts: true });
    toRules(rubric).addTo(engine);
    const { events } = await engine.run({ "indicator:staffInPost": 8, "indicator:authorizedPosts": 7 });
    const [metric] = scorer.score({ staffInPost: 8, authorizedPosts: 7 } as never).metrics;
    expect(events.find(({ params }) => params?.metric === metric?.id)?.params).toMatchObject({
      points: metric?.points,
    });
  });

  it("two tables from one rubric share nothing", () => {
    const [a, b] = [toRules(rubric), toRules(rubric)];
    expect(JSON.stringify(a.rules)).toBe(JSON.stringify(b.rules));
    expect(a.rules[0]).not.toBe(b.rules[0]);
  });

  it("rules are JSON but for what they do when they fire, each with a name of its own", () => {
    const { rules } = toRules(rubric);
    expect(new Set(rules.map((each) => each.name)).size).toBe(rules.length);
    expect(JSON.parse(JSON.stringify(rules))).toEqual(rules.map(({ onSuccess: _, ...each }) => each));
  });
});

describe("data that can't be scored", () => {
  it("fails the run with the issues of scoring", async () => {
    const data = { staff: -1, rate: "5%" };
    const issues = thrown(() => createScorer(base).score(data)).issues;
    const found = await inEngine(base, data).catch((error: unknown) => error);
    expect(found).toBeInstanceOf(DatasetError); // in the order of the rubric: facts have none of their own
    expect((found as DatasetError).issues).toHaveLength(issues.length);
    expect((found as DatasetError).issues).toEqual(expect.arrayContaining([...issues]));
    const error = thrown(() => toRules(base).inputs(data));
    expect(error).toBeInstanceOf(DatasetError);
    expect(error.issues).toEqual(issues);
  });

  it("an indicator that the rubric does not know is found by `inputs`", () => {
    expect(thrown(() => toRules(base).inputs({ staf: 1 })).issues).toMatchObject([{ code: "unknown-indicator" }]);
  });
});

it("alternatives of readings have rules of their own", () => {
  const [reading] = rubric.readings ?? [];
  const [alternative] = Object.keys(reading?.alternatives ?? {});
  const other = toRules(rubric, { readings: { [reading?.id ?? ""]: alternative ?? "" } });
  expect(JSON.stringify(other.rules)).not.toBe(JSON.stringify(toRules(rubric).rules));
});
