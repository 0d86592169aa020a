import { AppError, errorBody, toAppError } from "@/server/errors";
import type { RateDecision } from "@/server/limits/rate-limit";
import type { StopSignal } from "@/server/stop-signal";

/** A request as every door sees it, whether it came through our own server or through a route handler. */
export type DoorRequest = {
  method: string;
  /** Without the query. */
  path: string;
  query: URLSearchParams;
  header: (name: string) => string | undefined;
  /** Reads the whole body. Throws payload_too_large beyond the limit. */
  body: (bytesMax: number) => Promise<Uint8Array>;
  /** Aborted when the client is gone. */
  signal: StopSignal;
  ip: string | null;
  requestId: string;
};

export type DoorReply = {
  status: number;
  headers: Record<string, string>;
  body: string | Uint8Array | ReadableStream<Uint8Array>;
};

export const replyText = (text: string, headers: Record<string, string> = {}, status = 200): DoorReply => ({
  status,
  // What is spread comes last: V8 takes a microsecond to add to an object that began as a copy.
  headers: { "content-type": "application/json; charset=utf-8", "cache-control": "no-store", ...headers },
  body: text,
});

export const replyJson = (value: unknown, headers: Record<string, string> = {}, status = 200): DoorReply =>
  replyText(JSON.stringify(value), headers, status);

/** The one shape of an error, with the headers that tell a client whether and when to try again. */
export function replyError(thrown: unknown, requestId: string, headers: Record<string, string> = {}): DoorReply {
  const error = toAppError(thrown);
  return replyJson(
    errorBody(error, requestId),
    {
      "x-should-retry": String(error.retryable),
      ...(error.retryAfterS !== undefined && { "retry-after": String(Math.ceil(error.retryAfterS)) }),
      ...(typeof error.details.allowed === "string" && { allow: error.details.allowed }),
      ...(error.status === 401 && { "www-authenticate": 'Bearer realm="toolroute"' }),
      ...headers,
    },
    error.status,
  );
}

// https://datatracker.ietf.org/doc/draft-ietf-httpapi-ratelimit-headers/
export const rateHeaders = (rate: RateDecision | undefined): Record<string, string> =>
  rate
    ? {
        "ratelimit-policy": `"key";q=${rate.limit};w=60`,
        ratelimit: `"key";r=${rate.remaining};t=${Math.ceil(rate.resetS)}`,
      }
    : {};

const utf8 = new TextDecoder("utf-8", { fatal: true });

export function decodeUtf8(bytes: Uint8Array): string {
  try {
    return utf8.decode(bytes);
  } catch (cause) {
    throw new AppError("invalid_json", "The body is not valid UTF-8.", { cause });
  }
}
