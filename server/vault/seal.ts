import { createCipheriv, createDecipheriv, randomBytes } from "node:crypto";

const algorithm = "aes-256-gcm";
const formatVersion = 1;
const versionBytes = 1;
const ivBytes = 12;
// Always passed on: without it Node accepts a tag of four bytes.
const authTagLength = 16;
const overheadBytes = versionBytes + ivBytes + authTagLength;
export const keyBytes = 32;

/** Encrypts for exactly this context: version, IV, tag, ciphertext. */
export function seal(key: Buffer, plain: Buffer, context: readonly string[]): Buffer {
  const iv = randomBytes(ivBytes);
  const cipher = createCipheriv(algorithm, key, iv, { authTagLength });
  cipher.setAAD(associatedData(context));
  const text = Buffer.concat([cipher.update(plain), cipher.final()]);
  return Buffer.concat([Buffer.of(formatVersion), iv, cipher.getAuthTag(), text]);
}

/** @throws when a bit of it, the key or the context is another. */
export function open(key: Buffer, sealed: Uint8Array, context: readonly string[]): Buffer {
  const bytes = Buffer.from(sealed);
  if (bytes.length < overheadBytes || bytes[0] !== formatVersion) throw new Error("Not a sealed value.");
  const tagStart = versionBytes + ivBytes;
  const decipher = createDecipheriv(algorithm, key, bytes.subarray(versionBytes, tagStart), { authTagLength });
  decipher.setAAD(associatedData(context));
  decipher.setAuthTag(bytes.subarray(tagStart, overheadBytes));
  return Buffer.concat([decipher.update(bytes.subarray(overheadBytes)), decipher.final()]);
}

/** With lengths, so that no two contexts give the same bytes. */
function associatedData(context: readonly string[]): Buffer {
  const parts = [`v${formatVersion}`, ...context].map((part) => Buffer.from(part, "utf8"));
  return Buffer.concat(
    parts.flatMap((part) => {
      const length = Buffer.alloc(4);
      length.writeUInt32BE(part.length);
      return [length, part];
    }),
  );
}
