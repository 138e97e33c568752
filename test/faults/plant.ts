/** What a planted fault is, and how the JSON of a rubric is changed to hold one. */
import type { IssueCode, MetricSpec, Path, Rubric, SectionSpec } from "../../src/index.js";
import { Rational } from "../oracles/rational.js";

export interface Planted {
  readonly fault: string;
  /** The rubric before, so that only what is new counts. */
  readonly sound: Rubric;
  readonly rubric: Rubric;
  /** The report stands at or inside one of these. */
  readonly where: readonly Path[];
  /** One of these codes reports it. */
  readonly expected: readonly IssueCode[];
}

/** Every fault of some types for every place of a sound rubric that can hold it. */
export type Planter = (rubric: Rubric) => Iterable<Planted>;

interface Tree {
  readonly [key: string | number]: Json | undefined;
}
export type Json = null | boolean | number | string | Tree;

export const at = (json: unknown, path: Path): Json | undefined =>
  path.reduce<Json | undefined>((value, key) => (value as Tree | undefined)?.[key], json as Json);

/** The same JSON with another value at a path; undefined removes what is there. */
export function put<T>(json: T, [key, ...rest]: Path, value: unknown): T {
  if (key === undefined) return value as T;
  const changed = (Array.isArray(json) ? [...(json as unknown[])] : { ...json }) as Record<string | number, unknown>;
  const inner = rest.length > 0 ? put(changed[key], rest, value) : value;
  if (inner !== undefined) changed[key] = inner;
  else if (Array.isArray(changed)) changed.splice(Number(key), 1);
  else delete changed[key];
  return changed as T;
}

export interface Placed<Spec> {
  readonly spec: Spec;
  readonly path: Path;
}

export function sectionsOf(rubric: Rubric): Placed<SectionSpec>[] {
  const inside = (sections: readonly SectionSpec[], path: Path): Placed<SectionSpec>[] =>
    sections.flatMap((spec, index) => {
      const own = [...path, "sections", index];
      return [{ spec, path: own }, ...inside(spec.sections ?? [], own)];
    });
  return inside(rubric.sections, []);
}

export const metricsOf = (rubric: Rubric): Placed<MetricSpec>[] =>
  sectionsOf(rubric).flatMap(({ spec, path }) =>
    (spec.metrics ?? []).map((metric, index) => ({ spec: metric, path: [...path, "metrics", index] })),
  );

/** A metric, or a part of one: it has a maximum, and a rule that reads a value. */
export interface Holder extends Placed<Pick<MetricSpec, "max" | "value" | "rule">> {
  /** Where the value stands that its rule reads. */
  readonly valuePath: Path;
  readonly metric: Placed<MetricSpec>;
}

export interface PlacedRule extends Placed<MetricSpec["rule"]> {
  readonly holder: Holder;
}

type Visit = (node: Readonly<Record<string, unknown>>, path: Path, holder: Holder) => void;

/** Every object inside a metric, with the metric or part that it stands in. */
function visit(json: unknown, path: Path, outer: Holder, see: Visit): void {
  if (typeof json !== "object" || json === null) return;
  const node = json as Partial<MetricSpec>;
  const isHolder = node.rule !== undefined && node.max !== undefined;
  const spec = { ...node, value: node.value ?? outer.spec.value } as Holder["spec"];
  const holder = isHolder
    ? { ...outer, spec, path, valuePath: node.value ? [...path, "value"] : outer.valuePath }
    : outer;
  see(json as Readonly<Record<string, unknown>>, path, holder);
  for (const [key, each] of Object.entries(json))
    visit(each, [...path, Array.isArray(json) ? Number(key) : key], holder, see);
}

function visitAll(rubric: Rubric, see: Visit): void {
  for (const metric of metricsOf(rubric))
    visit(metric.spec, metric.path, { ...metric, valuePath: [...metric.path, "value"], metric }, see);
}

/** Every metric and every part of one, outer ones first. */
export function holdersOf(rubric: Rubric): Holder[] {
  const found: Holder[] = [];
  visitAll(rubric, (_, path, holder) => path === holder.path && found.push(holder));
  return found;
}

/** Every rule, those inside others too. */
export function rulesOf(rubric: Rubric): PlacedRule[] {
  const found: PlacedRule[] = [];
  visitAll(rubric, (node, path, holder) => {
    if (typeof node.kind === "string") found.push({ spec: node as unknown as MetricSpec["rule"], path, holder });
  });
  return found;
}

/** The innermost metric or part that a place of the file lies in. */
export const holderAt = (rubric: Rubric, place: Path): Holder =>
  holdersOf(rubric)
    .filter(({ path }) => path.every((key, index) => place[index] === key))
    .at(-1) as Holder;

/** Without what most faults have nothing to do with, but what takes most of the time to check. */
export function bare(rubric: Rubric): Rubric {
  const { readings: _, examples: __, ...rest } = rubric;
  return rest;
}

/** The smallest difference between two points. */
export const tickOf = ({ points }: Rubric): Rational => new Rational(1n, 10n ** BigInt(points.places));

/** Every leaf of some JSON with its path. */
export function leavesOf(json: unknown, path: Path = []): { path: Path; value: null | boolean | number | string }[] {
  if (typeof json !== "object" || json === null) return [{ path, value: json as null | boolean | number | string }];
  return Object.entries(json).flatMap(([key, value]) =>
    leavesOf(value, [...path, Array.isArray(json) ? Number(key) : key]),
  );
}

/** So many of a list, from its whole length. */
export const spread = <T>(all: readonly T[], count: number): T[] =>
  all.length <= count
    ? [...all]
    : Array.from({ length: count }, (_, index) => all[Math.floor((index * all.length) / count)] as T);
