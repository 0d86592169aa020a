import { describe, expect, it, vi } from "vitest";
import { anthropic } from "../anthropic/index.ts";
import { braveSearch } from "../brave-search/index.ts";
import { deepgram } from "../deepgram/index.ts";
import { elevenlabs } from "../elevenlabs/index.ts";
import { exa } from "../exa/index.ts";
import { firecrawl } from "../firecrawl/index.ts";
import { jinaReader } from "../jina-reader/index.ts";
import { openai } from "../openai/index.ts";
import { resend } from "../resend/index.ts";
import { sendgrid } from "../sendgrid/index.ts";
import { slack } from "../slack/index.ts";
import { tavily } from "../tavily/index.ts";
import type { ApiHost } from "./create-api.ts";
import type { Tool } from "./define-tool.ts";
import type { FailureKind } from "./failure.ts";
import { failureFromStatus } from "./failure.ts";
import { toCredits } from "./price.ts";
import { answerOf, testApi } from "./test-host.ts";

type Answers = Parameters<typeof testApi>[1];

const operationOf = (tool: Tool, name: string) =>
  tool.operations.find((operation) => operation.name === name) ?? expect.fail(`${tool.slug} has no ${name}`);

/** Runs an operation as the gateway does: input and output parsed, the vendor's answers given in turn. */
function run(tool: Tool, name: string, input: Record<string, unknown>, answers?: Answers, host?: Partial<ApiHost>) {
  const operation = operationOf(tool, name);
  const test = testApi(tool, answers, host);
  const output = operation.run(operation.input.parse(input), test.api).then((value) => operation.output.parse(value));
  return { ...test, output };
}

const quotedUnits = (tool: Tool, name: string, input: Record<string, unknown>) => {
  const operation = operationOf(tool, name);
  return operation.price.unitsMax(operation.input.parse(input));
};

const failureOf = (tool: Tool, answer: Parameters<typeof answerOf>[0]) => {
  const given = answerOf(answer);
  return tool.failure?.(given) ?? failureFromStatus(given);
};

const braveError = (code: string, meta = {}) => ({ type: "ErrorResponse", error: { code, detail: "Refused.", meta } });
const openaiError = (type: string, code: string | null) => ({
  error: { message: "Refused.", type, param: null, code },
});
const claudeError = (type: string, message = "Refused.") => ({
  type: "error",
  error: { type, message },
  request_id: "r",
});
const elevenError = (status: string) => ({ detail: { status, message: "Refused." } });
const resendError = (statusCode: number, name: string) => ({ statusCode, name, message: "Refused." });
const sendgridError = { errors: [{ message: "Refused.", field: "from", help: null }] };

describe("a vendor's way to say no", () => {
  const table: [Tool, number, unknown, FailureKind, string | undefined][] = [
    [tavily, 432, { detail: { error: "plan" } }, "quota", undefined],
    [tavily, 433, { detail: { error: "pay as you go" } }, "quota", undefined],
    [tavily, 429, { detail: { error: "slow down" } }, "throttled", undefined],
    [exa, 402, { requestId: "r", error: "no credits", tag: "NO_MORE_CREDITS" }, "quota", "NO_MORE_CREDITS"],
    [exa, 400, { requestId: "r", error: "bad", tag: "INVALID_REQUEST_BODY" }, "rejected", "INVALID_REQUEST_BODY"],
    [exa, 502, "Bad gateway", "unavailable", undefined],
    [braveSearch, 422, braveError("SUBSCRIPTION_TOKEN_INVALID"), "auth", "SUBSCRIPTION_TOKEN_INVALID"],
    [braveSearch, 422, braveError("VALIDATION"), "rejected", "VALIDATION"],
    [
      braveSearch,
      429,
      braveError("RATE_LIMITED", { quota_limit: 2000, quota_current: 7 }),
      "throttled",
      "RATE_LIMITED",
    ],
    [braveSearch, 429, braveError("RATE_LIMITED", { quota_limit: 2000, quota_current: 2000 }), "quota", "RATE_LIMITED"],
    [braveSearch, 429, braveError("QUOTA_LIMITED"), "quota", "QUOTA_LIMITED"],
    [firecrawl, 402, { success: false, error: "Insufficient credits" }, "quota", undefined],
    [firecrawl, 500, { success: false, code: "UNKNOWN_ERROR", error: "oops" }, "unavailable", "UNKNOWN_ERROR"],
    [firecrawl, 200, { success: false, code: "SCRAPE_DNS", error: "no such host" }, "rejected", "SCRAPE_DNS"],
    [
      jinaReader,
      402,
      { code: 402, name: "InsufficientBalanceError", status: 40203, message: "no tokens" },
      "quota",
      undefined,
    ],
    [resend, 429, resendError(429, "rate_limit_exceeded"), "throttled", "rate_limit_exceeded"],
    [resend, 429, resendError(429, "daily_quota_exceeded"), "quota", "daily_quota_exceeded"],
    [resend, 429, resendError(429, "monthly_quota_exceeded"), "quota", "monthly_quota_exceeded"],
    [resend, 403, resendError(403, "invalid_api_key"), "auth", "invalid_api_key"],
    [resend, 403, resendError(403, "validation_error"), "rejected", "validation_error"],
    [resend, 401, resendError(401, "restricted_api_key"), "rejected", "restricted_api_key"],
    [resend, 409, resendError(409, "concurrent_idempotent_requests"), "unavailable", "concurrent_idempotent_requests"],
    [resend, 409, resendError(409, "invalid_idempotent_request"), "rejected", "invalid_idempotent_request"],
    [sendgrid, 403, sendgridError, "rejected", undefined],
    [sendgrid, 401, sendgridError, "auth", undefined],
    [slack, 200, { ok: false, error: "channel_not_found" }, "not_found", "channel_not_found"],
    [slack, 200, { ok: false, error: "not_in_channel" }, "rejected", "not_in_channel"],
    [slack, 200, { ok: false, error: "invalid_auth" }, "auth", "invalid_auth"],
    [slack, 200, { ok: false, error: "ratelimited" }, "throttled", "ratelimited"],
    [slack, 200, { ok: false, error: "internal_error" }, "unavailable", "internal_error"],
    [slack, 429, "", "throttled", undefined],
    [openai, 429, openaiError("requests", "rate_limit_exceeded"), "throttled", "rate_limit_exceeded"],
    [openai, 429, openaiError("insufficient_quota", "insufficient_quota"), "quota", "insufficient_quota"],
    [
      openai,
      429,
      openaiError("insufficient_quota", "project_spend_limit_exceeded"),
      "quota",
      "project_spend_limit_exceeded",
    ],
    [openai, 429, openaiError("insufficient_quota", "a_limit_of_tomorrow"), "quota", "a_limit_of_tomorrow"],
    [openai, 404, openaiError("invalid_request_error", "model_not_found"), "not_found", "model_not_found"],
    [openai, 400, openaiError("invalid_request_error", null), "rejected", "invalid_request_error"],
    [anthropic, 529, claudeError("overloaded_error"), "unavailable", "overloaded_error"],
    [anthropic, 429, claudeError("rate_limit_error"), "throttled", "rate_limit_error"],
    [anthropic, 402, claudeError("billing_error"), "quota", "billing_error"],
    [
      anthropic,
      400,
      claudeError("invalid_request_error", "Your credit balance is too low."),
      "quota",
      "invalid_request_error",
    ],
    [anthropic, 400, claudeError("invalid_request_error"), "rejected", "invalid_request_error"],
    [anthropic, 413, claudeError("request_too_large"), "rejected", "request_too_large"],
    [elevenlabs, 401, elevenError("quota_exceeded"), "quota", "quota_exceeded"],
    [elevenlabs, 401, elevenError("invalid_api_key"), "auth", "invalid_api_key"],
    [elevenlabs, 400, elevenError("voice_not_found"), "not_found", "voice_not_found"],
    [elevenlabs, 429, elevenError("system_busy"), "throttled", "system_busy"],
    [
      elevenlabs,
      422,
      { detail: [{ loc: ["body", "text"], msg: "Field required", type: "missing" }] },
      "rejected",
      undefined,
    ],
    [
      deepgram,
      402,
      { err_code: "ASR_PAYMENT_REQUIRED", err_msg: "No credits.", request_id: "r" },
      "quota",
      "ASR_PAYMENT_REQUIRED",
    ],
    [
      deepgram,
      400,
      { category: "INVALID_JSON", message: "Bad.", details: "Line 1", request_id: "r" },
      "rejected",
      "INVALID_JSON",
    ],
  ];

  it.each(table.map((row) => [row[0].slug, row[1], row[3], ...row] as const))(
    "%s: %i is %s",
    (_slug, _status, _kind, tool, status, body, kind, code) => {
      const failure = failureOf(tool, { status, body });
      expect(failure?.kind).toBe(kind);
      expect(failure?.code).toBe(code);
    },
  );

  it("is not heard in an ordinary answer", () => {
    const tools = [...new Set(table.map(([tool]) => tool))];
    for (const tool of tools) {
      for (const body of [{ ok: true, data: {} }, [], null, "", "text"]) {
        expect(failureOf(tool, { status: 200, body }), tool.slug).toBeUndefined();
      }
    }
  });

  it("is told in the vendor's own sentence", () => {
    expect(failureOf(sendgrid, { status: 403, body: sendgridError })?.message).toBe("Refused.");
    expect(failureOf(braveSearch, { status: 422, body: braveError("VALIDATION") })?.message).toBe("Refused.");
    expect(failureOf(elevenlabs, { status: 401, body: elevenError("quota_exceeded") })?.message).toBe("Refused.");
    expect(failureOf(slack, { body: { ok: false, error: "missing_scope", needed: "chat:write" } })?.message).toContain(
      "chat:write",
    );
    expect(failureOf(deepgram, { status: 400, body: { err_code: "X", err_msg: "Bad audio." } })?.message).toBe(
      "Bad audio.",
    );
  });
});

describe("the wait that a vendor asks for", () => {
  it("is read from Brave's pair of windows", () => {
    const headers = { "x-ratelimit-reset": "1, 1419704" };
    expect(failureOf(braveSearch, { status: 429, headers, body: braveError("RATE_LIMITED") })?.retryAfterS).toBe(1);
  });

  it("is read from SendGrid's Unix time", () => {
    vi.useFakeTimers({ now: new Date("2026-01-15T12:00:00.000Z"), toFake: ["Date"] });
    const headers = { "x-ratelimit-reset": String(Date.now() / 1000 + 50) };
    const failure = failureOf(sendgrid, { status: 429, headers, body: sendgridError });
    vi.useRealTimers();
    expect(failure?.retryAfterS).toBe(50);
  });

  it("is read from Slack's Retry-After", () => {
    expect(failureOf(slack, { status: 429, headers: { "retry-after": "30" }, body: "" })?.retryAfterS).toBe(30);
  });
});

describe("nothing found is an answer, not an error", () => {
  it.each([
    [braveSearch, "search", { query: "x" }, { type: "search", query: { original: "x" } }, { results: [] }],
    [braveSearch, "news", { query: "x" }, { type: "news" }, { articles: [] }],
    [exa, "search", { query: "x" }, { results: [] }, { results: [] }],
    [firecrawl, "search", { query: "x" }, { success: true, data: {} }, { results: [] }],
    [firecrawl, "map", { url: "https://example.com" }, { success: true, links: [] }, { pages: [] }],
    [
      slack,
      "lookup_user_by_email",
      { email: "a@example.com" },
      { ok: false, error: "users_not_found" },
      { user: null },
    ],
    [sendgrid, "list_bounces", {}, [], { bounces: [] }],
  ] as const)("%o %s", async (tool, name, input, body, expected) => {
    expect(await run(tool, name, input, [{ body }]).output).toEqual(expected);
  });
});

describe("a page that could not be read is an error, though the vendor says 200", () => {
  const page = (statusCode: number) => ({ success: true, data: { markdown: "Oops", metadata: { statusCode } } });
  const input = { url: "https://example.com/x" };

  it.each([
    [
      "exa",
      exa,
      "contents",
      { results: [], statuses: [{ id: "x", status: "error", error: { tag: "CRAWL_NOT_FOUND" } }] },
      "not_found",
    ],
    ["exa", exa, "contents", { results: [], statuses: [{ id: "x", status: "error", error: null }] }, "rejected"],
    ["tavily", tavily, "extract", { results: [], failed_results: [{ url: "x", error: "timeout" }] }, "rejected"],
    ["firecrawl", firecrawl, "scrape", page(404), "not_found"],
    ["firecrawl", firecrawl, "scrape", page(403), "rejected"],
    [
      "jina",
      jinaReader,
      "read",
      { code: 200, data: { content: "x", warning: "Target URL returned error 404: Not Found" } },
      "not_found",
    ],
  ] as const)("%s", async (_, tool, name, body, kind) => {
    await expect(run(tool, name, input, [{ body }]).output).rejects.toMatchObject({ failure: { kind } });
  });
});

describe("what is charged", () => {
  const messages = [{ role: "user", content: "Grüße 😀 ".repeat(50) }];
  const usage = { prompt_tokens: 100, completion_tokens: 20 };
  const choices = [{ index: 0, finish_reason: "stop", message: { role: "assistant", content: "Hi" } }];

  it("is what was used, which the quote covers", async () => {
    const { output, reported } = run(openai, "chat", { messages }, [
      { body: { model: "gpt-4.1-mini", choices, usage } },
    ]);
    await output;
    expect(reported.used).toEqual([180]);
    expect(quotedUnits(openai, "chat", { messages })).toBeGreaterThan(180);
  });

  it("counts the tokens that Claude wrote to and read from its cache", async () => {
    const claude = {
      model: "claude-haiku-4-5",
      content: [{ type: "text", text: "Hi" }],
      stop_reason: "end_turn",
      usage: { input_tokens: 1, output_tokens: 2, cache_creation_input_tokens: 10, cache_read_input_tokens: 100 },
    };
    const { output, reported } = run(anthropic, "chat", { messages }, [{ body: claude }]);
    expect(await output).toMatchObject({ input_tokens: 111 });
    expect(reported.used).toEqual([111 + 2 * 5]);
  });

  it("is left to the quote where the vendor reports nothing", async () => {
    const { output, reported } = run(openai, "chat", { messages }, [{ body: { model: "gpt-4.1-mini", choices } }]);
    await output;
    expect(reported.used).toEqual([]);
  });

  it("quotes a dearer model higher", () => {
    const quote = (model?: string) => quotedUnits(openai, "chat", { messages, ...(model && { model }) });
    expect(quote("gpt-5.5")).toBeGreaterThan(10 * quote());
    expect(quote("a-model-of-tomorrow")).toBeGreaterThan(quote("gpt-5.5"));
  });

  it("is one unit for each recipient of a mail, hidden ones included", () => {
    const mail = {
      from: "a@example.com",
      to: ["b@example.com", "c@example.com"],
      cc: ["d@example.com"],
      bcc: ["e@example.com"],
      subject: "x",
    };
    expect([quotedUnits(resend, "send", mail), quotedUnits(sendgrid, "send", mail)]).toEqual([4, 4]);
  });

  it("is what Exa says that it cost, and more results cost more", async () => {
    const { output, reported } = run(exa, "search", { query: "x" }, [
      { body: { results: [], costDollars: { total: 0.007 } } },
    ]);
    await output;
    expect(reported).toMatchObject({ used: [7], vendorCost: [0.007] });
    expect(quotedUnits(exa, "search", { query: "x", limit: 20 })).toBe(17);
  });

  it("is the length of a recording, begun seconds counted whole", async () => {
    const body = { metadata: { duration: 61.2 }, results: { channels: [] } };
    const { output, reported } = run(deepgram, "transcribe", { url: "https://example.com/a.mp3" }, [{ body }]);
    expect(await output).toEqual({ text: "", language: null, duration_s: 61.2, words: [] });
    expect(reported.used).toEqual([62]);
  });
});

describe("Deepgram", () => {
  const body = {
    metadata: { duration: 1 },
    results: { channels: [{ alternatives: [{ transcript: "hi", words: [] }] }] },
  };

  it("gets recorded bytes as they are, with their type and the language that was named", async () => {
    const { output, requests } = run(
      deepgram,
      "transcribe",
      { audio_base64: Buffer.from([1, 2, 255]).toString("base64"), content_type: "audio/wav", language: "pt-BR" },
      [{ body }],
      { secrets: { api_key: "k1" } },
    );
    expect(await output).toMatchObject({ text: "hi", language: "pt-BR" });
    expect(requests[0]).toMatchObject({
      url: "https://api.deepgram.com/v1/listen?model=nova-3&smart_format=true&language=pt-BR",
      headers: { "content-type": "audio/wav", authorization: "Token k1" },
      body: new Uint8Array([1, 2, 255]),
    });
  });

  it("is not asked without a recording, nor to say more than it can", async () => {
    const nothing = run(deepgram, "transcribe", {});
    await expect(nothing.output).rejects.toMatchObject({ failure: { kind: "rejected" } });
    const tooMuch = run(deepgram, "speak", { text: "x".repeat(2_001) });
    await expect(tooMuch.output).rejects.toMatchObject({ failure: { kind: "rejected" } });
    expect([...nothing.requests, ...tooMuch.requests]).toEqual([]);
  });
});

describe("Firecrawl's crawl", () => {
  const input = { url: "https://example.com" };
  const started = { body: { success: true, id: "job-1", url: "x" } };
  const pages = (from: number, count: number) =>
    Array.from({ length: count }, (_, index) => ({
      markdown: "x",
      metadata: { url: `https://example.com/${from + index}` },
    }));

  it("fails when the job failed, without cancelling it", async () => {
    const { output, requests } = run(firecrawl, "crawl", input, [started, { body: { status: "failed" } }]);
    await expect(output).rejects.toMatchObject({ failure: { kind: "rejected", code: "failed" } });
    expect(requests.map(({ method }) => method)).toEqual(["POST", "GET"]);
  });

  it("reports its progress and is stopped at the vendor when the caller goes away", async () => {
    const caller = new AbortController();
    const scraping = { body: { status: "scraping", total: 4, completed: 1 } };
    const { output, requests, reported } = run(
      firecrawl,
      "crawl",
      input,
      [started, scraping, { body: { status: "cancelled" } }],
      {
        signal: caller.signal,
        pollScale: 1,
        progress: (message, fraction) => {
          expect([message, fraction]).toEqual(["1 of 4 pages", 0.25]);
          setImmediate(() => caller.abort());
        },
      },
    );
    await expect(output).rejects.toThrow(/abort/i);
    expect(requests.at(-1)).toMatchObject({ method: "DELETE", url: "https://api.firecrawl.dev/v2/crawl/job-1" });
    expect(reported.used).toEqual([]);
  });

  it("never follows an address out of an answer with our key", async () => {
    const first = { status: "completed", creditsUsed: 3, next: "https://evil.example/steal?skip=2", data: pages(0, 2) };
    const { output, requests, reported } = run(firecrawl, "crawl", input, [
      started,
      { body: first },
      { body: { status: "completed", data: pages(2, 1) } },
    ]);
    expect(((await output) as { pages: unknown[] }).pages).toHaveLength(3);
    expect(requests.at(-1)?.url).toBe("https://api.firecrawl.dev/v2/crawl/job-1?skip=2");
    expect(reported.used).toEqual([3]);
  });
});

describe("mail", () => {
  const mail = { to: ["b@example.com"], subject: "x", text: "y" };

  it.each([
    ["ada@example.com", { email: "ada@example.com" }],
    ["Ada <ada@example.com>", { email: "ada@example.com", name: "Ada" }],
    ['"Lovelace, Ada" <ada@example.com>', { email: "ada@example.com", name: "Lovelace, Ada" }],
    [" <ada@example.com> ", { email: "ada@example.com" }],
  ])("from %s is what SendGrid wants", async (from, expected) => {
    const { output, requests } = run(sendgrid, "send", { ...mail, from }, [{ status: 202, body: "" }]);
    expect(await output).toEqual({ message_id: null });
    expect(JSON.parse(String(requests[0]?.body)).from).toEqual(expected);
  });

  it("is sent once by Resend however often the call is repeated", async () => {
    const { output, requests } = run(resend, "send", { ...mail, from: "a@example.com" }, [{ body: { id: "m1" } }]);
    await output;
    expect(requests[0]?.headers["idempotency-key"]).toBe("call_test");
    expect(operationOf(resend, "send").isIdempotent).toBe(true);
    expect(operationOf(sendgrid, "send").isIdempotent).toBeUndefined();
  });
});

it("proves a credential by a cheap operation that reads", () => {
  const tools = [
    anthropic,
    braveSearch,
    deepgram,
    elevenlabs,
    exa,
    firecrawl,
    jinaReader,
    openai,
    resend,
    sendgrid,
    slack,
  ];
  for (const tool of [...tools, tavily]) {
    const { operation: name, input } = tool.credentialTest ?? expect.fail(`${tool.slug} cannot prove a credential`);
    const { effect, price } = operationOf(tool, name);
    expect(effect, tool.slug).toBe("read");
    expect(toCredits(price.perUnit * BigInt(quotedUnits(tool, name, input))), tool.slug).toBeLessThanOrEqual(10);
  }
});

it("reads pages with Jina and Firecrawl without a key, and sends none", async () => {
  const jina = run(jinaReader, "read", { url: "https://example.com" }, [
    { body: { code: 200, data: { content: "x" } } },
  ]);
  const fire = run(firecrawl, "scrape", { url: "https://example.com" }, [
    { body: { success: true, data: { metadata: {} } } },
  ]);
  expect(await jina.output).toMatchObject({ url: "https://example.com", content: "x" });
  expect(await fire.output).toMatchObject({ url: "https://example.com", content: "" });
  for (const { requests } of [jina, fire]) expect(requests[0]?.headers).not.toHaveProperty("authorization");
});

it("says why a model's answer ended", async () => {
  const messages = [{ role: "user", content: "hi" }];
  const gpt = async (finish_reason: string, message: object) =>
    (await run(openai, "chat", { messages }, [{ body: { model: "m", choices: [{ finish_reason, message }] } }]).output)
      .finish_reason;
  const claude = async (stop_reason: string | null) => {
    const usage = { input_tokens: 1, output_tokens: 1 };
    return (
      await run(anthropic, "chat", { messages }, [{ body: { model: "m", content: [], stop_reason, usage } }]).output
    ).finish_reason;
  };
  expect(await gpt("stop", { content: "x" })).toBe("stop");
  expect(await gpt("length", { content: null })).toBe("length");
  expect(await gpt("stop", { content: null, refusal: "I cannot." })).toBe("content_filter");
  expect(await gpt("tool_calls", { content: null })).toBe("other");
  expect(await Promise.all(["end_turn", "stop_sequence", "max_tokens", "refusal", null].map(claude))).toEqual([
    "stop",
    "stop",
    "length",
    "content_filter",
    "other",
  ]);
});
