import { z } from "zod";
import type { ApiHost } from "./create-api.ts";
import { createApi } from "./create-api.ts";
import type { Operation, Tool } from "./define-tool.ts";
import { UpstreamFailure } from "./failure.ts";
import { UpstreamAnswer, type UpstreamRequest } from "./wire.ts";

const Headers = z.record(z.string(), z.string());

/** A body in a sample file: `json` for JSON, `text` for the exact text, `base64` for bytes. */
const Body = { json: z.unknown().optional(), text: z.string().optional(), base64: z.base64().optional() };

/**
 * `samples/<operation>.json`: an input, what goes over the wire for it, and what comes of it. It is the test of the
 * operation, its documentation and its sandbox answer.
 */
export const Sample = z.strictObject({
  input: z.record(z.string(), z.unknown()),
  exchanges: z
    .array(
      z.strictObject({
        request: z.strictObject({ method: z.string(), url: z.string(), headers: Headers.default({}), ...Body }),
        response: z.strictObject({ status: z.int(), headers: Headers.default({}), ...Body }),
      }),
    )
    .default([]),
  /** For kind `mcp`: the remote tool's calls and results. */
  tool_calls: z
    .array(z.strictObject({ name: z.string(), arguments: z.record(z.string(), z.unknown()), result: z.unknown() }))
    .default([]),
  output: z.record(z.string(), z.unknown()),
});
export type Sample = z.infer<typeof Sample>;

export type Replay = {
  output: unknown;
  requests: UpstreamRequest[];
  toolCalls: { name: string; arguments: Record<string, unknown> }[];
  artifacts: { id: string; content: Uint8Array; contentType: string; filename?: string }[];
};

/** When samples happen. */
export const sampleTime = new Date("2026-01-15T12:00:00.000Z");

/** The values that every sample is recorded with. */
export const sampleSecrets = (tool: Tool) =>
  Object.fromEntries((tool.auth?.fields ?? []).map((field) => [field.name, field.example]));

/** Runs an operation on its sample's input against the recorded answers; nothing leaves the process. */
export async function replaySample(tool: Tool, operation: Operation, sample: Sample): Promise<Replay> {
  const replay: Replay = { output: undefined, requests: [], toolCalls: [], artifacts: [] };
  const host: ApiHost = {
    send: async (request, judge) => {
      const exchange = sample.exchanges[replay.requests.length];
      replay.requests.push(request);
      if (!exchange) throw new Error(`the sample of ${tool.slug}/${operation.name} has no answer to ${request.url}`);
      const answer = recordedAnswer(exchange.response);
      const failure = judge(answer);
      if (failure) throw new UpstreamFailure(failure, { status: answer.status });
      return answer;
    },
    callTool: async (name, args) => {
      const call = sample.tool_calls[replay.toolCalls.length];
      replay.toolCalls.push({ name, arguments: args });
      if (!call) throw new Error(`the sample of ${tool.slug}/${operation.name} has no result of ${name}`);
      return call.result;
    },
    secrets: sampleSecrets(tool),
    artifact: (content, { contentType, filename }) => {
      const id = `art_sample_${tool.slug}_${operation.name}_${replay.artifacts.length + 1}`;
      replay.artifacts.push({ id, content, contentType, ...(filename && { filename }) });
      return { artifact: id, content_type: contentType, bytes: content.byteLength, ...(filename && { filename }) };
    },
    progress: () => {},
    used: () => {},
    vendorCost: () => {},
    idempotencyKey: "call_sample",
    now: () => sampleTime,
    signal: new AbortController().signal,
    pollScale: 0,
  };
  const input = operation.input.parse(sample.input);
  replay.output = operation.output.parse(await operation.run(input, createApi(tool, host)));
  return replay;
}

type RecordedBody = { json?: unknown; text?: string | undefined; base64?: string | undefined };

export function recordedAnswer(response: Sample["exchanges"][number]["response"]): UpstreamAnswer {
  const isJson = response.json !== undefined;
  const headers = { ...(isJson && { "content-type": "application/json" }), ...response.headers };
  return new UpstreamAnswer(response.status, headers, new Uint8Array(bodyBytes(response)));
}

function bodyBytes(body: RecordedBody): Buffer {
  if (body.json !== undefined) return Buffer.from(JSON.stringify(body.json));
  if (body.base64 !== undefined) return Buffer.from(body.base64, "base64");
  return Buffer.from(body.text ?? "");
}

/** JSON bodies are compared as JSON, text as text, bytes as base64. */
export function recordedRequest({ method, url, headers, body }: UpstreamRequest) {
  if (body === undefined) return { method, url, headers };
  if (typeof body !== "string") return { method, url, headers, base64: Buffer.from(body).toString("base64") };
  const isJson = headers["content-type"] === "application/json";
  return { method, url, headers, ...(isJson ? { json: JSON.parse(body) } : { text: body }) };
}
