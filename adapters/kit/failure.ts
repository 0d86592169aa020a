import type { z } from "zod";
import type { UpstreamAnswer } from "./wire.ts";

/** Why an upstream did not do what it was asked. The gateway turns each into one of its own errors. */
export type FailureKind =
  /** The upstream refuses the credential. */
  | "auth"
  /** The upstream understood and refuses the request. Trying again changes nothing. */
  | "rejected"
  | "not_found"
  /** Too fast: the same request may work after a wait. */
  | "throttled"
  /** The account is used up: waiting does not help. */
  | "quota"
  /** The upstream is down or overloaded. */
  | "unavailable"
  | "timeout"
  /** It answered, but not in the shape that its documentation promises. */
  | "bad_answer";

export type Failure = {
  kind: FailureKind;
  /** The upstream's own words; the gateway redacts and shortens them before anyone reads them. */
  message?: string | undefined;
  /** The upstream's own code, such as `invalid_api_key`. */
  code?: string | undefined;
  retryAfterS?: number | undefined;
};

/** Thrown by an `api` when the upstream failed; an operation may catch it to give it another meaning. */
export class UpstreamFailure extends Error {
  readonly failure: Failure;
  readonly status: number | undefined;

  constructor(failure: Failure, options: { status?: number; cause?: unknown } = {}) {
    super(failure.message ?? failure.kind, { cause: options.cause });
    this.name = "UpstreamFailure";
    this.failure = failure;
    this.status = options.status;
  }
}

/** What the status of a page says, where a vendor that reads pages reports a success even for an error page. */
export function pageFailure(status: number | null | undefined): Failure | undefined {
  if (!status || status < 400) return undefined;
  return { kind: status === 404 || status === 410 ? "not_found" : "rejected", message: `The page answered ${status}.` };
}

const kindByStatus: Record<number, FailureKind> = {
  401: "auth",
  402: "quota",
  403: "auth",
  404: "not_found",
  408: "unavailable",
  410: "not_found",
  425: "unavailable",
  429: "throttled",
};

/** What a status means where the vendor says nothing more exact. */
export function failureFromStatus(answer: UpstreamAnswer): Failure | undefined {
  if (answer.status >= 200 && answer.status < 300) return undefined;
  const kind = kindByStatus[answer.status] ?? (answer.status >= 500 ? "unavailable" : "rejected");
  return { kind, message: messageIn(answer), retryAfterS: retryAfterS(answer) };
}

/**
 * A tool's `failure` hook: the status says what went wrong, unless the code in the vendor's body is in `kinds`.
 * `codeOf` reads the code from a body of the vendor's `shape`.
 */
export function failureByCode<T>(
  shape: z.ZodType<T>,
  codeOf: (body: T) => string | null | undefined,
  kinds: Readonly<Record<string, FailureKind>> = {},
): (answer: UpstreamAnswer) => Failure | undefined {
  const kindByCode = new Map(Object.entries(kinds));
  return (answer) => {
    const failure = failureFromStatus(answer);
    const body = shape.safeParse(answer.json());
    const code = body.success ? codeOf(body.data) : undefined;
    return failure && code ? { ...failure, code, kind: kindByCode.get(code) ?? failure.kind } : failure;
  };
}

/** `Retry-After` as seconds, whether it was sent as a number or as a date. */
export function retryAfterS(answer: UpstreamAnswer): number | undefined {
  const value = answer.headers["retry-after"];
  if (!value) return undefined;
  const seconds = /^\d+(\.\d+)?$/.test(value) ? Number(value) : (dateMs(value) - Date.now()) / 1000;
  return Number.isFinite(seconds) ? Math.max(0, Math.ceil(seconds)) : undefined;
}

/** How long until a moment that a header gives in seconds since 1970, as many rate limits tell when they end. */
export function secondsUntil(epochS: string | undefined): number | undefined {
  const atS = Number(epochS);
  return atS > 0 ? Math.max(0, Math.ceil(atS - Date.now() / 1000)) : undefined;
}

// Date.parse takes "-5" for a month.
const dateMs = (text: string) => (/[a-z]/i.test(text) ? Date.parse(text) : Number.NaN);

/** The places where most vendors put their sentence. */
function messageIn(answer: UpstreamAnswer): string | undefined {
  const body = answer.json();
  if (typeof body !== "object" || body === null) return answer.text().slice(0, messageLengthMax) || undefined;
  const listed = listedErrors(body);
  for (const candidate of [body, ...Object.values(body), ...listed]) {
    if (typeof candidate !== "object" || candidate === null) continue;
    for (const name of ["message", "error", "error_description", "detail", "title"]) {
      const value = (candidate as Record<string, unknown>)[name];
      if (typeof value === "string" && value) return value.slice(0, messageLengthMax);
    }
  }
  return listed.find((entry): entry is string => typeof entry === "string" && entry !== "")?.slice(0, messageLengthMax);
}

/** What stands in `errors: […]`, `errorMessages: […]` and their like: sentences, or objects with one. */
const listedErrors = (body: object): unknown[] =>
  Object.entries(body).flatMap(([name, value]) => (/error/i.test(name) && Array.isArray(value) ? value : []));

const messageLengthMax = 300;
