import { request } from "node:http";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { afterAll, beforeAll, expect, it } from "vitest";
import { startGateway, type TestGateway } from "@/test/gateway";

let gateway: TestGateway;
beforeAll(async () => {
  gateway = await startGateway();
});
afterAll(() => gateway.close());

const get = (path: string, headers: Record<string, string>) =>
  new Promise<{ headers: Record<string, unknown>; body: Buffer }>((resolve, reject) => {
    const asked = request(`${gateway.origin}${path}`, { headers }, (answer) => {
      const chunks: Buffer[] = [];
      answer.on("data", (chunk) => chunks.push(chunk));
      answer.on("end", () => resolve({ headers: answer.headers, body: Buffer.concat(chunks) }));
    });
    asked.on("error", reject).end();
  });

const large = "/api/v1/openapi.json";

it.each([
  ["br, gzip", "br", brotliDecompressSync],
  ["gzip, deflate", "gzip", gunzipSync],
  ["br;q=0, gzip;q=0.5", "gzip", gunzipSync],
  ["GZIP", "gzip", gunzipSync],
] as const)("answers a client that accepts %s in %s", async (accepted, encoding, unpack) => {
  const plain = await get(large, {});
  const packed = await get(large, { "accept-encoding": accepted });
  expect(packed.headers).toMatchObject({ "content-encoding": encoding, vary: "accept-encoding" });
  expect(packed.headers["content-length"]).toBe(String(packed.body.length));
  expect(packed.body.length).toBeLessThan(plain.body.length / 4);
  expect(unpack(packed.body).equals(plain.body)).toBe(true);
});

it.each(["", "identity", "br;q=0", "zstd", "brotli"])(
  "sends to a client that accepts '%s' what it is",
  async (accepted) => {
    const { headers, body } = await get(large, { "accept-encoding": accepted });
    expect(headers).not.toHaveProperty("content-encoding");
    expect(JSON.parse(body.toString())).toHaveProperty("openapi");
  },
);

it("packs the list of all tools for MCP clients of both eras", async () => {
  const { plain } = await gateway.key(await gateway.organization(1));
  for (const version of ["2025-11-25", "2026-07-28"]) {
    const meta = {
      "io.modelcontextprotocol/protocolVersion": version,
      "io.modelcontextprotocol/clientCapabilities": {},
    };
    const params = version === "2026-07-28" ? { _meta: meta } : {};
    const answer = await fetch(`${gateway.origin}/mcp`, {
      method: "POST",
      headers: {
        authorization: `Bearer ${plain}`,
        accept: "application/json, text/event-stream",
        "content-type": "application/json",
        "accept-encoding": "gzip",
        "mcp-protocol-version": version,
        "mcp-method": "tools/list",
      },
      body: JSON.stringify({ jsonrpc: "2.0", id: 1, method: "tools/list", params }),
    });
    expect(answer.headers.get("content-encoding"), version).toBe("gzip");
    expect(await answer.text(), version).toContain('"tavily__search"');
  }
});

it("leaves small answers alone", async () => {
  const { headers } = await get("/api/health", { "accept-encoding": "br, gzip" });
  expect(headers).not.toHaveProperty("content-encoding");
});
