import fc from "fast-check";
import { expect, it } from "vitest";
import { findKey } from "@/server/keys/find-key";
import { newKey, readKey } from "@/server/keys/key-format";

const base62 = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

it("makes keys that a secret scanner recognises, and reads them back", () => {
  for (const mode of ["live", "test"] as const) {
    const { plain, digest, hint } = newKey(mode);
    expect(plain).toMatch(new RegExp(`^tr_${mode}_[0-9A-Za-z]{49}$`));
    expect(readKey(plain)).toEqual({ mode, digest });
    expect(digest).toHaveLength(32);
    expect(hint).toBe(`${plain.slice(0, 12)}…${plain.slice(-4)}`);
  }
});

it("has a checksum that others compute alike", () => {
  // Fixed for ever, because secret scanners know it: CRC32 in six characters of base62.
  expect(readKey(`tr_live_${"0".repeat(43)}0SmNbB`)).toBeDefined();
});

it("refuses 5,000 keys with one character mistyped before any look-up", () => {
  const { plain } = newKey("live");
  const characters = `${base62}-_ é`;
  for (let typo = 0; typo < 5_000; typo++) {
    const at = typo % plain.length;
    const other = characters.charAt((typo * 31 + Math.floor(typo / plain.length)) % characters.length);
    if (other === plain.charAt(at)) continue;
    const mistyped = plain.slice(0, at) + other + plain.slice(at + 1);
    expect(readKey(mistyped), mistyped).toBeUndefined();
    // Thrown at once, so that nothing was asked.
    expect(() => findKey(mistyped)).toThrow(expect.objectContaining({ code: "invalid_key" }));
  }
});

it("refuses what is nearly a key", () => {
  const { plain } = newKey("live");
  const swapped = plain.replace(/(.)(?!\1)(.)(.{0,40})$/, "$2$1$3");
  expect(swapped).not.toBe(plain);
  const nearly = [
    "",
    plain.slice(0, -1),
    `${plain}0`,
    ` ${plain}`,
    `${plain}\n`,
    plain.toLowerCase(),
    plain.toUpperCase(),
    plain.replace("tr_live_", "tr_test_"),
    plain.replace("tr_live_", "tr_lіve_"),
    swapped,
    "x".repeat(1_000_000),
  ];
  for (const text of nearly) expect(readKey(text), text.slice(0, 80)).toBeUndefined();
});

it("reads any text without throwing", () => {
  fc.assert(fc.property(fc.string({ unit: "binary" }), (text) => readKey(text) === undefined));
  fc.assert(fc.property(fc.string({ unit: "binary" }), (text) => readKey(`tr_live_${text}`) === undefined));
});

it("favours no character", () => {
  const text = Array.from({ length: 5_000 }, () => newKey("live").plain.slice(8, 51)).join("");
  const count = (letters: string) =>
    text.split("").filter((letter) => letters.includes(letter)).length / letters.length;
  // Bytes taken modulo 62 would give the first eight a quarter more.
  expect(count(base62.slice(0, 8)) / count(base62.slice(8))).toBeCloseTo(1, 1);
});
