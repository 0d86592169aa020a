import type { Secrets } from "@/adapters/kit/auth";

/** Shorter values are words that occur by chance: replacing them would ruin answers and protect nothing. */
export const secretLengthMin = 6;
const messageLengthMax = 300;
const messageReadMax = 4_096;
const mark = "[redacted]";

/** Every spelling in which an upstream may send a secret back: as it is, in JSON, in a URL or form, inside base64. */
export function redactSecrets(text: string, secrets: Secrets): string {
  return replaceAll(text, formsOf(secrets).forms);
}

/** The same for a body, whatever its encoding. Returns the same bytes when there is nothing to hide. */
export function redactBytes(bytes: Uint8Array<ArrayBuffer>, secrets: Secrets): Uint8Array<ArrayBuffer> {
  const { needles } = formsOf(secrets);
  if (needles.length === 0) return bytes;
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (!needles.some((needle) => view.includes(needle))) return bytes;
  // Latin-1 keeps each byte as one character, so what is not UTF-8 survives.
  const latin1Forms = needles.map((needle) => needle.toString("latin1"));
  return new Uint8Array(Buffer.from(replaceAll(view.toString("latin1"), latin1Forms), "latin1"));
}

/** An upstream's own words, fit for a customer: no secrets, no characters that hide or reorder text, one short line. */
export function publicFailureMessage(message: string | undefined, secrets: Secrets): string | undefined {
  if (!message) return undefined;
  const visible = message.slice(0, messageReadMax).toWellFormed().replace(invisible, " ").replace(/\s+/g, " ").trim();
  const clean = cutStartedSecret(redactSecrets(visible, secrets), secrets);
  if (clean.length <= messageLengthMax) return clean || undefined;
  return `${clean.slice(0, messageLengthMax - 1).replace(/[\uD800-\uDBFF]$/, "")}…`;
}

/** Control and format characters (bidi, zero width, tags), separators of lines, private use. */
const invisible = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Co}]+/gu;

/** A message that was shortened before it came here may end within a secret. */
function cutStartedSecret(text: string, secrets: Secrets): string {
  for (const form of formsOf(secrets).forms) {
    for (let length = Math.min(form.length - 1, text.length); length >= secretLengthMin; length--) {
      if (text.endsWith(form.slice(0, length))) return text.slice(0, -length) + mark;
    }
  }
  return text;
}

function replaceAll(text: string, forms: readonly string[]): string {
  // The last is the shortest.
  if (text.length < (forms.at(-1)?.length ?? 0)) return text;
  let clean = text;
  for (const form of forms) if (clean.includes(form)) clean = clean.replaceAll(form, mark);
  return clean;
}

type Forms = { forms: readonly string[]; needles: readonly Buffer[] };

const cache = new WeakMap<Secrets, Forms>();

function formsOf(secrets: Secrets): Forms {
  const known = cache.get(secrets);
  if (known) return known;
  const values = Object.values(secrets).filter((value) => value.length >= secretLengthMin);
  // Longest first: a form may contain another.
  const forms = [...new Set(values.flatMap(spellings))].sort((a, b) => b.length - a.length);
  const computed = { forms, needles: forms.map((form) => Buffer.from(form)) };
  cache.set(secrets, computed);
  return computed;
}

function spellings(value: string): string[] {
  const secret = value.toWellFormed();
  const encoded = encodeURIComponent(secret);
  const inForm = new URLSearchParams([["", secret]]).toString().slice(1);
  const inJson = JSON.stringify(secret).slice(1, -1);
  const base64 = [0, 1, 2].map((offset) => base64Core(Buffer.from(secret), offset));
  const spelled = [secret, encoded, inForm, inJson, inJson.replaceAll("/", "\\/"), ...base64];
  const lowerHex = [encoded, inForm].map((text) => text.replace(/%[0-9A-F]{2}/g, (hex) => hex.toLowerCase()));
  const urlSafe = base64.map((text) => text.replaceAll("+", "-").replaceAll("/", "_"));
  return [...spelled, ...lowerHex, ...urlSafe].filter((text) => text.length >= secretLengthMin);
}

/** The part of a base64 text that is the same whatever stands around the secret, when `offset` bytes precede it. */
function base64Core(secret: Buffer, offset: number): string {
  const text = Buffer.concat([Buffer.alloc(offset), secret])
    .toString("base64")
    .replace(/=+$/, "");
  const start = Math.ceil((offset * 8) / 6);
  const end = Math.floor(((offset + secret.length) * 8) / 6);
  return text.slice(start, end);
}
