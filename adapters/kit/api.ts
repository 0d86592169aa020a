import type { z } from "zod";
import type { Returns } from "./returns.ts";
import type { FormValue, SendBody } from "./send-body.ts";

export type RequestOptions<T> = SendBody & {
  /** What the answer must be: a Zod schema for JSON, or one of the decoders (`text()`, `xml()`, `binary()`, …). */
  returns: Returns<T>;
  /** Values of the path's `{placeholders}`, percent-encoded. `{name+}` keeps slashes, `{name!}` stays as it is. */
  params?: Record<string, string | number>;
  /** `undefined` members are left out; an array repeats its name. */
  query?: Record<string, FormValue | readonly FormValue[]>;
  headers?: Record<string, string | undefined>;
  /** Another host than the tool's, for vendors that have several. */
  baseUrl?: string;
  /** Sent without the credential, for hosts that must not learn it: those that an answer names, or that run others' code. */
  isAnonymous?: boolean;
};

export type PollOptions<T> = {
  /** Asks once. A value ends the wait, undefined goes on; throw an `UpstreamFailure` when the job has failed. */
  check: () => Promise<T | undefined>;
  everyMs: number;
  /** Called when the deadline passes or the caller is gone, so that the vendor stops working (and billing). */
  cancel?: () => Promise<unknown>;
};

/** A stored result: what an operation returns in place of bytes. */
export type ArtifactRef = { artifact: string; content_type: string; bytes: number; filename?: string };

/**
 * All that an operation may do to the world. Authentication, retries, limits, deadlines, redaction and tracing happen
 * behind it, the same for every tool.
 *
 * @throws UpstreamFailure when the upstream fails or answers in another shape than `returns`.
 */
export type Api = {
  get: <T>(path: string, options: RequestOptions<T>) => Promise<T>;
  post: <T>(path: string, options: RequestOptions<T>) => Promise<T>;
  put: <T>(path: string, options: RequestOptions<T>) => Promise<T>;
  patch: <T>(path: string, options: RequestOptions<T>) => Promise<T>;
  delete: <T>(path: string, options: RequestOptions<T>) => Promise<T>;
  /** One GraphQL document to the tool's base URL; `errors[]` in a 200 is a failure. Returns what is in `data`. */
  graphql: <T>(query: string, variables: Record<string, unknown>, returns: z.ZodType<T>) => Promise<T>;
  /** A tool of the vendor's MCP server (kind `mcp`). Returns its structured content, or its text as `{ text }`. */
  callTool: <T>(name: string, args: Record<string, unknown>, returns: z.ZodType<T>) => Promise<T>;
  /** Waits for a job that was started before. */
  poll: <T>(options: PollOptions<T>) => Promise<T>;
  /** Stores bytes (at most 32 MiB) and returns what to put into the output. */
  artifact: (content: Uint8Array, options: { contentType: string; filename?: string }) => ArtifactRef;
  /** Tells the caller how far a long call is. `fraction` is between 0 and 1. */
  progress: (message: string, fraction?: number) => void;
  /** Units really used, for an operation with a per-unit price. */
  used: (units: number) => void;
  /** What the vendor says that this call cost us, in US dollars. Recorded beside the charge. */
  vendorCost: (usd: number) => void;
  /** The same for all attempts of one call: pass it on where the vendor takes an idempotency key. */
  idempotencyKey: string;
  /** The clock. Samples run at a fixed time. */
  now: () => Date;
  /** Aborted when the deadline passes or the caller is gone. */
  signal: AbortSignal;
};
