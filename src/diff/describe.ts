/** The changes between two rubrics in words, in one language. */
import type { Json } from "../issue/json.js";
import type { ChangeParams } from "../locales/change-words.js";
import type { Locale } from "../locales/locale.js";
import type { Rubric } from "../rubric/rubric.js";
import { type Side, beforeAfter } from "./before-after.js";
import type { RubricChange } from "./change.js";
import { partTexts } from "./part-text.js";
import { isRecord, own } from "./same.js";
import { inside, outside, under, wordOf } from "./surroundings.js";
import { type Thing, thingOf } from "./things.js";

export interface ChangeDescription {
  readonly change: RubricChange;
  /** What it is about: a metric's title, "Section: …", or only "Data" where some came or went. */
  readonly item: string;
  /** What changed, before and after. */
  readonly text: string;
}

export interface DescribeOptions {
  readonly locale: Locale;
}

/** `changes` are those that `diffRubrics` found between the same two rubrics. */
export function describeChanges(
  before: Rubric,
  after: Rubric,
  changes: readonly RubricChange[],
  { locale }: DescribeOptions,
): ChangeDescription[] {
  const [textsBefore, textsAfter] = [partTexts(before, locale), partTexts(after, locale)];
  return changes.map((change) => {
    const old: Side = { ...textsBefore, ...thingOf(change.at, before) };
    const now: Side = { ...textsAfter, ...thingOf(change.at, after) };
    const item = itemOf(change, now.whole === undefined ? old : now, locale);
    return { change, item, text: textOf(change, old, now, locale) };
  });
}

const cameOrWent = ({ code }: RubricChange): boolean => code === "added" || code === "removed";

/** A metric by its title; what else came or went stands under its kind. */
function itemOf(change: RubricChange, side: Side, { changes, words }: Locale): string {
  const { kind } = side;
  if (kind === "metric") return titleOf(side);
  if (kind === "rubric" || cameOrWent(change)) return changes.kinds[kind];
  return `${changes.kinds[kind]}${words.colon}${titleOf(side)}`;
}

function titleOf({ kind, id, whole, text }: Side): string {
  const title = isRecord(whole) ? (own(whole, "title") ?? own(whole, "question")) : undefined;
  return title === undefined ? id : text(title as Json, outside(kind));
}

function textOf(change: RubricChange, old: Side, now: Side, locale: Locale): string {
  const { sentences } = locale.changes;
  const { code } = change;
  if (code === "need-changed") return sentences[code]({ needed: change.after === true });
  if (code === "added") return sentences[code]({ detail: detailOf(now, locale) });
  if (code === "removed") return sentences[code]({ detail: detailOf(old, locale) });
  const write = sentences[code] as (params: ChangeParams["changed"]) => string;
  return write(beforeAfter(change, old, now, locale));
}

/** What there is to say of a thing that came or went, beside its title. */
const details: Readonly<Partial<Record<Thing["kind"], readonly string[]>>> = {
  section: ["max"],
  metric: ["max", "clause"],
  indicator: ["type", "options", "unit", "unitText"],
  derived: ["formula", "unit", "unitText"],
  grade: ["atLeast"],
  adjustment: ["when", "effect"],
};

/** These need to be named. */
const named: ReadonlySet<string> = new Set(["unit", "unitText", "atLeast", "when"]);

/** A rule stands in for an official wording that is not there. */
function detailOf(side: Side, { changes }: Locale): string {
  const { kind, whole, text, title } = side;
  if (!isRecord(whole)) return "";
  const at = inside(whole, outside(kind));
  const told = (details[kind] ?? []).flatMap((wanted) => {
    const key = wanted === "clause" && whole.clause === undefined ? "rule" : wanted;
    const part = own(whole, key);
    if (part === undefined) return [];
    const here = under(key, at);
    const words = text(part as Json, here);
    return named.has(key) ? changes.part(wordOf(here, changes.keys, title), words) : words;
  });
  return changes.entries(kind === "metric" ? told : [titleOf(side), ...told]);
}
