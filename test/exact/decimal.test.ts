/** The library's own Decimal: what a host does to the shared one changes nothing. */
import { createRequire } from "node:module";
import { Decimal as Shared } from "decimal.js";
import { afterEach, describe, expect, it, vi } from "vitest";
import { decimal, decimalText, digitsOfDecimal, exact, fromDecimal, round, sum } from "../../src/exact/decimal.js";
import { quotient } from "../../src/exact/quotient.js";

const hostile = { precision: 2, rounding: Shared.ROUND_UP, toExpNeg: 0, toExpPos: 0, maxE: 3, minE: -3 } as const;
const long = "123456789012345678901234567890.123456789012";

/** Everything that a host could disturb, as text. */
const readings = ({
  decimal,
  decimalText,
  exact,
  exactText,
  round,
  sum,
}: typeof import("../../src/exact/decimal.js")) => ({
  read: decimalText(decimal(long)),
  printed: `${decimal(long)} ${decimal("0.0000000001")} ${decimal("1e40")}`,
  sum: decimalText(sum([decimal(long), decimal("0.000000000001"), decimal("-0.1")])),
  exact: exactText(exact("-98765.4321")),
  rounded: decimalText(round(quotient(2n, 3n), 5, "down")),
  plus: decimalText(decimal("0.1").plus("0.2").times("1e30")),
});

const expected = {
  read: long,
  printed: `${long} 0.0000000001 1${"0".repeat(40)}`,
  sum: "123456789012345678901234567890.023456789013",
  exact: "-98765.4321",
  rounded: "0.66666",
  plus: `3${"0".repeat(29)}`,
};

afterEach(() => {
  Shared.set({ defaults: true });
});

describe("a host's Decimal.set", () => {
  it("changes nothing afterwards", async () => {
    const ours = await import("../../src/exact/decimal.js");
    Shared.set(hostile);
    expect(readings(ours)).toEqual(expected);
  });

  it("changes nothing before the library is loaded", async () => {
    Shared.set(hostile);
    vi.resetModules();
    expect(readings(await import("../../src/exact/decimal.js"))).toEqual(expected);
  });

  it("is not undone by the library", () => {
    Shared.set({ precision: 2 });
    decimal("1.2345").plus("1.2345");
    expect(new Shared("1.2345").plus("1.2345").toString()).toBe("2.5");
  });
});

describe("a host's decimals", () => {
  const Narrow = Shared.clone({ precision: 2, toExpNeg: 0, toExpPos: 0 });
  const { Decimal: Copy } = createRequire(import.meta.url)("decimal.js") as { Decimal: typeof Shared };

  it.each([
    ["shared", Shared],
    ["cloned with another precision", Narrow],
    ["from another copy of decimal.js", Copy],
  ])("%s: read to the last digit", (_name, Host) => {
    const value = new Host(long);
    expect(digitsOfDecimal(value)).toBe(long);
    expect(digitsOfDecimal(new Host("-1e-30"))).toBe(`-0.${"0".repeat(29)}1`);
    expect(digitsOfDecimal(new Host(NaN))).toBe("NaN");
    expect(digitsOfDecimal(new Host(-Infinity))).toBe("-Infinity");
    expect(fromDecimal(value)).toEqual(exact(long));
    expect(decimalText(value)).toBe(long);
    expect(fromDecimal(new Host("-0.000000000001"))).toEqual(quotient(-1n, 10n ** 12n));
    expect(decimalText(new Host("-0"))).toBe("0");
    expect(decimalText(new Host("1e30"))).toBe(`1${"0".repeat(30)}`);
    expect(decimalText(new Host("-1e-30"))).toBe(`-0.${"0".repeat(29)}1`);
  });

  it.each([
    ["1e100", `1${"0".repeat(100)}`],
    ["1e101", "1e101"],
    ["-9.9e101", "-1e101"],
    ["-1e-100", `-0.${"0".repeat(99)}1`],
    ["1e-101", "1e-101"],
    ["1e9000000", "1e9000000"],
  ])("%s: of more than a hundred places only the size is read", (text, digits) => {
    expect(digitsOfDecimal(new Shared(text))).toBe(digits);
  });

  it("the other copy is another one", () => {
    expect(new Copy(1) instanceof Shared).toBe(false);
  });

  it("are told from what only looks like one", () => {
    const toStringTag = "[object Decimal]";
    const thrower = (): never => {
      throw new Error("no");
    };
    const others = [
      {},
      [],
      Object("5"),
      { toStringTag },
      { isFinite: () => true, toFixed: () => "5", e: 0 },
      { toStringTag, isFinite: () => true, toFixed: () => 5 },
      { toStringTag, isFinite: () => true, toFixed: thrower },
    ];
    expect(others.map((each) => digitsOfDecimal(each as object))).toEqual(Array(7).fill(null));
  });
});

describe("sum", () => {
  it("of nothing is 0", () => {
    expect(decimalText(sum([]))).toBe("0");
  });

  it("is exact for points of any size", () => {
    expect(decimalText(sum(["0.1", "0.2", "-0.3"].map(decimal)))).toBe("0");
    expect(decimalText(sum(["1e40", "0.01", "-0.02"].map(decimal)))).toBe(`${"9".repeat(40)}.99`);
  });

  it("rounds nothing that a rubric can hold", () => {
    expect(fromDecimal(sum([decimal(`1e60`), decimal("1e-30")]))).toEqual(quotient(10n ** 90n + 1n, 10n ** 30n));
  });
});

it("rounding keeps to its own way, whatever the mode of the host", () => {
  Shared.set({ rounding: Shared.ROUND_DOWN });
  expect(decimalText(round(quotient(1n, 2n), 0, "half-up"))).toBe("1");
  expect(decimalText(round(quotient(-19n, 10n), 0, "down"))).toBe("-1");
});
