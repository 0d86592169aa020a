import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { microCredits, perCall, perUnit, toCredits } from "./price.ts";
import { tokenPrices, tokensMax } from "./token-price.ts";

const safeMicroCredits = fc.bigInt({ min: 0n, max: BigInt(Number.MAX_SAFE_INTEGER) });

describe("credits", () => {
  it("survive the way into micro-credits and back", () => {
    fc.assert(
      fc.property(safeMicroCredits, (amount) => {
        const written = `${amount / 1_000_000n}.${String(amount % 1_000_000n).padStart(6, "0")}`;
        expect(microCredits(written)).toBe(amount);
        expect(toCredits(amount)).toBe(Number(written));
      }),
    );
  });

  it("survive as the numbers that our JSON carries", () => {
    const upToAMillionCredits = fc.bigInt({ min: 0n, max: 1_000_000_000_000n });
    fc.assert(
      fc.property(upToAMillionCredits, (amount) => {
        expect(BigInt(Math.round(toCredits(amount) * 1_000_000))).toBe(amount);
      }),
    );
  });

  it.each([
    [8, 8_000_000n],
    [0, 0n],
    [0.25, 250_000n],
    ["0.000001", 1n],
    ["12.5", 12_500_000n],
    [0.00005, 50n],
    ["99999999999999.999999", 99_999_999_999_999_999_999n],
  ])("%s are exactly %s micro-credits", (credits, amount) => {
    expect(microCredits(credits)).toBe(amount);
  });

  it.each([
    "0.0000001",
    "-1",
    -1,
    "1e3",
    1e21,
    1e-7,
    "1.",
    ".5",
    "",
    " 1",
    "1,5",
    "0x10",
    Number.NaN,
    Number.POSITIVE_INFINITY,
  ])("refuses %s, which is no amount of credits", (credits) => {
    expect(() => microCredits(credits)).toThrow(RangeError);
  });
});

describe("prices", () => {
  it("of a call are one unit, whatever the input", () => {
    const price = perCall("0.5", "vendor.example, 2026-08");
    expect(price).toMatchObject({ unit: "call", perUnit: 500_000n, basis: "vendor.example, 2026-08" });
    expect(price.unitsMax({})).toBe(1);
    expect(perCall(1)).not.toHaveProperty("basis");
  });

  it("of units quote the most that an input can use", () => {
    const price = perUnit("character", "0.1", (input: { text: string }) => input.text.length);
    expect(price.perUnit * BigInt(price.unitsMax({ text: "hello" }))).toBe(500_000n);
  });
});

describe("token prices", () => {
  const rates = { small: { input: 0.4, output: 1.6 }, large: { input: 2, output: 8 }, huge: { input: 20, output: 80 } };
  const prices = tokenPrices(rates, "small", "vendor.example, 2026-08");
  const credits = (model: string, input: number, output: number) => {
    const price = prices.priceOf(() => ({ model, input, output }));
    return toCredits(price.perUnit * BigInt(price.unitsMax({})));
  };

  it.each([
    ["small", 1_000_000, 0, 400],
    ["small", 0, 1_000_000, 1_600],
    ["large", 1_000_000, 1_000_000, 10_000],
    ["large-2026-01-31", 1_000_000, 0, 2_000],
    ["large-20260131", 1_000_000, 0, 2_000],
    ["large-latest", 1_000_000, 0, 2_000],
  ])("charge %s its list price for %i and %i tokens", (model, input, output, expected) => {
    expect(credits(model, input, output)).toBe(expected);
  });

  it("charge a model that is not listed as the dearest, even when it only extends a listed name", () => {
    for (const model of ["unheard-of", "small-pro", "small-2026-01-31-pro", "toString"]) {
      expect(credits(model, 1_000_000, 0)).toBe(20_000);
    }
  });

  it("know the dearest also where only input costs", () => {
    const embeddings = tokenPrices(
      { small: { input: 0.02, output: 0 }, large: { input: 0.13, output: 0 } },
      "small",
      "",
    );
    expect(embeddings.unitsOf({ model: "unheard-of", input: 1_000, output: 0 })).toBe(6_500);
  });

  it("charge what was used to the token, however the decimals fall", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1_000_000 }), fc.integer({ min: 0, max: 10_000 }), (input, output) => {
        expect(prices.unitsOf({ model: "small", input, output })).toBe(input + 4 * output);
      }),
    );
  });

  it("never round a call down", () => {
    expect(prices.unitsOf({ model: "small", input: 0, output: 1 })).toBe(4);
    expect(prices.unitsOf({ model: "large", input: 1, output: 0 })).toBe(5);
    expect(tokenPrices({ a: { input: 3, output: 10 } }, "a", "").unitsOf({ model: "a", input: 0, output: 1 })).toBe(4);
  });

  it("count at least a token for each byte that a text may need", () => {
    expect(tokensMax(["abc", "é", "日本", "😀"], 10)).toBe(3 + 2 + 6 + 4 + 40);
  });
});
