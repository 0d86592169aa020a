import { describe, expect, it } from "vitest";
import { arxiv } from "./arxiv/index.ts";
import { deepl } from "./deepl/index.ts";
import { deepwiki } from "./deepwiki/index.ts";
import { github } from "./github/index.ts";
import type { ApiHost } from "./kit/create-api.ts";
import type { Tool } from "./kit/define-tool.ts";
import { type FailureKind, failureFromStatus, UpstreamFailure } from "./kit/failure.ts";
import { sampleSecrets } from "./kit/sample.ts";
import { answerOf, testApi } from "./kit/test-host.ts";
import { linear } from "./linear/index.ts";
import { nominatim } from "./nominatim/index.ts";
import { openMeteo } from "./open-meteo/index.ts";
import { replicate } from "./replicate/index.ts";
import { stripe } from "./stripe/index.ts";
import { telegram } from "./telegram/index.ts";
import { twilioSms } from "./twilio-sms/index.ts";
import { wikipedia } from "./wikipedia/index.ts";

type Answers = Parameters<typeof testApi>[1];

const operationOf = (tool: Tool, name: string) =>
  tool.operations.find((operation) => operation.name === name) ?? expect.fail(`${tool.slug} has no ${name}`);

function run(tool: Tool, name: string, input: object, answers?: Answers, host?: Partial<ApiHost>) {
  const operation = operationOf(tool, name);
  const test = testApi(tool, answers, { secrets: sampleSecrets(tool), ...host });
  const output = operation.run(operation.input.parse(input), test.api).then((value) => operation.output.parse(value));
  return { ...test, output };
}

const kindOf = (output: Promise<unknown>) =>
  output.then(
    () => expect.fail("the call succeeded"),
    (error) => (error instanceof UpstreamFailure ? error.failure.kind : error),
  );

const quotedUnits = (tool: Tool, name: string, input: object) => {
  const operation = operationOf(tool, name);
  return operation.price.unitsMax(operation.input.parse(input));
};

const failureOf = (tool: Tool, answer: Parameters<typeof answerOf>[0]) => {
  const given = answerOf(answer);
  return tool.failure?.(given) ?? failureFromStatus(given);
};

const nowS = () => Math.floor(Date.now() / 1000);
const linearError = (type: string, code?: string) => ({
  data: null,
  errors: [{ message: "No.", extensions: { type, code } }],
});
const stripeError = (type: string, code?: string) => ({ error: { type, code, message: "No." } });
const twilioError = (code: number) => ({ code, message: "No.", more_info: "https://www.twilio.com/docs", status: 400 });
const telegramError = (error_code: number, description: string) => ({ ok: false, error_code, description });
const arxivError =
  "<feed><entry><id>http://arxiv.org/api/errors#bad_id</id><title>Error</title><summary>bad id</summary></entry></feed>";

describe("a vendor's way to say no", () => {
  it.each<[Tool, Parameters<typeof answerOf>[0], FailureKind]>([
    [github, { status: 403, headers: { "x-ratelimit-remaining": "0" } }, "throttled"],
    [github, { status: 403, body: { message: "You have exceeded a secondary rate limit." } }, "throttled"],
    [github, { status: 403, body: { message: "Resource not accessible by personal access token" } }, "auth"],
    [github, { status: 429 }, "throttled"],
    [github, { status: 422, body: { message: "Validation Failed" } }, "rejected"],
    [linear, { status: 400, body: linearError("ratelimited", "RATELIMITED") }, "throttled"],
    [linear, { status: 200, body: linearError("authentication error", "AUTHENTICATION_ERROR") }, "auth"],
    [linear, { status: 200, body: linearError("invalid input", "INVALID_INPUT") }, "rejected"],
    [linear, { status: 200, body: linearError("usage limit exceeded") }, "quota"],
    [stripe, { status: 429, body: stripeError("api_error", "rate_limit") }, "throttled"],
    [stripe, { status: 400, body: stripeError("invalid_request_error", "rate_limit") }, "throttled"],
    [stripe, { status: 402, body: stripeError("card_error", "card_declined") }, "rejected"],
    [stripe, { status: 409, body: stripeError("idempotency_error", "idempotency_key_in_use") }, "throttled"],
    [stripe, { status: 401, body: stripeError("invalid_request_error") }, "auth"],
    [openMeteo, { status: 400, body: { error: true, reason: "Latitude must be in range" } }, "rejected"],
    [openMeteo, { status: 429, body: { error: true, reason: "Minutely API request limit exceeded." } }, "throttled"],
    [openMeteo, { status: 429, body: { error: true, reason: "Daily API request limit exceeded." } }, "quota"],
    [wikipedia, { body: { error: { code: "ratelimited", info: "Slow down." } } }, "throttled"],
    [wikipedia, { body: { error: { code: "maxlag", info: "Waiting." } } }, "unavailable"],
    [wikipedia, { body: { error: { code: "badvalue", info: "Unrecognized value." } } }, "rejected"],
    [twilioSms, { status: 400, body: twilioError(21211) }, "rejected"],
    [twilioSms, { status: 401, body: twilioError(20003) }, "auth"],
    [twilioSms, { status: 403, body: twilioError(21408) }, "rejected"],
    [twilioSms, { status: 403, body: twilioError(20005) }, "quota"],
    [twilioSms, { status: 429, body: twilioError(20429) }, "throttled"],
    [arxiv, { body: arxivError }, "rejected"],
    [telegram, { status: 404, body: telegramError(404, "Not Found") }, "auth"],
    [telegram, { status: 401, body: telegramError(401, "Unauthorized") }, "auth"],
    [telegram, { status: 400, body: telegramError(400, "Bad Request: chat not found") }, "rejected"],
    [telegram, { status: 403, body: telegramError(403, "Forbidden: bot was blocked by the user") }, "rejected"],
    [telegram, { status: 429, body: telegramError(429, "Too Many Requests: retry after 5") }, "throttled"],
    [deepl, { status: 456, body: { message: "Quota Exceeded" } }, "quota"],
    [deepl, { status: 529 }, "throttled"],
    [deepl, { status: 429 }, "throttled"],
    [deepl, { status: 403 }, "auth"],
    [replicate, { status: 402, body: { title: "Insufficient credit", detail: "No.", status: 402 } }, "quota"],
    [replicate, { status: 422, body: { title: "Input validation failed", detail: "No.", status: 422 } }, "rejected"],
  ])("$0.slug $1 is $2", (tool, answer, kind) => {
    expect(failureOf(tool, answer)?.kind).toBe(kind);
  });

  it("is not heard in an ordinary answer", () => {
    for (const tool of [
      github,
      linear,
      stripe,
      openMeteo,
      nominatim,
      wikipedia,
      replicate,
      twilioSms,
      arxiv,
      telegram,
      deepl,
    ])
      for (const body of [{ ok: true, data: { errors: [] } }, [], null, "", "text"])
        expect(failureOf(tool, { body }), tool.slug).toBeUndefined();
  });

  it("carries the vendor's own sentence and code", () => {
    expect(failureOf(arxiv, { body: arxivError })?.message).toBe("bad id");
    expect(failureOf(twilioSms, { status: 400, body: twilioError(21211) })).toMatchObject({
      code: "21211",
      message: "No.",
    });
    const declined = {
      error: { type: "card_error", code: "card_declined", decline_code: "lost_card", message: "No." },
    };
    expect(failureOf(stripe, { status: 402, body: declined })).toMatchObject({ code: "lost_card", message: "No." });
  });
});

it.each<[string, Tool, Parameters<typeof answerOf>[0], number]>([
  [
    "Telegram's body",
    telegram,
    { status: 429, body: { ...telegramError(429, "Wait"), parameters: { retry_after: 37 } } },
    37,
  ],
  ["Retry-After", github, { status: 403, headers: { "retry-after": "60" } }, 60],
])("reads the wait from %s", (_, tool, answer, seconds) => {
  expect(failureOf(tool, answer)?.retryAfterS).toBe(seconds);
});

it.each<[string, Tool, Parameters<typeof answerOf>[0]]>([
  [
    "GitHub's reset in seconds",
    github,
    { status: 403, headers: { "x-ratelimit-remaining": "0", "x-ratelimit-reset": String(nowS() + 500) } },
  ],
  [
    "Linear's reset in milliseconds",
    linear,
    {
      status: 400,
      headers: { "x-ratelimit-requests-reset": String((nowS() + 500) * 1000) },
      body: linearError("ratelimited"),
    },
  ],
])("reads the wait from %s", (_, tool, answer) => {
  const wait = failureOf(tool, answer)?.retryAfterS ?? 0;
  expect(wait).toBeGreaterThan(400);
  expect(wait).toBeLessThanOrEqual(500);
});

describe("GitHub", () => {
  const file = (content: Buffer, more = {}) => ({
    body: {
      name: "a",
      path: "a",
      type: "file",
      size: content.length,
      encoding: "base64",
      content: content.toString("base64"),
      ...more,
    },
  });
  const read = (answer: object) => run(github, "get_file", { repository: "a/b", path: "/a/" }, [answer]);

  it("lists a folder", async () => {
    const { output } = read({ body: [{ name: "x.ts", path: "a/x.ts", type: "file", size: 3, sha: "1" }] });
    expect(await output).toMatchObject({ type: "dir", entries: [{ path: "a/x.ts", size_bytes: 3 }], text: null });
  });

  it("stores a file that is no text, and refuses one that GitHub left out", async () => {
    expect(await read(file(Buffer.from([0xff, 0xd8, 0]))).output).toMatchObject({ text: null, file: { bytes: 3 } });
    expect(await kindOf(read(file(Buffer.alloc(0), { encoding: "none" })).output)).toBe("rejected");
  });

  it("asks for owner and repository before it asks GitHub", async () => {
    const { output, requests } = run(github, "create_issue", { project: "hello", title: "Hi" });
    expect(await kindOf(output)).toBe("rejected");
    expect(requests).toEqual([]);
  });

  it("searches everywhere without a project", async () => {
    const { output, requests } = run(github, "search_issues", { query: "leak" }, [{ body: { items: [] } }]);
    expect(await output).toEqual({ issues: [] });
    expect(new URL(requests[0]?.url ?? "").searchParams.get("q")).toBe("leak is:issue");
  });
});

describe("Linear", () => {
  const team = { body: { data: { teams: { nodes: [{ id: "t1" }] } } } };

  it("says which team or label does not exist and creates nothing", async () => {
    const noTeam = run(linear, "create_issue", { project: "NO", title: "x" }, [
      { body: { data: { teams: { nodes: [] } } } },
    ]);
    expect(await kindOf(noTeam.output)).toBe("not_found");
    const labels = { body: { data: { issueLabels: { nodes: [{ id: "l1", name: "Bug", team: { id: "t2" } }] } } } };
    const noLabel = run(linear, "create_issue", { project: "ENG", title: "x", labels: ["Bug"] }, [team, labels]);
    expect(await kindOf(noLabel.output)).toBe("not_found");
    expect(noLabel.requests).toHaveLength(2);
  });
});

describe("Stripe", () => {
  const refund = { body: { id: "re_1", amount: 5, currency: "usd", status: "pending" } };

  it("refunds a charge or a payment intent, once however often it is sent", async () => {
    const ofIntent = run(stripe, "create_refund", { payment: "pi_12" }, [refund]);
    await ofIntent.output;
    expect(ofIntent.requests[0]).toMatchObject({
      body: "payment_intent=pi_12",
      headers: { "idempotency-key": "call_test" },
    });
    const ofCharge = run(stripe, "create_refund", { payment: "ch_12", amount: 5 }, [refund]);
    await ofCharge.output;
    expect(ofCharge.requests[0]?.body).toBe("charge=ch_12&amount=5");
  });

  it("has idempotency keys on all that it writes", () => {
    const writes = stripe.operations.filter(({ effect }) => effect === "write");
    expect(writes.map(({ name, isIdempotent }) => [name, isIdempotent])).toEqual([
      ["create_payment_link", true],
      ["create_customer", true],
      ["create_refund", true],
    ]);
  });

  it("ends its list of charges", async () => {
    const { output } = run(stripe, "list_charges", {}, [{ body: { has_more: false, data: [] } }]);
    expect(await output).toEqual({ charges: [], next_cursor: null });
  });
});

describe("nothing found is an answer, not an error:", () => {
  const feed = '<feed><opensearch:totalResults xmlns:opensearch="x">0</opensearch:totalResults></feed>';
  it.each<[string, Tool, string, object, unknown, object]>([
    ["Open-Meteo's places", openMeteo, "geocode", { query: "Nowhere" }, { generationtime_ms: 1 }, { places: [] }],
    ["Nominatim's places", nominatim, "geocode", { query: "Nowhere" }, [], { places: [] }],
    [
      "the open sea",
      nominatim,
      "reverse",
      { latitude: 0, longitude: 0 },
      { error: "Unable to geocode" },
      { place: null },
    ],
    ["Wikipedia's articles", wikipedia, "search", { query: "zzzz" }, { pages: [] }, { pages: [] }],
    ["arXiv's papers", arxiv, "search", { query: "zzzz" }, feed, { total: 0, papers: [] }],
  ])("%s", async (_, tool, name, input, body, expected) => {
    expect(await run(tool, name, input, [{ body }]).output).toEqual(expected);
  });
});

it("tells other errors of Nominatim that come with 200", async () => {
  const { output } = run(nominatim, "reverse", { latitude: 0, longitude: 0 }, [{ body: { error: "Server busy" } }]);
  expect(await kindOf(output)).toBe("rejected");
});

it("says that Wikipedia has no such article, or that there can be none", async () => {
  const read = (page: object) => run(wikipedia, "get_page", { title: "x" }, [{ body: { query: { pages: [page] } } }]);
  expect(await kindOf(read({ title: "x", missing: true }).output)).toBe("not_found");
  expect(await kindOf(read({ title: "<", invalid: true, invalidreason: "No." }).output)).toBe("rejected");
});

it("asks the Wikipedia of the language, and for the whole article on request", async () => {
  const answer = { body: { query: { pages: [{ title: "Köln", extract: "…" }] } } };
  const { output, requests } = run(wikipedia, "get_page", { title: "Köln", language: "de", is_full: true }, [answer]);
  expect(await output).toMatchObject({ url: "https://de.wikipedia.org/wiki/K%C3%B6ln", updated_at: null });
  expect(requests[0]?.url).toMatch(/^https:\/\/de\.wikipedia\.org\//);
  expect(requests[0]?.url).not.toContain("exintro");
});

it.each([
  ["two words", "all:two AND all:words"],
  ['a "whole phrase" here', 'all:a AND all:"whole phrase" AND all:here'],
  ["ti:hack) OR (all:x", 'all:"ti hack" AND all:"all x"'],
])("turns %s into terms of arXiv's query language", async (query, terms) => {
  const { output, requests } = run(arxiv, "search", { query }, [{ body: "<feed><id>1</id></feed>" }]);
  await output;
  expect(new URL(requests[0]?.url ?? "").searchParams.get("search_query")).toBe(terms);
});

describe("Replicate", () => {
  const prediction = (status: string, more = {}) => ({ body: { id: "p1", model: "a/b", status, ...more } });
  const model = `a/b:${"0".repeat(64)}`;

  it("charges for the seconds that a run took, at most those that were quoted", async () => {
    const answers = [
      prediction("starting"),
      prediction("processing"),
      prediction("succeeded", { metrics: { predict_time: 2.1 } }),
    ];
    const short = run(replicate, "run_model", { model, input: {} }, answers);
    await short.output;
    expect(short.reported.used).toEqual([3]);
    const over = [prediction("succeeded", { metrics: { predict_time: 70 } })];
    const long = run(replicate, "run_model", { model, input: {}, max_seconds: 60 }, over);
    await long.output;
    expect(long.reported.used).toEqual([quotedUnits(replicate, "run_model", { model, input: {}, max_seconds: 60 })]);
  });

  it.each([
    ["failed", "rejected"],
    ["canceled", "timeout"],
    ["aborted", "timeout"],
  ])("ends with %s as %s", async (status, kind) => {
    const { output } = run(replicate, "run_model", { model, input: {} }, [prediction("starting"), prediction(status)]);
    expect(await kindOf(output)).toBe(kind);
  });

  it("stops the run when its caller is gone", async () => {
    const gone = new AbortController();
    gone.abort();
    const answers = [prediction("starting"), prediction("processing"), prediction("canceled")];
    const { output, requests } = run(replicate, "run_model", { model, input: {} }, answers, { signal: gone.signal });
    await expect(output).rejects.toThrow();
    expect(requests.at(-1)?.url).toBe("https://api.replicate.com/v1/predictions/p1/cancel");
  });

  it("quotes and charges an image by its model, and takes one address as well as several", async () => {
    const input = { prompt: "x", model: "black-forest-labs/flux-1.1-pro" };
    expect(quotedUnits(replicate, "generate_image", input)).toBe(40);
    const { output, reported } = run(replicate, "generate_image", input, [
      prediction("succeeded", { output: "https://r/1" }),
    ]);
    expect(await output).toMatchObject({ images: [{ url: "https://r/1", file: null }] });
    expect(reported.used).toEqual([40]);
  });

  it("refuses a model whose price it does not know, without asking Replicate", async () => {
    const { output, requests } = run(replicate, "generate_image", { prompt: "x", model: "someone/else" });
    expect(await kindOf(output)).toBe("rejected");
    expect(requests).toEqual([]);
  });
});

describe("Twilio", () => {
  const units = (text: string, to = "+15557654321") => quotedUnits(twilioSms, "send", { from: "Acme", to, text });

  it.each([
    ["160 plain characters", "a".repeat(160), 1],
    ["161 plain characters", "a".repeat(161), 2],
    ["signs that take two places", "€".repeat(80), 1],
    ["one sign too many of them", "€".repeat(81), 2],
    ["an emoji among 68 characters", `${"a".repeat(68)}👍`, 1],
    ["an emoji among 69 characters", `${"a".repeat(69)}👍`, 2],
  ])("counts %s as segments", (_, text, segments) => {
    expect(units(text)).toBe(segments);
  });

  it("quotes more for abroad and charges what it quoted", async () => {
    expect(units("Hallo", "+4915112345678")).toBe(12);
    const input = { from: "Acme", to: "+4915112345678", text: "Hallo" };
    const { output, reported } = run(twilioSms, "send", input, [
      { status: 201, body: { sid: "SM1", status: "queued" } },
    ]);
    await output;
    expect(reported.used).toEqual([12]);
  });
});

describe("DeepL", () => {
  const answer = { body: { translations: [{ text: "Hello", detected_source_language: "DE" }] } };
  const input = { texts: ["Hallo 👋"], target_language: "en-GB", source_language: "de-AT" };

  it.each([
    ["abc:fx", "https://api-free.deepl.com/v2/translate"],
    ["abc", "https://api.deepl.com/v2/translate"],
  ])("sends the key %s to the host that knows it", async (api_key, url) => {
    const { output, requests } = run(deepl, "translate", input, [answer], { secrets: { api_key } });
    await output;
    expect(requests[0]).toMatchObject({ url, headers: { authorization: `DeepL-Auth-Key ${api_key}` } });
  });

  it("names languages as DeepL does and charges the characters billed, at most those quoted", async () => {
    const { output, requests, reported } = run(deepl, "translate", input, [answer]);
    await output;
    expect(JSON.parse(String(requests[0]?.body))).toMatchObject({ target_lang: "EN-GB", source_lang: "DE" });
    expect(reported.used).toEqual([quotedUnits(deepl, "translate", input)]);
    const billed = { body: { translations: [{ text: "Hello", billed_characters: 7 }] } };
    const exact = run(deepl, "translate", input, [billed]);
    await exact.output;
    expect(exact.reported.used).toEqual([7]);
  });
});

it("answers in Telegram only to a message's number", async () => {
  const { output, requests } = run(telegram, "send", { channel: "@a", text: "x", thread_id: "12.5" });
  expect(await kindOf(output)).toBe("rejected");
  expect(requests).toEqual([]);
});

describe("DeepWiki", () => {
  const ask = (result: object) => {
    const input = { repository: "a/b", question: "What is it?" };
    return run(deepwiki, "ask_question", input, [], { callTool: async () => result }).output;
  };
  const text = (words: string) => ({ content: [{ type: "text", text: words }] });

  it("takes a plain text for a structured answer", async () => {
    expect(await ask(text("A library."))).toEqual({ answer: "A library." });
  });

  it.each<[string, object, FailureKind]>([
    [
      "in an ordinary result",
      text("Error processing question: Repository not found. Visit https://deepwiki.com"),
      "not_found",
    ],
    ["in a structured result", { structuredContent: { result: "Repository not found. Visit it." } }, "not_found"],
    ["of another kind", text("Error processing question: busy"), "rejected"],
    ["that the protocol marks", { ...text("No."), isError: true }, "rejected"],
  ])("hears a failure %s", async (_, result, kind) => {
    expect(await kindOf(ask(result))).toBe(kind);
  });
});
