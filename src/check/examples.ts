/** The rubric's own examples come out exactly as they say. */
import type { Compiled } from "../compile/compile.js";
import { type Decimal, decimal, decimalText } from "../exact/decimal.js";
import type { Path, Report } from "../issue/issue.js";
import { suggest } from "../issue/suggest.js";
import type { ExampleSpec } from "../rubric/rubric.js";
import { finalTotal } from "../scorecard/final.js";
import { type Judged, judgeAll } from "../scoring/judge-all.js";
import type { Check } from "./check.js";
import { inside } from "./inside.js";

export const examples: Check = (subject, report) => {
  for (const [index, example] of (subject.rubric.examples ?? []).entries()) {
    const path = ["examples", index];
    const judged = judgeAll(example.indicators, subject);
    if (judged.ok) compareWith(example, judged, subject, report, [...path, "expect"]);
    else {
      report("example-invalid", [...path, "indicators"], { example: example.name, ...inside(judged.issues) });
    }
  }
};

type Expected = string | number | null | undefined;

function compareWith(
  { name: example, expect }: ExampleSpec,
  judged: Judged & { ok: true },
  subject: Compiled,
  report: Report,
  path: Path,
): void {
  let isSame = true;
  const differs = (what: Path, expected: string, found: string): void => {
    isSame = false;
    report("example-differs", [...path, ...what], { example, what: what.join("."), expected, found });
  };
  const compare = (what: Path, expected: Expected, found: Decimal | null): void => {
    if (expected === undefined) return;
    const agrees = expected === null || found === null ? expected === found : found.equals(decimal(expected));
    if (!agrees) differs(what, String(expected), found ? decimalText(found) : "null");
  };
  const metrics = new Map(judged.judgements.map(({ metric, points }) => [metric.id, points]));
  for (const [id, points] of Object.entries(expect.metrics ?? {})) {
    const found = metrics.get(id);
    if (found !== undefined) compare(["metrics", id], points, found);
    else {
      const known = [...metrics.keys()];
      report("unknown-metric", [...path, "metrics", id], { found: id, known, suggestion: suggest(id, known) });
    }
  }
  if (!isSame) return; // totals that follow from such a metric say nothing new
  const total = finalTotal(judged, subject);
  const status = total.points ? "complete" : "incomplete";
  if (expect.status !== undefined && expect.status !== status) differs(["status"], expect.status, status);
  compare(["points"], expect.points, total.points);
  compare(["scored"], expect.scored, total.scored);
  compare(["bounds", 0], expect.bounds?.[0], total.low);
  compare(["bounds", 1], expect.bounds?.[1], total.high);
  if (expect.grade !== undefined && expect.grade !== total.grade)
    differs(["grade"], String(expect.grade), String(total.grade));
}
