import { setTimeout as sleep } from "node:timers/promises";
import { z } from "zod";
import type { Api, ArtifactRef, PollOptions, RequestOptions } from "./api.ts";
import type { Secrets } from "./auth.ts";
import type { Tool } from "./define-tool.ts";
import { type Failure, failureFromStatus, UpstreamFailure } from "./failure.ts";
import { toDecoder } from "./returns.ts";
import { encodeBody, encodeForm } from "./send-body.ts";
import type { UpstreamAnswer, UpstreamRequest } from "./wire.ts";

/** What an answer says went wrong, if anything: retries and breakers depend on it. */
export type Judge = (answer: UpstreamAnswer) => Failure | undefined;

/** What the gateway (or a replay of samples) provides for one call. */
export type ApiHost = {
  /** Sends, retries where it may, and throws an UpstreamFailure unless `judge` is content. */
  send: (request: UpstreamRequest, judge: Judge) => Promise<UpstreamAnswer>;
  callTool: (name: string, args: Record<string, unknown>) => Promise<unknown>;
  secrets: Secrets;
  artifact: (content: Uint8Array, options: { contentType: string; filename?: string }) => ArtifactRef;
  progress: (message: string, fraction?: number) => void;
  used: (units: number) => void;
  vendorCost: (usd: number) => void;
  idempotencyKey: string;
  now: () => Date;
  signal: AbortSignal;
  /** Called before a job that nobody waits for is cancelled: its requests may be sent although the signal has fired. */
  allowCleanup?: () => void;
  /** Scales the waits of `poll`; replays use 0. */
  pollScale?: number;
};

export function createApi(tool: Tool, host: ApiHost): Api {
  const judge: Judge = (answer) => tool.failure?.(answer) ?? failureFromStatus(answer);

  const request = async <T>(method: string, path: string, options: RequestOptions<T>): Promise<T> => {
    const decoder = toDecoder(options.returns);
    const sent = buildRequest(tool, host.secrets, { method, path, accept: decoder.accept, options });
    return decoder.decode(await host.send(sent, judge));
  };

  return {
    get: (path, options) => request("GET", path, options),
    post: (path, options) => request("POST", path, options),
    put: (path, options) => request("PUT", path, options),
    patch: (path, options) => request("PATCH", path, options),
    delete: (path, options) => request("DELETE", path, options),
    graphql: (query, variables, returns) => sendGraphql(query, variables, returns, request),
    callTool: async (name, args, returns) => parseToolResult(returns, await host.callTool(name, args)),
    poll: (options) => poll(options, host),
    artifact: host.artifact,
    progress: host.progress,
    used: host.used,
    vendorCost: host.vendorCost,
    idempotencyKey: host.idempotencyKey,
    now: host.now,
    get signal() {
      return host.signal;
    },
  };
}

type Send = <T>(method: string, path: string, options: RequestOptions<T>) => Promise<T>;

type Draft = { method: string; path: string; accept: string; options: Omit<RequestOptions<unknown>, "returns"> };

function buildRequest(
  tool: Tool,
  secrets: Secrets,
  { method, path: pattern, accept, options }: Draft,
): UpstreamRequest {
  const base = fillBaseUrl(options.baseUrl ?? tool.baseUrl ?? "", tool, secrets);
  const path = fillPath(pattern, options.params ?? {});
  const query = options.query ? encodeForm(options.query) : "";
  const url = `${base}${path}${query && `${path.includes("?") ? "&" : "?"}${query}`}`;
  const encoded = encodeBody(options);
  const headers: Record<string, string> = { accept };
  addHeaders(headers, tool.headers);
  if (encoded) headers["content-type"] = encoded.contentType;
  addHeaders(headers, options.headers);
  const request: UpstreamRequest = { method, url, headers, body: encoded?.body };
  if (Object.keys(secrets).length > 0 && !options.isAnonymous) tool.auth?.apply(request, secrets);
  return request;
}

function fillPath(path: string, params: Record<string, string | number>): string {
  return path.replace(/\{(\w+)([+!]?)\}/g, (_, name: string, mode: string) => {
    const value = params[name];
    if (value === undefined || value === "") throw new TypeError(`path ${path} lacks ${name}`);
    const text = String(value);
    if (mode === "!") return text;
    const segments = mode === "+" ? text.split("/") : [text];
    return segments.map((segment) => encodeSegment(segment, name)).join("/");
  });
}

// `.` and `..` would climb out of the path that the operation names, and URLs read `%2E%2E` as the same.
function encodeSegment(segment: string, name: string): string {
  if (!dotSegment.test(segment)) return encodeURIComponent(segment);
  throw new UpstreamFailure({ kind: "rejected", message: `${name} is not a name that a path can have: ${segment}` });
}

const dotSegment = /^\.{1,2}$/;

const hostOrPathPattern = /^(?!\.{1,2}$)[\w.-]+$/;

function fillBaseUrl(baseUrl: string, tool: Tool, secrets: Secrets): string {
  const filled = baseUrl.replace(/\{(\w+)\}/g, (_, name: string) => {
    const field = tool.auth?.fields.find((candidate) => candidate.name === name);
    const value = secrets[name] ?? "";
    if ((field?.pattern ?? hostOrPathPattern).test(value)) return value;
    throw new UpstreamFailure({
      kind: "auth",
      message: `The credential's ${field?.label ?? name} has characters that it cannot have.`,
    });
  });
  return filled.replace(/\/$/, "");
}

function addHeaders(headers: Record<string, string>, added: Record<string, string | undefined> = {}): void {
  for (const name in added) {
    const value = added[name];
    if (value !== undefined) headers[name.toLowerCase()] = value;
  }
}

const GraphqlErrors = z.array(
  z.object({ message: z.string(), extensions: z.looseObject({ code: z.unknown() }).nullish() }),
);

async function sendGraphql<T>(query: string, variables: Record<string, unknown>, returns: z.ZodType<T>, send: Send) {
  const Answer = z.object({ data: z.unknown().optional(), errors: GraphqlErrors.nullish() });
  const { data, errors } = await send("POST", "", { json: { query, variables }, returns: Answer });
  const [first] = errors ?? [];
  const code = first?.extensions?.code;
  if (first) {
    throw new UpstreamFailure({
      kind: "rejected",
      message: first.message,
      code: typeof code === "string" ? code : undefined,
    });
  }
  return parse(returns, data);
}

const McpResult = z.looseObject({
  isError: z.boolean().optional(),
  structuredContent: z.unknown().optional(),
  content: z.array(z.looseObject({ type: z.string(), text: z.string().optional() })).default([]),
});

function parseToolResult<T>(returns: z.ZodType<T>, result: unknown): T {
  const { isError, structuredContent, content } = parse(McpResult, result);
  const text = content
    .filter((part) => part.type === "text")
    .map((part) => part.text ?? "")
    .join("\n");
  if (isError) throw new UpstreamFailure({ kind: "rejected", message: text });
  return parse(returns, structuredContent ?? { text });
}

function parse<T>(schema: z.ZodType<T>, value: unknown): T {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  throw new UpstreamFailure(
    { kind: "bad_answer", message: "The answer has not the documented shape." },
    { cause: result.error },
  );
}

async function poll<T>(options: PollOptions<T>, host: ApiHost): Promise<T> {
  try {
    for (;;) {
      const value = await options.check();
      if (value !== undefined) return value;
      await sleep(options.everyMs * (host.pollScale ?? 1), undefined, { signal: host.signal });
    }
  } catch (error) {
    if (host.signal.aborted && options.cancel) {
      host.allowCleanup?.();
      await options.cancel().catch(() => undefined);
    }
    throw error;
  }
}
