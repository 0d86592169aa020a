import { hash, randomBytes } from "node:crypto";
import { crc32 } from "node:zlib";

export type KeyMode = "live" | "test";

const alphabet = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
const base = alphabet.length;
const prefixes = { live: "tr_live_", test: "tr_test_" } as const satisfies Record<KeyMode, string>;
const prefixLength = prefixes.live.length;
/** 43 of 62 characters hold 256 bits. */
const randomLength = 43;
const checksumLength = 6;
const keyLength = prefixLength + randomLength + checksumLength;
const keyPattern = new RegExp(`^tr_(?:live|test)_[0-9A-Za-z]{${randomLength + checksumLength}}$`);
const hintTailLength = 4;

/** A new key. Only the digest is ever stored, and `plain` shown once. */
export function newKey(mode: KeyMode): { plain: string; digest: Buffer; hint: string } {
  const body = prefixes[mode] + randomText(randomLength);
  const plain = body + checksumOf(body);
  const hint = `${plain.slice(0, prefixLength + hintTailLength)}…${plain.slice(-hintTailLength)}`;
  return { plain, digest: digestOf(plain), hint };
}

/** Undefined for what cannot be a key, a mistyped one above all: the checksum saves us the look-up. */
export function readKey(text: string): { mode: KeyMode; digest: Buffer } | undefined {
  if (text.length !== keyLength || !keyPattern.test(text)) return undefined;
  const bodyLength = keyLength - checksumLength;
  if (text.slice(bodyLength) !== checksumOf(text.slice(0, bodyLength))) return undefined;
  return { mode: text.startsWith(prefixes.live) ? "live" : "test", digest: digestOf(text) };
}

const digestOf = (plain: string): Buffer => hash("sha256", plain, "buffer");

function checksumOf(body: string): string {
  let rest = crc32(body);
  let text = "";
  for (let place = 0; place < checksumLength; place++) {
    text = alphabet.charAt(rest % base) + text;
    rest = Math.floor(rest / base);
  }
  return text;
}

/** Bytes past the last whole multiple of the alphabet are thrown away: taken modulo, they would favour its first letters. */
function randomText(length: number): string {
  const bytesEnd = 256 - (256 % base);
  let text = "";
  while (text.length < length) {
    for (const byte of randomBytes(length)) {
      if (byte < bytesEnd && text.length < length) text += alphabet.charAt(byte % base);
    }
  }
  return text;
}
