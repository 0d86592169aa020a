import { publicUrl } from "@/server/env";
import { newId } from "@/server/new-id";

/** One table of every way a request can fail. HTTP statuses, docs, MCP, A2A and tRPC codes all derive from it. */
export const errorKinds = {
  invalid_json: { status: 400, retryable: false },
  invalid_request: { status: 400, retryable: false },
  invalid_input: { status: 400, retryable: false },
  missing_key: { status: 401, retryable: false },
  invalid_key: { status: 401, retryable: false },
  expired_key: { status: 401, retryable: false },
  revoked_key: { status: 401, retryable: false },
  insufficient_credits: { status: 402, retryable: false },
  budget_exceeded: { status: 402, retryable: false },
  price_above_max: { status: 402, retryable: false },
  insufficient_scope: { status: 403, retryable: false },
  tool_not_allowed: { status: 403, retryable: false },
  policy_denied: { status: 403, retryable: false },
  ip_not_allowed: { status: 403, retryable: false },
  approval_required: { status: 403, retryable: false },
  not_found: { status: 404, retryable: false },
  tool_not_found: { status: 404, retryable: false },
  operation_not_found: { status: 404, retryable: false },
  method_not_allowed: { status: 405, retryable: false },
  idempotency_conflict: { status: 409, retryable: false },
  call_in_progress: { status: 409, retryable: true },
  payload_too_large: { status: 413, retryable: false },
  unsupported_media_type: { status: 415, retryable: false },
  credential_required: { status: 422, retryable: false },
  credential_rejected: { status: 422, retryable: false },
  rate_limited: { status: 429, retryable: true },
  too_many_in_flight: { status: 429, retryable: true },
  cancelled: { status: 499, retryable: false },
  internal_error: { status: 500, retryable: true },
  upstream_error: { status: 502, retryable: false },
  upstream_bad_answer: { status: 502, retryable: false },
  upstream_unavailable: { status: 503, retryable: true },
  draining: { status: 503, retryable: true },
  upstream_timeout: { status: 504, retryable: false },
} as const satisfies Record<string, { status: number; retryable: boolean }>;

export type ErrorKind = keyof typeof errorKinds;

export type ErrorDetails = Record<string, unknown>;

type AppErrorOptions = { details?: ErrorDetails; cause?: unknown; retryAfterS?: number; retryable?: boolean };

/** Its message is a sentence for the customer; its cause is for our log alone. */
export class AppError extends Error {
  readonly code: ErrorKind;
  readonly details: ErrorDetails;
  readonly retryAfterS: number | undefined;
  readonly retryable: boolean;

  constructor(code: ErrorKind, message: string, options: AppErrorOptions = {}) {
    super(message, { cause: options.cause });
    this.name = "AppError";
    this.code = code;
    this.details = options.details ?? {};
    this.retryAfterS = options.retryAfterS;
    this.retryable = options.retryable ?? errorKinds[code].retryable;
  }

  get status(): number {
    return errorKinds[this.code].status;
  }
}

export type ErrorBody = {
  error: {
    code: ErrorKind;
    message: string;
    retryable: boolean;
    request_id: string;
    docs: string;
    details: ErrorDetails;
  };
};

/** Anything thrown becomes an AppError here; what we did not foresee becomes a bland sentence with its cause kept. */
export function toAppError(thrown: unknown): AppError {
  if (thrown instanceof AppError) return thrown;
  return new AppError(
    "internal_error",
    "Something went wrong on our side. Try again, and quote the request id if it persists.",
    {
      cause: thrown,
    },
  );
}

export const errorBody = (error: AppError, requestId: string): ErrorBody => ({
  error: {
    code: error.code,
    message: error.message,
    retryable: error.retryable,
    request_id: requestId,
    docs: `${publicUrl()}/docs/errors#${error.code}`,
    details: error.details,
  },
});

export const newRequestId = () => newId("req");
