import { describe, expect, it } from "vitest";
import { apify } from "./apify/index.ts";
import { assemblyai } from "./assemblyai/index.ts";
import { browserless } from "./browserless/index.ts";
import { cartesia } from "./cartesia/index.ts";
import { discord } from "./discord/index.ts";
import { duckduckgo } from "./duckduckgo/index.ts";
import { jinaSearch } from "./jina-search/index.ts";
import type { ApiHost } from "./kit/create-api.ts";
import type { Tool } from "./kit/define-tool.ts";
import { UpstreamFailure } from "./kit/failure.ts";
import { sampleSecrets } from "./kit/sample.ts";
import { testApi } from "./kit/test-host.ts";
import { linkup } from "./linkup/index.ts";
import { mailgun } from "./mailgun/index.ts";
import { perplexity } from "./perplexity/index.ts";
import { postmark } from "./postmark/index.ts";
import { scrapingbee } from "./scrapingbee/index.ts";
import { searxng } from "./searxng/index.ts";
import { serpapi } from "./serpapi/index.ts";
import { serper } from "./serper/index.ts";
import { spider } from "./spider/index.ts";
import { tavily } from "./tavily/index.ts";
import { teamsWebhook } from "./teams-webhook/index.ts";
import { twilioVoice } from "./twilio-voice/index.ts";
import { whatsapp } from "./whatsapp/index.ts";
import { zenrows } from "./zenrows/index.ts";

type Answers = Parameters<typeof testApi>[1];

function run(tool: Tool, name: string, input: object, answers?: Answers, host?: Partial<ApiHost>) {
  const operation = tool.operations.find((candidate) => candidate.name === name) ?? expect.fail(`no ${name}`);
  const test = testApi(tool, answers, { secrets: sampleSecrets(tool), ...host });
  const output = operation.run(operation.input.parse(input), test.api).then((value) => operation.output.parse(value));
  return { ...test, output };
}

const kindOf = (output: Promise<unknown>) =>
  output.then(
    () => expect.fail("the call succeeded"),
    (error) => (error instanceof UpstreamFailure ? error.failure.kind : error),
  );

describe("what a provider cannot do", () => {
  const search = { query: "mcp" };
  const mail = { from: "ada@example.com", to: ["grace@example.com"], subject: "Hi" };
  it.each<[Tool, string, object]>([
    [perplexity, "search", { ...search, include_domains: ["a.org"], exclude_domains: ["b.org"] }],
    [jinaSearch, "search", { ...search, time_range: "day" }],
    [jinaSearch, "search", { ...search, exclude_domains: ["b.org"] }],
    [spider, "search", { ...search, time_range: "day" }],
    [spider, "search", { ...search, include_domains: ["a.org"] }],
    [spider, "map", { url: "https://example.com", search: "prices" }],
    [scrapingbee, "search", { ...search, time_range: "day" }],
    [scrapingbee, "screenshot", { url: "https://example.com", format: "jpeg" }],
    [searxng, "search", { ...search, time_range: "week" }],
    [serpapi, "images", { ...search, orientation: "square" }],
    [serper, "images", { ...search, orientation: "square" }],
    [zenrows, "pdf", { url: "https://example.com", landscape: true }],
    [zenrows, "pdf", { url: "https://example.com", format: "Letter" }],
    [cartesia, "transcribe", { url: "https://example.com/a.mp3" }],
    [cartesia, "transcribe", { audio_base64: "AAAA", language: "tlh" }],
    [assemblyai, "transcribe", {}],
    [mailgun, "send", mail],
    [postmark, "send", mail],
    [discord, "send", { channel: "C0123456789", text: "Hi" }],
    [discord, "send", { channel: "1311234567890123456", text: "Hi", thread_id: "1712345.678" }],
    [whatsapp, "send", { channel: "C0123456789", text: "Hi" }],
    [twilioVoice, "call", { from: "+15551230000", to: "+15557654321" }],
  ])("is refused before anything is sent: %# $slug %s %j", async (tool, name, input) => {
    const { output, requests } = run(tool, name, input);
    expect(await kindOf(output)).toBe("rejected");
    expect(requests).toEqual([]);
  });

  it("is not asked for by an empty list of domains", async () => {
    const lists = { include_domains: [], exclude_domains: [] };
    await run(jinaSearch, "search", { ...search, ...lists }, [{ body: { data: [] } }]).output;
    await run(spider, "search", { ...search, ...lists }, [{ body: [] }]).output;
    const { output, requests } = run(perplexity, "search", { ...search, ...lists }, [{ body: { results: [] } }]);
    await output;
    expect(JSON.parse(String(requests[0]?.body))).not.toHaveProperty("search_domain_filter");
  });
});

describe("nothing found", () => {
  it.each<[Tool, string, object]>([
    [linkup, "search", { status: 400, body: { error: { code: "SEARCH_QUERY_NO_RESULT", message: "None" } } }],
    [
      serpapi,
      "search",
      { body: { search_metadata: { status: "Success" }, error: "Google hasn't returned any results" } },
    ],
    [serper, "search", { body: { credits: 1 } }],
    [jinaSearch, "search", { body: { data: null } }],
  ])("is an empty list: %# $slug", async (tool, name, answer) => {
    expect(await run(tool, name, { query: "qzxv" }, [answer]).output).toEqual({ results: [] });
  });

  it("is not found where there is no list to be empty", async () => {
    const nothing = { Heading: "", AbstractText: "", Answer: "", Definition: "", RelatedTopics: [], Results: [] };
    expect(await kindOf(run(duckduckgo, "answer", { query: "qzxv" }, [{ body: nothing }]).output)).toBe("not_found");
    const several = {
      ...nothing,
      Heading: "Mercury",
      RelatedTopics: [{ Text: "A planet", FirstURL: "https://x.example" }],
    };
    expect(await kindOf(run(duckduckgo, "answer", { query: "Mercury" }, [{ body: several }]).output)).toBe("not_found");
    expect(await run(duckduckgo, "lookup", { name: "Mercury" }, [{ body: several }]).output).toMatchObject({
      text: null,
      related: [{ text: "A planet" }],
    });
  });
});

describe("a failure inside a success", () => {
  const url = "https://example.com";
  const actor = { actor: "a/b" };
  const apifyRun = (status: string) => ({ body: { data: { id: "r1", status, defaultDatasetId: "d1" } } });
  const speech = (status: string) => ({ body: { id: "t1", status, error: "Download error" } });
  it.each<[Tool, string, object, NonNullable<Answers>, string]>([
    [spider, "scrape", { url }, [{ body: [{ url, status: 404, content: "Gone" }] }], "not_found"],
    [spider, "scrape", { url }, [{ body: [{ url, error: "blocked" }] }], "rejected"],
    [spider, "scrape", { url }, [{ body: [] }], "rejected"],
    [browserless, "scrape", { url }, [{ body: { ok: false, statusCode: 404 } }], "not_found"],
    [browserless, "scrape", { url }, [{ body: { ok: false, statusCode: null, message: "captcha" } }], "rejected"],
    [apify, "run_actor", actor, [apifyRun("READY"), apifyRun("FAILED")], "rejected"],
    [apify, "run_actor", actor, [apifyRun("READY"), apifyRun("RUNNING"), apifyRun("TIMED-OUT")], "timeout"],
    [assemblyai, "transcribe", { url }, [speech("queued"), speech("processing"), speech("error")], "rejected"],
    [
      perplexity,
      "research",
      { question: "?" },
      [{ body: { id: "j", status: "CREATED" } }, { body: { id: "j", status: "FAILED" } }],
      "rejected",
    ],
  ])("is told: %# $slug %s", async (tool, name, input, answers, kind) => {
    expect(await kindOf(run(tool, name, input, answers).output)).toBe(kind);
  });
});

describe("what a call cost", () => {
  it("is what the vendor says, where it does", async () => {
    const page = run(zenrows, "scrape", { url: "https://example.com" }, [
      { headers: { "x-request-cost": "0.00028" }, body: "# Hi" },
    ]);
    await page.output;
    expect(page.reported).toMatchObject({ used: [3], vendorCost: [0.00028] });

    const done = { data: { id: "r1", status: "SUCCEEDED", defaultDatasetId: "d1", usageTotalUsd: 0.0142 } };
    const scraper = run(apify, "run_actor", { actor: "a/b" }, [{ body: done }, { body: done }, { body: [] }]);
    await scraper.output;
    expect(scraper.reported).toMatchObject({ used: [15], vendorCost: [0.0142] });
  });

  it("follows the pages that came", async () => {
    const results = Array.from({ length: 11 }, (_, page) => ({ url: `https://example.com/${page}` }));
    const crawl = run(tavily, "crawl", { url: "https://example.com", limit: 100 }, [{ body: { results } }]);
    await crawl.output;
    expect(crawl.reported.used).toEqual([2 + 3]);
  });
});

it("lets Discord drop a message that was sent twice for one call", async () => {
  const message = { id: "1311234567890123999", channel_id: "1311234567890123456" };
  const sent = ["call_0123456789abcdefghijklmnopqrstuv", "call_0123456789abcdefghijklmnopqrstuv"].map(
    async (idempotencyKey) => {
      const input = { channel: message.channel_id, text: "Hi" };
      const { output, requests } = run(discord, "send", input, [{ body: message }], { idempotencyKey });
      await output;
      return JSON.parse(String(requests[0]?.body));
    },
  );
  const [first, second] = await Promise.all(sent);
  expect(first).toMatchObject({ enforce_nonce: true, nonce: second.nonce });
  expect(first.nonce).toMatch(/^.{10,25}$/);
});

it("says nothing in a phone call but the text it was given", async () => {
  const say = `Hello</Say><Dial>+19005550000</Dial><Say> & "bye"`;
  const input = { from: "+15551230000", to: "+15557654321", say };
  const { output, requests } = run(twilioVoice, "call", input, [{ body: { sid: "CA1" } }]);
  await output;
  const twiml = new URLSearchParams(String(requests[0]?.body)).get("Twiml") ?? "";
  expect(twiml.match(/<\/?\w+/g)).toEqual(["<Response", "<Say", "</Say", "</Response"]);
});

describe("an address that a customer types in", () => {
  it.each<[Tool, string, object, Record<string, string>]>([
    [searxng, "search", { query: "mcp" }, { address: "localhost" }],
    [searxng, "search", { query: "mcp" }, { address: "169.254.169.254" }],
    [searxng, "search", { query: "mcp" }, { address: "user@search.example.com" }],
    [searxng, "search", { query: "mcp" }, { address: "search.example.com/?x=" }],
    [teamsWebhook, "send", { text: "Hi" }, { webhook: "evil.example/workflows/1/invoke?sig=logic.azure.com" }],
    [teamsWebhook, "send", { text: "Hi" }, { webhook: "evil.example#.logic.azure.com/a?sig=1" }],
    [mailgun, "list_events", {}, { api_key: "k", domain: "mg.example.com", host: "api.mailgun.net.evil.example" }],
    [browserless, "scrape", { url: "https://example.com" }, { token: "t", region: "evil.example/" }],
  ])("leads nowhere else: %# $slug", async (tool, name, input, secrets) => {
    const { output, requests } = run(tool, name, input, undefined, { secrets });
    expect(await kindOf(output)).toBe("auth");
    expect(requests).toEqual([]);
  });

  it("may have a port and a folder", async () => {
    const secrets = { address: "search.example.com:8443/searx" };
    const { output, requests } = run(searxng, "search", { query: "mcp" }, [{ body: { results: [] } }], { secrets });
    await output;
    expect(requests[0]?.url).toBe("https://search.example.com:8443/searx/search?q=mcp&format=json");
  });
});
