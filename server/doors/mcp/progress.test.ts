import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { clients } from "@/server/doors/mcp/mcp-clients";
import { eras, messagesOf, post } from "@/server/doors/mcp/test-requests";
import { startGateway, type TestGateway } from "@/test/gateway";
import { sendJson, startVendor, type Vendor, type VendorAnswer } from "@/test/vendor";

// The operation asks the vendor every two seconds.
const crawlMsMax = 40_000;
const crawl = { name: "firecrawl__crawl", arguments: { url: "https://example.com", limit: 2 } };
const page = { markdown: "# Page", metadata: { sourceURL: "https://example.com/", title: "Page", statusCode: 200 } };

// Halfway at the first look and at the second, done at the third.
const looks = new Map<string, number>();
const answerCrawl: VendorAnswer = ({ method, path }, response) => {
  if (method === "POST") return sendJson(response, 200, { success: true, id: crypto.randomUUID() });
  const look = (looks.get(path) ?? 0) + 1;
  looks.set(path, look);
  const done = { status: "completed", total: 2, completed: 2, creditsUsed: 2, data: [page] };
  sendJson(response, 200, look < 3 ? { status: "scraping", total: 2, completed: 1 } : done);
};

let gateway: TestGateway;
let vendor: Vendor;
let key: string;

beforeAll(async () => {
  vendor = await startVendor(answerCrawl);
  gateway = await startGateway({
    overrides: { "https://api.firecrawl.dev": vendor.origin },
    credentials: { firecrawl: { api_key: "fc-test" } },
  });
  key = (await gateway.key(await gateway.organization())).plain;
});
afterAll(async () => {
  await gateway.close();
  await vendor.close();
});
type Message = { method?: string; params?: { progressToken: unknown; progress: number }; result?: unknown };

describe.concurrent.each(eras)("progress ($era)", ({ request }) => {
  it("is reported ahead of the result under the client's token, and only rises", { timeout: crawlMsMax }, async () => {
    const answered = await post(gateway, key, request("tools/call", { ...crawl, _meta: { progressToken: "token-1" } }));
    const messages: Message[] = messagesOf(answered);
    const reports = messages.slice(0, -1);
    expect(reports.length).toBeGreaterThanOrEqual(1);
    for (const { method, params } of reports)
      expect([method, params?.progressToken]).toEqual(["notifications/progress", "token-1"]);
    const progress = reports.map(({ params }) => params?.progress ?? 0);
    expect(progress).toEqual([...new Set(progress)].sort((a, b) => a - b));
    expect(messages.at(-1)?.result).toMatchObject({ structuredContent: { pages: [{ title: "Page" }] } });
  });

  it("is not reported to a client that did not ask", { timeout: crawlMsMax }, async () => {
    const answered = await post(gateway, key, request("tools/call", crawl));
    expect(messagesOf(answered)).toHaveLength(1);
  });
});

describe.concurrent.each(clients)("progress, to $client", ({ connect, client: name }) => {
  it("arrives while the call runs", { timeout: crawlMsMax }, async () => {
    const client = await connect(`${gateway.origin}/mcp`, key);
    const reports: number[] = [];
    let isDone = false;
    const options = {
      onprogress: ({ progress }: { progress: number }) => {
        expect(isDone).toBe(false);
        reports.push(progress);
      },
    };
    // The older client takes the schema of the result in between.
    const call = client.callTool.bind(client) as (...args: unknown[]) => Promise<{ structuredContent?: unknown }>;
    const called = await call(crawl, ...(name === "sdk 1.x" ? [undefined, options] : [options]));
    isDone = true;
    expect(called.structuredContent).toMatchObject({ pages: [{ title: "Page" }] });
    expect(reports).toEqual([0.5, 0.501]);
    await client.close();
  });
});
