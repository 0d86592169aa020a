import { promisify } from "node:util";
import zlib from "node:zlib";

/** Below this the thread pool costs more than the work. */
const syncWireBytesMax = 16 * 1024;
/** What may be unpacked while everyone else waits: a millisecond's worth. */
const syncDecodedBytesMax = 1024 * 1024;
const chunkBytes = 64 * 1024;

export class BodyTooLarge extends Error {}
export class EncodingRefused extends Error {}

type Codec = {
  sync: (wire: Uint8Array, options: zlib.ZlibOptions) => Buffer;
  async: (wire: Uint8Array, options: zlib.ZlibOptions) => Promise<Buffer>;
};

const gzip: Codec = { sync: zlib.gunzipSync, async: promisify<Uint8Array, zlib.ZlibOptions, Buffer>(zlib.gunzip) };
const inflate: Codec = { sync: zlib.inflateSync, async: promisify<Uint8Array, zlib.ZlibOptions, Buffer>(zlib.inflate) };
const rawInflate: Codec = {
  sync: zlib.inflateRawSync,
  async: promisify<Uint8Array, zlib.ZlibOptions, Buffer>(zlib.inflateRaw),
};
const brotli: Codec = {
  sync: zlib.brotliDecompressSync,
  async: promisify<Uint8Array, zlib.BrotliOptions, Buffer>(zlib.brotliDecompress),
};

export const acceptedEncodings = "gzip, br";

/** Unpacks a body, stopping as soon as it grows over `bytesMax`. Encodings stacked on each other are refused. */
export async function decodeBody(
  wire: Uint8Array<ArrayBuffer>,
  encoding: string,
  bytesMax: number,
): Promise<Uint8Array<ArrayBuffer>> {
  if (encoding === "identity" || wire.byteLength === 0) return wire;
  const codec = codecOf(encoding.trim().toLowerCase(), wire);
  if (wire.byteLength <= syncWireBytesMax) {
    try {
      return toBytes(codec.sync(wire, { maxOutputLength: Math.min(syncDecodedBytesMax, bytesMax) }));
    } catch (cause) {
      if (!isTooLarge(cause)) throw new EncodingRefused("corrupt", { cause });
    }
  }
  try {
    return toBytes(await codec.async(wire, { maxOutputLength: bytesMax, chunkSize: chunkBytes }));
  } catch (cause) {
    throw isTooLarge(cause) ? new BodyTooLarge("decoded", { cause }) : new EncodingRefused("corrupt", { cause });
  }
}

function codecOf(encoding: string, wire: Uint8Array): Codec {
  if (encoding === "gzip" || encoding === "x-gzip") return gzip;
  if (encoding === "br") return brotli;
  // "deflate" is zlib by the book and raw in some servers; only zlib's first byte ends in 8.
  if (encoding === "deflate") return ((wire[0] ?? 0) & 0x0f) === 8 ? inflate : rawInflate;
  throw new EncodingRefused("unknown");
}

const isTooLarge = (error: unknown) =>
  error instanceof RangeError && "code" in error && error.code === "ERR_BUFFER_TOO_LARGE";

const toBytes = (buffer: Buffer) => new Uint8Array(buffer.buffer as ArrayBuffer, buffer.byteOffset, buffer.byteLength);
