/**
 * Random datasets for 附件5 of 2020, crowded around the places where its points turn. Written from the table and the
 * contract alone. Every amount is built as a whole number of millionths, so that a value meant to lie on 105 % does.
 */

const ONE = 1_000_000n;
const CENT = 10_000n;

/** How often a metric with a numeric boundary aims at one, and a denominator is 0. */
const AIMED = 0.5;
const ZERO = 0.04;

/** What amounts are multiples of, and the smallest step beside a boundary; both in millionths. */
interface Grain {
  readonly unit: bigint;
  readonly hair: bigint;
}

const PEOPLE: Grain = { unit: ONE, hair: ONE };
const MARKS: Grain = { unit: CENT, hair: CENT };
const MONEY: readonly Grain[] = [
  { unit: ONE, hair: CENT },
  { unit: CENT, hair: CENT },
  { unit: 1n, hair: 1n },
];

/** Millionths as a decimal, without trailing zeros. */
function decimal(amount: bigint): string {
  const digits = (amount < 0n ? -amount : amount).toString().padStart(7, "0");
  return (amount < 0n ? "-" : "") + `${digits.slice(0, -6)}.${digits.slice(-6)}`.replace(/\.?0+$/, "");
}

const range = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, i) => BigInt(from + i));
const atLeast0 = (amount: bigint) => (amount < 0n ? 0n : amount);

/** Half a cent of 8 points is 1/1600 of the full assessment: its points round up from every odd number of them. */
const HALF_CENTS = range(0, 799).map((cents) => 2n * cents + 1n);

export function randomDataset(random: () => number): Record<string, string | boolean> {
  const chance = (share: number) => random() < share;

  /** A whole number in [from, to]; drawn 24 bits at a time, since one draw has too few for a large range. */
  function whole(from: bigint, to: bigint): bigint {
    const size = to - from + 1n;
    let drawn = 0n;
    for (let span = 1n; span < size << 24n; span <<= 24n)
      drawn = (drawn << 24n) + BigInt(Math.floor(random() * 2 ** 24));
    return from + (drawn % size);
  }

  function pick<T>(list: readonly T[]): T {
    return list[Math.floor(random() * list.length)] as T;
  }

  /** Exactly there, or a hair to either side. */
  const nudge = ({ hair }: Grain) => pick([0n, 0n, -hair, hair]);

  /** A positive multiple of `step`: of everyday size (up to six digits before the point), seldom of up to fifteen. */
  function multiple(step: bigint): bigint {
    const limit = 10n ** (chance(0.05) ? whole(7n, 15n) : whole(1n, 6n)) * ONE;
    return step * whole(1n, limit / step > 1n ? limit / step : 1n);
  }

  /** A share of the base: mostly between two percentages, at times anything up to three times the base. */
  function anywhere(base: bigint, from: bigint, to: bigint, { unit }: Grain): bigint {
    const [low, high] = chance(0.8) ? [from, to] : [0n, 300n];
    return whole((base * low) / (100n * unit), (base * high) / (100n * unit)) * unit;
  }

  /** Numerator and denominator of a rate with its turns in 1/parts: on a turn, a hair beside it, or anywhere. */
  function pair(turns: readonly bigint[], grain: Grain, parts = 100n, zero = ZERO): [bigint, bigint] {
    if (chance(zero)) return [chance(0.5) ? 0n : multiple(grain.unit), 0n];
    if (chance(AIMED)) {
      const base = multiple(parts * grain.unit);
      return [(base / parts) * pick(turns) + nudge(grain), base];
    }
    const base = multiple(grain.unit);
    const [first = 0n, last = first] = [turns[0], turns[turns.length - 1]];
    return [anywhere(base, (first * 90n) / parts, (last * 105n) / parts, grain), base];
  }

  /** A value on or beside one of the marks, or anywhere in between; never outside. */
  function mark(marks: readonly bigint[], from: bigint, to: bigint, grain: Grain): bigint {
    const value = chance(AIMED) ? pick(marks) + nudge(grain) : whole(from / grain.unit, to / grain.unit) * grain.unit;
    return value < from ? from : value > to ? to : value;
  }

  const data: Record<string, string | boolean> = {};
  const put = (values: Record<string, bigint>) => {
    for (const [name, amount] of Object.entries(values)) data[name] = decimal(amount);
  };

  const [staffInPost, authorizedPosts] = pair(range(100, 135), PEOPLE);
  put({ staffInPost, authorizedPosts });

  // The budget for the three public expenses is the numerator of one rate and the denominator of another: it is made a
  // multiple that suits both, so that each can have its boundary; the hair goes to the amount that is not shared.
  {
    const grain = pick(MONEY);
    const growth = pick(range(100, 110));
    const [onChange, onControl] = [chance(AIMED), chance(AIMED)];
    const part = multiple(100n * grain.unit);
    let budget = onChange ? part * growth : onControl ? part : multiple(grain.unit);
    let prior = onChange ? part * 100n + nudge(grain) : anywhere(budget, 85n, 105n, grain);
    let actual = onControl
      ? (budget / 100n) * pick(range(100, 108)) + nudge(grain)
      : anywhere(budget, 90n, 112n, grain);
    if (chance(ZERO)) {
      budget = 0n;
      actual = chance(0.5) ? 0n : actual;
    }
    if (chance(ZERO)) {
      prior = 0n;
      budget = chance(0.5) ? 0n : budget;
    }
    put({ threePublicBudget: budget, threePublicBudgetPriorYear: prior, threePublicActual: actual });
  }

  // 预算控制率 and 预算完成率 share two budgets: the first is settled with them, the second then by what is left to
  // choose, the carryover (topped up until a twentieth of the sum is exact) and the year-end balance (solved for).
  {
    const grain = pick(MONEY);
    let [supplementary, initial] = pair(
      range(0, 3).map((tens) => tens * 10n),
      grain,
    );
    if (chance(0.15)) supplementary = -supplementary;
    let carryover = chance(0.3) ? 0n : multiple(grain.unit);
    if (chance(ZERO)) supplementary = -(carryover + initial);
    const aimed = chance(AIMED);
    if (aimed) {
      const twentieth = 20n * grain.hair;
      const beyond = (carryover + initial + supplementary) % twentieth;
      carryover += beyond > 0n ? twentieth - beyond : -beyond;
    }
    const available = carryover + initial + supplementary;
    let balance = chance(0.5) ? 0n : multiple(grain.unit);
    if (available > 0n && aimed) balance = (available / 20n) * pick([0n, 1n, 2n, 3n]) + nudge(grain);
    else if (available > 0n) balance = anywhere(available, 0n, 20n, grain);
    put({ carryoverIn: carryover, initialBudget: initial });
    put({ supplementaryBudget: supplementary, yearEndBalance: atLeast0(balance) });
  }

  data.hasBuildingProject = chance(0.8);
  if (data.hasBuildingProject || chance(0.5)) {
    const turns = [100n, 105n, 110n, 115n];
    const [buildingAreaBuilt, buildingAreaApproved] = pair(turns, pick(MONEY));
    const [buildingInvestmentActual, buildingInvestmentApproved] = pair(turns, pick(MONEY));
    put({ buildingAreaBuilt, buildingAreaApproved, buildingInvestmentActual, buildingInvestmentApproved });
  }

  const [operatingActual, operatingBudget] = pair(range(100, 107), pick(MONEY));
  put({ operatingActual, operatingBudget });

  for (const name of ["managementSystemViolations", "fundUseViolations", "disclosureViolations"]) {
    data[name] = String(chance(0.4) ? 0n : whole(1n, chance(0.05) ? 10n ** 18n - 1n : 7n));
  }

  const [annualAssessmentScore, annualAssessmentFullScore] = pair(
    chance(0.1) ? [0n, 1600n] : HALF_CENTS,
    MARKS,
    1600n,
    0,
  );
  put({ annualAssessmentScore: atLeast0(annualAssessmentScore), annualAssessmentFullScore });

  for (const name of ["economicBenefit", "socialBenefit", "ecologicalBenefit"]) {
    put({ [name]: mark([0n, 5n * ONE], 0n, 5n * ONE, MARKS) });
  }
  data.administrativeEffectiveness = pick(["good", "fair", "poor"]);
  const tens = [70n, 80n, 90n].map((rate) => rate * ONE);
  put({ publicSatisfaction: mark(tens, (chance(0.5) ? 60n : 0n) * ONE, 100n * ONE, pick(MONEY)) });

  // A tenth of the datasets have gaps.
  if (chance(0.1)) {
    for (const name of Object.keys(data)) if (chance(0.05)) delete data[name];
  }
  return data;
}
