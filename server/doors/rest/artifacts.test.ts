import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { pool } from "@/server/db";
import { searchCall, startGateway, type TestGateway } from "@/test/gateway";
import { answerSearch, sendJson } from "@/test/vendor";

let gateway: TestGateway;
let organization: string;
let key: string;

beforeAll(async () => {
  gateway = await startGateway();
  organization = await gateway.organization();
  key = (await gateway.key(organization)).plain;
});
afterAll(() => gateway.close());

const bytesOf = async (id: string, query = "") => {
  const headers = { authorization: `Bearer ${key}` };
  const response = await fetch(`${gateway.origin}/api/v1/artifacts/${id}${query}`, { headers });
  return { status: response.status, headers: response.headers, bytes: Buffer.from(await response.arrayBuffer()) };
};

describe("a binary result", () => {
  let made: { artifact: string; content_type: string; bytes: number };

  beforeAll(async () => {
    const { body } = await gateway.execute(key, { tool: "qr-code/create", input: { text: "hello", format: "png" } });
    made = body.output.image;
  });

  it("is read back byte for byte", async () => {
    const { status, headers, bytes } = await bytesOf(made.artifact);
    expect([status, headers.get("content-type"), bytes.length]).toEqual([200, "image/png", made.bytes]);
    expect(bytes.subarray(1, 4).toString()).toBe("PNG");
  });

  it("can neither run in a browser nor pass for something else", async () => {
    const { headers } = await bytesOf(made.artifact);
    expect(headers.get("content-security-policy")).toBe("sandbox; default-src 'none'");
    expect(headers.get("x-content-type-options")).toBe("nosniff");
    expect(headers.get("content-disposition")).toMatch(/^attachment/);
    expect(headers.get("cache-control")).toMatch(/^private/);
  });

  it("is read in parts", async () => {
    const whole = (await bytesOf(made.artifact)).bytes;
    expect((await bytesOf(made.artifact, "?offset=1&limit=3")).bytes.toString()).toBe("PNG");
    expect((await bytesOf(made.artifact, `?offset=${whole.length - 2}`)).bytes).toEqual(whole.subarray(-2));
    expect((await bytesOf(made.artifact, "?offset=1000000")).bytes).toHaveLength(0);
  });

  it("is nobody else's", async () => {
    const stranger = (await gateway.key(await gateway.organization())).plain;
    const { status, body } = await gateway.get(stranger, `/api/v1/artifacts/${made.artifact}`);
    expect([status, body.error.code]).toEqual([404, "not_found"]);
    expect((await gateway.send("GET", `/api/v1/artifacts/${made.artifact}`)).status).toBe(401);
    const reader = (await gateway.key(organization, { scopes: ["usage:read"] })).plain;
    expect((await gateway.get(reader, `/api/v1/artifacts/${made.artifact}`)).status).toBe(403);
  });

  it.each([
    ["?select=a", /JSON artifacts only/],
    ["?offset=-1", /offset/],
    ["?limit=0", /limit/],
    ["?limit=1&limit=2", /given twice/],
    ["?from=1", /from/],
  ])("refuses %s", async (query, message) => {
    const { status, body } = await gateway.get(key, `/api/v1/artifacts/${made.artifact}${query}`);
    expect([status, body.error.code]).toEqual([400, "invalid_request"]);
    expect(body.error.message).toMatch(message);
  });

  it("is gone when it has expired", async () => {
    await pool().query("UPDATE artifact SET expires_at = now() - interval '1 s' WHERE id = $1", [made.artifact]);
    expect((await bytesOf(made.artifact)).status).toBe(404);
  });
});

describe("a result over 256 KiB", () => {
  const page = (index: number) => ({
    title: `Page ${index}`,
    url: `https://example.com/${index}`,
    content: "é".repeat(9_000),
  });
  const search = (count: number, options: object = {}) => {
    gateway.vendor.answerWith((_, response) =>
      sendJson(response, 200, { results: Array.from({ length: count }, (_, index) => page(index)) }),
    );
    return gateway.execute(key, { ...searchCall, ...options });
  };

  it("comes as a handle with its beginning, and whole or in parts at its address", async () => {
    const { body } = await search(20);
    expect(body.output).toMatchObject({ truncated: true, artifact: expect.stringMatching(/^art_/) });
    expect(body.output.bytes).toBeGreaterThan(20 * 18_000);
    expect(body.output.preview).toMatch(/^\{"results":\[\{"title":"Page 0"/);
    expect(JSON.stringify(body).length).toBeLessThan(4_000);
    const address = `/api/v1/artifacts/${body.output.artifact}`;
    const part = (query: string) => gateway.get(key, `${address}?${query}`).then((answer) => answer.body);
    expect((await gateway.get(key, address)).body.results).toHaveLength(20);
    expect(await part("select=results[].title&offset=18&limit=5")).toMatchObject({
      value: ["Page 18", "Page 19"],
      total: 20,
    });
    expect(await part("select=results[3].url")).toMatchObject({ value: "https://example.com/3" });
    expect(await part("select=nothing")).toMatchObject({ value: null });
    expect((await gateway.get(key, `${address}?select=results[`)).status).toBe(400);
  });

  it("is not one where `select` makes it small", async () => {
    const { body } = await search(20, { select: "results[].title | [0:2]" });
    expect(body.output).toEqual(["Page 0", "Page 1"]);
  });

  it("is what the call's record says too", async () => {
    const { body } = await search(20);
    const { body: call } = await gateway.get(key, `/api/v1/calls/${body.id}`);
    expect(call.output).toEqual(body.output);
  });

  it("is none below that", async () => {
    expect((await search(10)).body.output.results).toHaveLength(10);
    gateway.vendor.answerWith(answerSearch);
  });
});
