import type { ApiHost } from "./create-api.ts";
import { createApi } from "./create-api.ts";
import type { RestTool, Tool } from "./define-tool.ts";
import { UpstreamFailure } from "./failure.ts";
import { UpstreamAnswer, type UpstreamRequest } from "./wire.ts";

type Answer = { status?: number; headers?: Record<string, string>; body?: unknown };

/** An answer as it would come: strings and bytes as they are, anything else as JSON. */
export function answerOf({ status = 200, headers = {}, body = {} }: Answer): UpstreamAnswer {
  const isRaw = typeof body === "string" || body instanceof Uint8Array;
  return new UpstreamAnswer(status, headers, new Uint8Array(Buffer.from(isRaw ? body : JSON.stringify(body))));
}

/** A tool that exists only in a test. */
export const testTool = (upstream: Partial<RestTool> = {}): Tool => ({
  slug: "acme",
  title: "Acme",
  description: "A vendor that exists only in tests.",
  category: "utilities",
  homepage: "https://acme.example",
  operations: [],
  kind: "rest",
  baseUrl: "https://api.acme.example/v1",
  ...upstream,
});

/** An api whose vendor gives the answers in turn, and everything that it was asked and told. */
export function testApi(tool: Tool, answers: readonly Answer[] = [{}], overrides: Partial<ApiHost> = {}) {
  const requests: UpstreamRequest[] = [];
  const reported = { used: [] as number[], vendorCost: [] as number[], progress: [] as unknown[] };
  const host: ApiHost = {
    send: async (request, judge) => {
      const answer = answerOf(answers[requests.length] ?? { status: 599, body: "the test has no further answer" });
      requests.push(request);
      const failure = judge(answer);
      if (failure) throw new UpstreamFailure(failure, { status: answer.status });
      return answer;
    },
    callTool: async () => ({}),
    secrets: {},
    artifact: (content, { contentType }) => ({
      artifact: "art_1",
      content_type: contentType,
      bytes: content.byteLength,
    }),
    progress: (...args) => reported.progress.push(args),
    used: (units) => reported.used.push(units),
    vendorCost: (usd) => reported.vendorCost.push(usd),
    idempotencyKey: "call_test",
    now: () => new Date("2026-01-15T12:00:00.000Z"),
    signal: new AbortController().signal,
    pollScale: 0,
    ...overrides,
  };
  return { api: createApi(tool, host), requests, reported };
}
