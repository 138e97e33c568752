/** The sentence of a finding. */
import type { Finding, FindingCode, FindingParams } from "../audit/finding.js";
import { quotient } from "../exact/quotient.js";
import { readable } from "../exact/readable.js";
import type { Measure } from "../formula/units.js";
import type { Stretch } from "../issue/issue.js";
import { type Localized, titleIn } from "../rubric/rubric.js";
import type { FindingFacts } from "./finding-words.js";
import type { Locale } from "./locale.js";

type Of<Code extends FindingCode> = Extract<Finding, { readonly code: Code }>;

/** Puts names and numbers into words, each kind of finding in its own way. */
type Facts = { readonly [Code in FindingCode]: (finding: Of<Code>, say: Say) => FindingFacts[Code] };

interface Say {
  readonly text: (title: Localized) => string;
  readonly title: (title: Localized | null) => string;
  /** A number with its unit, an answer or a label. */
  readonly quantity: (value: string | boolean | null, measure: Measure) => string;
  readonly interval: (stretch: Stretch, measure: Measure) => string;
  readonly locale: Locale;
}

const plain = (claimed: Finding["claimed"]): string => String(claimed ?? "");

type OfValue = Of<"sign-lost" | "value-cut" | "value-rounded">;

const valueFacts = ({ claimed, recomputed, params }: OfValue, say: Say) => ({
  title: say.title(params.title),
  claimed: say.quantity(claimed, params.measure),
  recomputed: say.quantity(recomputed, params.measure),
  places: params.places,
});

function impliedFacts(params: FindingParams["claim-without-data"], say: Say) {
  const { implied, labels, ofTitle, measure } = params;
  if (implied.length === 0 && labels.length === 0) return null;
  const values = [...implied.map((each) => say.interval(each, measure)), ...labels.map(say.text)];
  return { of: say.text(ofTitle), values: say.locale.any(values), labels: labels.length > 0 };
}

const facts: Facts = {
  "points-wrong": ({ claimed, recomputed, params }, say) => ({
    title: say.title(params.title),
    claimed: plain(claimed),
    recomputed: recomputed === null ? null : plain(recomputed),
    value: params.value && say.quantity(params.value.text, params.value.measure),
    byClaim: params.by === "claimed-value",
  }),
  "claim-impossible": ({ claimed, params }, say) => ({
    title: say.title(params.title),
    claimed: plain(claimed),
    given: params.given,
  }),
  "claim-without-data": ({ claimed, params }, say) => ({
    title: say.title(params.title),
    claimed: plain(claimed),
    missing: params.missing.map(say.text),
    implied: impliedFacts(params, say),
    printed: params.printed.map(({ title, printed }) => ({ title: say.text(title), printed })),
  }),
  "value-wrong": ({ claimed, recomputed, params }, say) => ({
    title: say.title(params.title),
    claimed: say.quantity(claimed, params.measure),
    recomputed: recomputed === null ? null : say.quantity(recomputed, params.measure),
  }),
  "sign-lost": valueFacts,
  "value-cut": (finding, say) => ({
    ...valueFacts(finding, say),
    rounded: say.quantity(finding.params.rounded, finding.params.measure),
  }),
  "value-rounded": valueFacts,
  "total-not-footing": ({ claimed, recomputed, params }, say) => ({
    title: params.title && say.text(params.title),
    claimed: plain(claimed),
    recomputed: recomputed === null ? null : plain(recomputed),
    parts: params.of === "parts",
    bounds: params.bounds,
  }),
  "two-numbers": ({ claimed, recomputed, params }, say) => ({
    title: say.title(params.title),
    claimed: params.labels ? say.text(params.labels[0]) : say.quantity(claimed, params.measure),
    recomputed: params.labels ? say.text(params.labels[1]) : say.quantity(recomputed, params.measure),
    source: params.source,
    ownSource: params.ownSource,
  }),
  "identity-broken": ({ claimed, recomputed, params }, say) => ({
    title: params.title && say.text(params.title),
    left: say.text(params.left),
    right: say.text(params.right),
    leftNumber: say.quantity(claimed, params.measure),
    rightNumber: say.quantity(recomputed, params.measure),
    difference:
      params.measure.unit === "%"
        ? say.locale.quantity(params.difference, say.locale.percentagePoints)
        : say.quantity(params.difference, params.measure),
  }),
  "max-wrong": ({ claimed, recomputed, params }, say) => ({
    title: params.title && say.text(params.title),
    claimed: plain(claimed),
    recomputed: plain(recomputed),
  }),
  "not-applicable-wrong": ({ params }, say) => ({ title: say.title(params.title), why: params.why }),
  policy: ({ params }, say) => ({ message: say.text(params.message) }),
};

/** Nobody reads a fraction of long numbers; the finding itself has it. */
function decimals(number: string): string {
  const [above = "", below] = number.split("/");
  if (below === undefined) return number;
  const { text, rounded } = readable(quotient(BigInt(above), BigInt(below)), { least: 4 });
  return rounded ? `≈${text}` : text;
}

function sayIn(locale: Locale): Say {
  const text = (title: Localized): string => titleIn(title, locale.language);
  const quantity = (value: string | boolean | null, { unit, unitText }: Measure): string => {
    if (typeof value !== "string") return value === null ? "" : value ? locale.words.yes : locale.words.no;
    return locale.quantity(value, unit ? locale.units[unit] : unitText ? text(unitText) : "");
  };
  return {
    text,
    title: (title) => (title ? text(title) : ""),
    quantity,
    interval: ({ from, to, ...ends }, measure) =>
      locale.interval({
        ...ends,
        from: from && quantity(decimals(from), measure),
        to: to && quantity(decimals(to), measure),
      }),
    locale,
  };
}

export function findingText<Code extends FindingCode>(finding: Of<Code>, locale: Locale): string {
  const code: Code = finding.code;
  return locale.findings[code](facts[code](finding, sayIn(locale)));
}
