/** Claims of a dataset, and what it also reports: read once, every issue with its place. */
import { Decimal } from "decimal.js";
import { describe, expect, it } from "vitest";
import { readAlsoReported } from "../../src/claims/also-reported.js";
import { claimsPoints, readClaims } from "../../src/claims/claims.js";
import { compileUnder } from "../../src/compile/under-readings.js";
import { decimalText } from "../../src/exact/decimal.js";
import type { Issue } from "../../src/index.js";
import { base } from "../invalid/tables.js";
import alsoReported from "./also-reported.json" with { type: "json" };
import table from "./claims.json" with { type: "json" };

const compiled = compileUnder(base, {});
const read = (claims: unknown) => readClaims(claims, compiled);
const place = ({ code, path }: Issue): string => `${code} @ ${path.join(".")}`;

/** What the sentence turns on. */
const fact = ({ params }: Issue): string =>
  "suggestion" in params
    ? String(params.suggestion)
    : "why" in params
      ? params.why
      : "expected" in params
        ? String(params.expected)
        : "";

describe("claims", () => {
  it.each(table)("$what", ({ claims, issues, metrics, total }) => {
    const found = read(claims);
    expect(found.issues.map((issue) => `${place(issue)} ${fact(issue)}`)).toEqual(issues);
    if (metrics === undefined) return;
    const points = [...found.claimed.metrics].map(([id, each]) => [id, decimalText(each)]);
    expect(Object.fromEntries(points)).toEqual(metrics);
    expect(found.claimed.total && decimalText(found.claimed.total)).toBe(total);
    expect(claimsPoints(claims, compiled)).toBe(points.length > 0 || total !== null);
  });

  it("points may be Decimals", () => {
    expect(read({ total: { points: new Decimal("90.50") } }).claimed.total?.toFixed()).toBe("90.5");
  });

  it("properties are read once, and code of the caller that throws is an issue", () => {
    const reads: string[] = [];
    const getter = (of: object, key: string, get: () => unknown): object =>
      Object.defineProperty(of, key, { enumerable: true, get });
    const claim = getter({}, "points", () => (reads.push("points"), "5"));
    const claims = getter(
      {},
      "metrics",
      () => (reads.push("metrics"), getter({}, "rate", () => (reads.push("rate"), claim))),
    );
    expect(read(claims).claimed.metrics.get("rate")?.toFixed()).toBe("5");
    expect(reads).toEqual(["metrics", "rate", "points"]);
    const thrower = (): never => {
      throw new Error("no");
    };
    expect(read(getter({}, "metrics", thrower)).issues.map(place)).toEqual(["not-data @ claims"]);
    expect(read({ metrics: new Proxy({}, { ownKeys: thrower }) }).issues.map(place)).toEqual([
      "not-data @ claims.metrics",
    ]);
    expect(readAlsoReported([getter({}, "indicator", thrower)], compiled.scope).issues.map(place)).toEqual([
      "not-data @ alsoReported.0",
    ]);
  });
});

it.each(alsoReported)("also reported: $what", ({ list, issues }) => {
  expect(readAlsoReported(list, compiled.scope).issues.map(place)).toEqual(issues);
});
