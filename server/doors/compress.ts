import { promisify } from "node:util";
import { type BrotliOptions, brotliCompress, constants, gzip, type ZlibOptions } from "node:zlib";

/** Smaller bodies fit few packets anyway. */
const compressBytesMin = 16 * 1024;
// Little work: higher levels save some percent of a list of all tools and cost many times the time.
const brotliOptions = { params: { [constants.BROTLI_PARAM_QUALITY]: 3 } };
const gzipOptions = { level: 3 };

const toBrotli = promisify<string | Uint8Array, BrotliOptions, Buffer>(brotliCompress);
const toGzip = promisify<string | Uint8Array, ZlibOptions, Buffer>(gzip);
const encoders = [
  { name: "br", compress: (body: string | Uint8Array) => toBrotli(body, brotliOptions) },
  { name: "gzip", compress: (body: string | Uint8Array) => toGzip(body, gzipOptions) },
];

/** A large text, encoded as UTF-8 or not yet, as the client accepts it; undefined where it is sent as it is. */
export function compressFor(
  acceptEncoding: string | undefined,
  body: string | Uint8Array,
): Promise<{ encoding: string; bytes: Buffer }> | undefined {
  if (acceptEncoding === undefined || body.length < compressBytesMin) return undefined;
  const encoder = encoders.find(({ name }) => accepts(acceptEncoding, name));
  return encoder?.compress(body).then((bytes) => ({ encoding: encoder.name, bytes }));
}

/** Named, and not with the weight that forbids it. */
const accepts = (acceptEncoding: string, name: string): boolean =>
  acceptEncoding.split(",").some((item) => {
    const [coding, weight = ""] = item.trim().split(/\s*;\s*/);
    return coding?.toLowerCase() === name && !/^q=0(\.0*)?$/.test(weight);
  });
