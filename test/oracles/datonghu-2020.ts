/**
 * An independent reading of 附件5, the 2020 scoring table of 大通湖区政务中心, in fractions of BigInt: what a scoring
 * engine is held to. It shares no code with the engine and takes its data for valid: a malformed value throws.
 */

/** A decimal string, a boolean or a label; undefined or absent is missing. */
export type Input = string | boolean | undefined;

export interface OracleMetric {
  status: "scored" | "notApplicable" | "missing" | "undefined";
  points: string | null;
}

// ---- exact arithmetic ----

/** A rational number, not reduced; the denominator is always positive. */
interface Fraction {
  readonly num: bigint;
  readonly den: bigint;
}

function fraction(num: bigint, den: bigint): Fraction {
  if (den === 0n) throw new RangeError("division by zero");
  return den < 0n ? { num: -num, den: -den } : { num, den };
}

function parse(text: string): Fraction {
  if (!/^-?\d+(\.\d+)?$/.test(text)) throw new TypeError(`not a decimal: ${JSON.stringify(text)}`);
  const [whole = "", places = ""] = text.split(".");
  return fraction(BigInt(whole + places), 10n ** BigInt(places.length));
}

const plus = (a: Fraction, b: Fraction) => fraction(a.num * b.den + b.num * a.den, a.den * b.den);
const minus = (a: Fraction, b: Fraction) => fraction(a.num * b.den - b.num * a.den, a.den * b.den);
const times = (a: Fraction, b: Fraction) => fraction(a.num * b.num, a.den * b.den);
const over = (a: Fraction, b: Fraction) => fraction(a.num * b.den, a.den * b.num);
const atMost = (a: Fraction, b: Fraction) => a.num * b.den <= b.num * a.den;
const isZero = (a: Fraction) => a.num === 0n;

/** The largest whole number that is not above the fraction: BigInt division cuts towards zero, so mend it below zero. */
function floor({ num, den }: Fraction): bigint {
  return num / den - (num % den < 0n ? 1n : 0n);
}

/** Points in hundredths: rounded half up, away from zero at a tie; points are never negative here. */
const cents = (points: Fraction) => floor(plus(times(points, parse("100")), parse("0.5")));

/** Hundredths as a decimal string without trailing zeros. */
function print(hundredths: bigint): string {
  const digits = hundredths.toString().padStart(3, "0");
  return `${digits.slice(0, -2)}.${digits.slice(-2)}`.replace(/\.?0+$/, "");
}

// ---- the wording of the table ----

const HUNDRED = parse("100");

/** a/b in percent. */
const percent = (a: Fraction, b: Fraction) => times(over(a, b), HUNDRED);

/** 扣完为止: the full points less so much for every whole step of the excess, but not below 0. */
function deduct(full: string, each: string, excess: Fraction, step: string): Fraction {
  const steps = floor(over(excess, parse(step)));
  if (steps <= 0n) return parse(full);
  const left = minus(parse(full), times(parse(each), fraction(steps, 1n)));
  return left.num < 0n ? parse("0") : left;
}

/** What a row comes to once every indicator that it needs is there. */
type Judgement = readonly [status: "scored" | "undefined", points: Fraction];

const scored = (points: Fraction): Judgement => ["scored", points];

/** A rate over nothing: full points where there was nothing to measure either, else none. */
const overNothing = (measured: Fraction, full: string): Judgement => [
  "undefined",
  parse(isZero(measured) ? full : "0"),
];

export function scoreDatonghu2020(indicators: Readonly<Record<string, Input>>): {
  metrics: Record<string, OracleMetric>;
  scored: string;
  missing: string[];
} {
  const metrics: Record<string, OracleMetric> = {};
  const missing = new Set<string>();
  let total = 0n;

  function award(id: string, status: OracleMetric["status"], points: Fraction): void {
    const earned = cents(points);
    total += earned;
    metrics[id] = { status, points: print(earned) };
  }

  /** Judges one row from its numbers, in their order; it is missing while one of them, or a fact beside them, is absent. */
  function row(id: string, numbers: string[], judge: (...given: Fraction[]) => Judgement, facts: string[] = []): void {
    const absent = [...facts, ...numbers].filter((name) => indicators[name] === undefined);
    if (absent.length > 0) {
      for (const name of absent) missing.add(name);
      metrics[id] = { status: "missing", points: null };
    } else {
      award(id, ...judge(...numbers.map((name) => parse(String(indicators[name])))));
    }
  }

  // 100%为标准。在职人员控制率≦100%,计7分;每超过一个百分点扣0.2分,扣完为止。
  row("staff-control-rate", ["staffInPost", "authorizedPosts"], (staff, posts) =>
    isZero(posts) ? overNothing(staff, "7") : scored(deduct("7", "0.2", minus(percent(staff, posts), HUNDRED), "1")),
  );

  // “三公经费”变动率≦0,计8分;“三公经费”>0,每超过一个百分点扣0.8分,扣完为止。
  row("three-public-change-rate", ["threePublicBudget", "threePublicBudgetPriorYear"], (budget, prior) =>
    isZero(prior) ? overNothing(budget, "8") : scored(deduct("8", "0.8", percent(minus(budget, prior), prior), "1")),
  );

  // 100%计满分,每低于5%扣2分,扣完为止。 (With the parentheses that the printed formula lacks; more than 100 % is full.)
  row(
    "budget-completion-rate",
    ["carryoverIn", "initialBudget", "supplementaryBudget", "yearEndBalance"],
    (carryover, initial, supplementary, balance) => {
      const available = plus(plus(carryover, initial), supplementary);
      if (isZero(available)) return ["undefined", parse("5")];
      return scored(deduct("5", "2", minus(HUNDRED, percent(minus(available, balance), available)), "5"));
    },
  );

  // 预算控制率=0,计5分;0-10%(含),计4分;10-20%(含),计3分;20-30%(含),计2分;大于30%不得分 (Below 0: full.)
  row("budget-control-rate", ["supplementaryBudget", "initialBudget"], (supplementary, initial) => {
    if (isZero(initial)) return overNothing(supplementary, "5");
    const rate = percent(supplementary, initial);
    const bands = [
      ["0", "5"],
      ["10", "4"],
      ["20", "3"],
      ["30", "2"],
    ] as const;
    return scored(parse(bands.find(([upTo]) => atMost(rate, parse(upTo)))?.[1] ?? "0"));
  });

  // 100%以下(含)计满分,每超出5%扣2分,扣完为止。没有楼梯馆所项目的部门按满分计算 (The waiver holds for both rows.)
  for (const [id, actual, approved] of [
    ["building-area-control-rate", "buildingAreaBuilt", "buildingAreaApproved"],
    ["building-investment-control-rate", "buildingInvestmentActual", "buildingInvestmentApproved"],
  ] as const) {
    const judge = (built: Fraction, planned: Fraction) =>
      isZero(planned)
        ? overNothing(built, "5")
        : scored(deduct("5", "2", minus(percent(built, planned), HUNDRED), "5"));
    if (indicators.hasBuildingProject === false) award(id, "notApplicable", parse("5"));
    else row(id, [actual, approved], judge, ["hasBuildingProject"]);
  }

  // 100%以下(含)计满分,每超出1%扣1分,扣完为止。 (Both rows.)
  for (const [id, actual, budget, full] of [
    ["operating-expense-control-rate", "operatingActual", "operatingBudget", "7"],
    ["three-public-control-rate", "threePublicActual", "threePublicBudget", "8"],
  ] as const) {
    row(id, [actual, budget], (spent, planned) =>
      isZero(planned)
        ? overNothing(spent, full)
        : scored(deduct(full, "1", minus(percent(spent, planned), HUNDRED), "1")),
    );
  }

  // 每出现一例不符合要求的扣2分,扣完为止。
  row("management-system-soundness", ["managementSystemViolations"], (cases) => scored(deduct("8", "2", cases, "1")));

  // 每出现一例不符合要求的扣1分,扣完为止。 (Both rows.)
  row("fund-use-compliance", ["fundUseViolations"], (cases) => scored(deduct("5", "1", cases, "1")));
  row("budget-disclosure", ["disclosureViolations"], (cases) => scored(deduct("2", "1", cases, "1")));

  // 该项得分=(年度综合目标管理考核得分/总分)*8 (More than the full assessment earns 8.)
  row("target-completion-rate", ["annualAssessmentScore", "annualAssessmentFullScore"], (score, fullScore) =>
    scored(atMost(score, fullScore) ? times(over(score, fullScore), parse("8")) : parse("8")),
  );

  // 此三项指标为设置部门整体支出绩效评价指标时必须考虑的要素,可根据部门实际情况有选择的进行设置,
  // 并将其细化为相应的个性化指标。 (As assessed.)
  row("economic-benefit", ["economicBenefit"], scored);
  row("social-benefit", ["socialBenefit"], scored);
  row("ecological-benefit", ["ecologicalBenefit"], scored);

  // 促进部门改进文风会风,加强经费及资产管理,推动网上办事,提高行政效率,降低行政成本效果较好的计6分;
  // 一般3分;无效果或者效果不明显0分。
  row(
    "administrative-effectiveness",
    [],
    () => {
      const points = new Map<Input, string>([
        ["good", "6"],
        ["fair", "3"],
        ["poor", "0"],
      ]).get(indicators.administrativeEffectiveness);
      if (points === undefined) throw new TypeError("administrativeEffectiveness is good, fair or poor");
      return scored(parse(points));
    },
    ["administrativeEffectiveness"],
  );

  // 90%(含)以上计6分;80%(含)-90%,计4分;70%(含)-80%,计2分;低于70%计0分。
  row("public-satisfaction", ["publicSatisfaction"], (rate) => {
    const bands = [
      ["90", "6"],
      ["80", "4"],
      ["70", "2"],
    ] as const;
    return scored(parse(bands.find(([from]) => atMost(parse(from), rate))?.[1] ?? "0"));
  });

  return { metrics, scored: print(total), missing: [...missing].sort() };
}
