import { createRequire } from "node:module";
import { Decimal as Shared } from "decimal.js";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readDecimal } from "../../src/dataset/decimal-input.js";
import { decimalText } from "../../src/exact/decimal.js";
import table from "./decimal.json" with { type: "json" };

const read = (input: unknown): string => {
  const found = readDecimal(input);
  return "why" in found ? found.why : decimalText(found.value);
};

describe("is a decimal", () => {
  it.each(table.decimals)("$input", ({ input, value }) => {
    expect(read(input)).toBe(value);
  });
});

describe("is none, and says why", () => {
  it.each(table.none)("$input: $why", ({ input, why }) => {
    expect(read(input)).toBe(why);
  });

  it.each([
    ["NaN", NaN, "not-finite"],
    ["infinity", Infinity, "not-finite"],
    ["-infinity", -Infinity, "not-finite"],
    ["0.1 + 0.2", 0.1 + 0.2, "binary"],
    ["undefined", undefined, "type"],
    ["a bigint", 5n, "type"],
    ["a symbol", Symbol("5"), "type"],
    ["a function", () => 5, "type"],
    ["a boxed number", Object(5), "type"],
    ["a Date", new Date(5), "type"],
    ["what only looks like a decimal", { toStringTag: "[object Decimal]", value: "5" }, "type"],
  ])("%s", (_name, input, why) => {
    expect(read(input)).toBe(why);
  });

  it("of a long text only whether it is digits", () => {
    expect(read(`${"1".repeat(100)}%`)).toBe("text");
    expect(read(`${"1".repeat(99)}%`)).toBe("percent");
    expect(read("9".repeat(1_000_000))).toBe("digits");
    expect(read(`-${"9".repeat(200)}.5`)).toBe("digits");
    expect(read(`${"9".repeat(200)}x`)).toBe("text");
    expect(read(`x${"9".repeat(200)}`)).toBe("text");
    expect(read(" ".repeat(1_000_000))).toBe("text");
  });
});

it("reads any number of at most 15 digits, 18 before the point and 12 after it, and no other", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: -(10 ** 15) + 1, max: 10 ** 15 - 1 }),
      fc.integer({ min: 0, max: 14 }),
      (ticks, places) => {
        const sign = ticks < 0 ? "-" : "";
        const digits = String(Math.abs(ticks)).padStart(places + 1, "0");
        const decimals = digits.slice(digits.length - places).replace(/0+$/, "");
        const whole = digits.slice(0, digits.length - places);
        const plain = places > 0 && decimals ? `${sign}${whole}.${decimals}` : `${sign}${whole}`;
        expect(read(Number(`${ticks}e-${places}`))).toBe(
          decimals.length > 12 ? "digits" : plain === "-0" ? "0" : plain,
        );
      },
    ),
    { numRuns: 500 },
  );
});

describe("a decimal of decimal.js", () => {
  const Narrow = Shared.clone({ precision: 2, rounding: Shared.ROUND_DOWN, toExpNeg: 0, toExpPos: 0 });
  const { Decimal: Copy } = createRequire(import.meta.url)("decimal.js") as { Decimal: typeof Shared };

  it.each([
    ["the shared one", Shared],
    ["one with another precision", Narrow],
    ["one of another copy", Copy],
  ])("%s", (_name, Host) => {
    expect(read(new Host("-123456789012.345"))).toBe("-123456789012.345");
    expect(read(new Host("0.000000000001"))).toBe("0.000000000001");
    expect(read(new Host("1e17"))).toBe("100000000000000000");
    expect(read(new Host("-0"))).toBe("0");
    expect(read(new Host("1e18"))).toBe("digits");
    expect(read(new Host("1e-13"))).toBe("digits");
    expect(read(new Host(NaN))).toBe("not-finite");
    expect(read(new Host(-Infinity))).toBe("not-finite");
  });

  it("is read before the host changes it", () => {
    const value = new Shared("5.52");
    const found = readDecimal(value);
    Object.assign(value, { s: -1 });
    expect("value" in found && decimalText(found.value)).toBe("5.52");
  });
});
