/** A change that has two sides: which part of the thing, what it was, what it is. */
import type { Path } from "../issue/issue.js";
import type { Json } from "../issue/json.js";
import type { ChangeParams } from "../locales/change-words.js";
import type { Locale } from "../locales/locale.js";
import type { RubricChange } from "./change.js";
import { endsOf, isStretch, keyOf, withoutEnds } from "./differences.js";
import type { PartTexts } from "./part-text.js";
import { type Fields, defaults, isLocalized, isRecord, isSame, own, texts, verbatim } from "./same.js";
import { shorten } from "./shorten.js";
import { type Surroundings, entryOf, inside, outside, reach, under, wordOf } from "./surroundings.js";
import type { Thing } from "./things.js";

/** One of the rubrics: how its parts are put into words, and the thing that changed as it has it. */
export type Side = PartTexts & Thing;

type FromTo = ChangeParams["changed"];

export function beforeAfter(change: RubricChange, old: Side, now: Side, locale: Locale): FromTo {
  const { code, path = [] } = change;
  const [before, after] = [change.before, change.after].map((part) => settled(part, path)) as [Json, Json];
  const named = code === "options-changed" ? path.slice(0, -1) : path;
  const what = partName(named, after === null ? old : now, locale);
  const each = (write: (part: Json, side: Side, at: Surroundings) => string, name = what): FromTo => {
    const text = (part: Json, side: Side): string | null =>
      part === null ? null : write(part, side, reach(side.whole, path, side.kind));
    return { what: name, before: text(before, old), after: text(after, now) };
  };
  if (code === "moved") return each((id, { title }) => title(String(id)));
  if (code === "reordered") return each((entries, side, at) => orderText(entries, side, at, locale));
  if (code === "type-changed") return each((spec, side, at) => typeText(spec, side, at));
  if (code === "limits-changed" && isRecord(before)) {
    return each((limits, side, at) => side.stretch(asEnds(limits as Fields), at), locale.changes.keys.limits);
  }
  if (isStretch(before) && isStretch(after) && isSame(endsOf(before), endsOf(after), "")) {
    const where = now.stretch(after, reach(now.whole, path, now.kind));
    return each((entry, side, at) => restText(entry as Fields, side, at), locale.changes.ruleOf(what, where));
  }
  const language = isLocalized(before) && isLocalized(after) ? differing(before, after, locale) : null;
  const shown = each((part, side, at) => side.text(language ? ((part as Fields)[language] as Json) : part, at));
  if (shown.before === null || shown.after === null) return shown;
  if (shown.before === shown.after) return each((part) => (typeof part === "string" ? part : JSON.stringify(part)));
  if (language === null && !longKeys.has(keyOf(path))) return shown;
  const [cutBefore, cutAfter] = shorten(shown.before, shown.after);
  return { what, before: cutBefore, after: cutAfter };
}

/** Of these only what differs is shown. */
const longKeys: ReadonlySet<string> = new Set([...texts, ...verbatim]);

/** What a part that was left out comes to; a list of nothing is none. */
function settled(part: Json, path: Path): Json {
  if (Array.isArray(part) && part.length === 0) return null;
  return part === null && typeof path.at(-1) === "string" ? ((defaults.get(keyOf(path)) ?? null) as Json) : part;
}

/** The language in which two titles differ: the reader's own, where they do in that. */
const differing = (before: Json, after: Json, { language }: Locale): string =>
  [language, "zh", "en"].find((each) => own(before as Fields, each) !== own(after as Fields, each)) ?? language;

/** The keys of the path in words; what every path of its kind leads through is left out. */
function partName(path: Path, { whole, kind, title, text }: Side, { changes }: Locale): string {
  const words: string[] = [];
  let [part, at] = [whole, inside(whole, outside(kind))];
  for (const [index, key] of path.entries()) {
    const isEntry = Array.isArray(part) || path[index - 1] === "columns";
    part = entryOf(part, key);
    at = under(key, at);
    const name = isRecord(part) && isEntry ? own(part, "title") : undefined;
    if (typeof key === "number") words.push(changes.entry(key + 1));
    else if (isEntry) words.push(name === undefined ? title(key) : text(name as Json, at));
    else if (index === path.length - 1 || !passed.has(key)) words.push(wordOf(at, changes.keys, title));
    at = inside(part, at);
  }
  return words.join(" · ");
}

const passed: ReadonlySet<string> = new Set(["rule", "value"]);

/** What an entry says beside its stretch of values: a lone number needs no name. */
function restText(entry: Fields, { text }: Side, at: Surroundings): string {
  const rest = withoutEnds(entry);
  const [[key, part] = ["", null], ...more] = Object.entries(rest) as [string, Json][];
  return more.length > 0 ? text(rest as Json, at) : text(part, under(key, at));
}

const asEnds = ({ min, max, ...open }: Fields): Fields => ({ ...open, atLeast: min, atMost: max });

const typeText = (spec: Json, { text }: Side, at: Surroundings): string =>
  text(((spec as Fields).type ?? "number") as Json, under("type", at));

/** Ids are named by their titles; entries without ids stand whole. */
const orderText = (entries: Json, { text, title }: Side, at: Surroundings, { list }: Locale): string =>
  Array.isArray(entries) && entries.every((entry) => typeof entry === "string")
    ? list(entries.map(title))
    : text(entries, at);
