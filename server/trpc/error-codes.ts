import type { TRPC_ERROR_CODE_KEY } from "@trpc/server/rpc";
import { type ErrorKind, errorKinds } from "@/server/errors";

const codeByStatus: Record<number, TRPC_ERROR_CODE_KEY> = {
  400: "BAD_REQUEST",
  401: "UNAUTHORIZED",
  402: "PAYMENT_REQUIRED",
  403: "FORBIDDEN",
  404: "NOT_FOUND",
  405: "METHOD_NOT_SUPPORTED",
  409: "CONFLICT",
  413: "PAYLOAD_TOO_LARGE",
  415: "UNSUPPORTED_MEDIA_TYPE",
  422: "UNPROCESSABLE_CONTENT",
  429: "TOO_MANY_REQUESTS",
  499: "CLIENT_CLOSED_REQUEST",
  500: "INTERNAL_SERVER_ERROR",
  502: "BAD_GATEWAY",
  503: "SERVICE_UNAVAILABLE",
  504: "GATEWAY_TIMEOUT",
};

/** tRPC's name for an error of ours: it follows from the status. */
export const trpcCodeOf = (kind: ErrorKind): TRPC_ERROR_CODE_KEY =>
  codeByStatus[errorKinds[kind].status] ?? "INTERNAL_SERVER_ERROR";
