/** What claims say of readings. */
import type { Line } from "../locales/line.js";
import type {
  AlternativeVerdict,
  Mismatch,
  ReadingVerdicts,
  ReadingsConsistency,
} from "../readings/consistent-readings.js";
import { mostCombinations } from "../readings/weigh.js";
import { pointsShown } from "../scorecard/points-shown.js";
import type { ReadingSpec } from "../rubric/rubric.js";
import type { ReadingWording } from "./reading-wording.js";

/** More lines of one kind than this are only counted. */
const mostLines = 5;

function listed<T>(all: readonly T[], line: (each: T) => Line, { line: write }: ReadingWording): Line[] {
  const left = all.length - mostLines;
  return [...all.slice(0, mostLines).map(line), ...(left > 0 ? [write("claims-more", { count: left })] : [])];
}

const mismatchFacts = (
  { record, metric, claimed, status, points, bounds }: Mismatch,
  wording: ReadingWording,
): { record: string | null; title: string; claimed: string; recomputed: string | null } => ({
  record: wording.record(record),
  title: wording.metric(metric),
  claimed,
  recomputed:
    status === "refused" || status === "absent" || (status === "notApplicable" && points === null)
      ? null
      : pointsShown({ points, bounds }),
});

/** Of all readings: the claims that say nothing of any. */
export const claimsOfAll = ({ unexplained, notWeighed }: ReadingsConsistency, wording: ReadingWording): Line[] => [
  ...listed(unexplained, (each) => wording.line("claim-unexplained", mismatchFacts(each, wording)), wording),
  ...(notWeighed.length > 0
    ? [wording.line("claims-not-weighed", { count: notWeighed.length, limit: mostCombinations })]
    : []),
];

/** The claims against an alternative. */
export const linesAgainst = ({ against }: AlternativeVerdict, wording: ReadingWording): Line[] =>
  listed(against, (each) => wording.line("claim-against", mismatchFacts(each, wording)), wording);

/** What the claims say of one reading. */
export function claimsOfReading(
  spec: ReadingSpec,
  { claims, alternatives }: ReadingVerdicts,
  { together }: ReadingsConsistency,
  wording: ReadingWording,
): Line[] {
  const fitting = alternatives.filter(({ verdict }) => verdict === "consistent");
  const [first] = alternatives;
  if (first?.verdict === "not-told-apart") return [wording.line("claims-indifferent", { claims })];
  if (first?.verdict === "undecided") return [wording.line("claims-undecided", { limit: mostCombinations })];
  const titles = fitting.map(({ alternative }) => wording.alternative(spec, alternative));
  const group = together.find(({ readings }) => readings.includes(spec.id));
  const others = (group?.readings ?? []).flatMap((id) => {
    const other = id === spec.id ? undefined : wording.reading(id);
    return other ? [wording.text(other.question)] : [];
  });
  return [
    wording.line("claims-tell", { claims, fitting: titles }),
    ...(group ? [wording.line("claims-together", { questions: others })] : []),
    ...listed(
      group?.fitting ?? [],
      (choice) => wording.line("claims-fitting", { of: wording.choice(choice) }),
      wording,
    ),
  ];
}
