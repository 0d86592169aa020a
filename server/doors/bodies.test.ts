import http from "node:http";
import net from "node:net";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { searchCall, startGateway, type TestGateway } from "@/test/gateway";

let gateway: TestGateway;
let key: string;

beforeAll(async () => {
  gateway = await startGateway();
  key = (await gateway.key(await gateway.organization(), { rate_per_minute: 10_000 })).plain;
});
afterAll(() => gateway.close());

const good = JSON.stringify(searchCall);
const nested = (depth: number) => `{"tool":"tavily/search","input":{"query":${"[".repeat(depth)}${"]".repeat(depth)}}}`;

describe("a body that is not what we speak", () => {
  const cases: [string, BodyInit, string, RegExp][] = [
    ["nothing", "", "invalid_json", /not valid JSON/],
    ["half of it", good.slice(0, -2), "invalid_json", /not valid JSON/],
    ["something after its end", `${good}}`, "invalid_json", /not valid JSON/],
    ["two values", `${good}\n${good}`, "invalid_json", /not valid JSON/],
    ["single quotes", "{'tool':'tavily'}", "invalid_json", /not valid JSON/],
    ["a trailing comma", '{"tool":"tavily",}', "invalid_json", /not valid JSON/],
    ["a comment", '{"tool":"tavily"/**/}', "invalid_json", /not valid JSON/],
    ["NaN", '{"max_credits":NaN}', "invalid_json", /not valid JSON/],
    ["an open string", '{"tool":"tav', "invalid_json", /not valid JSON/],
    ["a key twice", '{"tool":"exa/search","tool":"tavily/search"}', "invalid_json", /twice/],
    ["a key twice within", '{"tool":"tavily/search","input":{"query":"a","query":"b"}}', "invalid_json", /twice/],
    ["a key twice, once escaped", '{"tool":"a","t\\u006fol":"b"}', "invalid_json", /twice/],
    ["a prototype", '{"tool":"tavily/search","__proto__":{"dry_run":true}}', "invalid_json", /__proto__/],
    ["a depth bomb", nested(100_000), "invalid_json", /nested deeper than 64/],
    ["a depth bomb that never closes", "[".repeat(1_000_000), "invalid_json", /nested deeper than 64/],
    ["bytes that are not UTF-8", new Uint8Array([0x22, 0xff, 0xfe, 0x22]), "invalid_json", /UTF-8/],
    ["UTF-16", new Uint8Array(Buffer.from(good, "utf16le")), "invalid_json", /JSON|UTF-8/],
    ["a list", "[]", "invalid_request", /expected object/],
    ["a text", '"tavily"', "invalid_request", /expected object/],
    ["null", "null", "invalid_request", /expected object/],
    ["an unknown field", '{"tool":"tavily/search","inputs":{}}', "invalid_request", /Did you mean "input"\?/],
    ["an input that is a list", '{"tool":"tavily/search","input":[]}', "invalid_request", /input/],
    ["a number for a text", '{"tool":7}', "invalid_request", /tool/],
  ];

  it.each(cases)("is refused when it is %s", async (_, body, code, message) => {
    const { status, body: answer, headers } = await gateway.send("POST", "/api/v1/execute", { key, body });
    expect([status, answer.error?.code]).toEqual([400, code]);
    expect(answer.error.message).toMatch(message);
    expect(headers.get("x-should-retry")).toBe("false");
    expect(gateway.vendor.requests).toEqual([]);
  });

  it("is refused for a character that cannot be stored, unless a tool gets it", async () => {
    const scopes = ["keys:write", "tools:execute"];
    const { plain } = await gateway.key(await gateway.organization(), { scopes });
    const create = (name: string) => gateway.send("POST", "/api/v1/keys", { key: plain, body: { name } });
    expect(await create("a\u0000b")).toMatchObject({ status: 400, body: { error: { code: "invalid_request" } } });
    expect((await create("a\\u0000b")).status).toBe(201);
    const call = { tool: "text/hash", input: { text: "a\u0000b\ud800" }, session: "\u0000", metadata: { a: "\udc00" } };
    const { status, body } = await gateway.execute(plain, call);
    expect([status, body.status]).toEqual([200, "succeeded"]);
  });

  it("is accepted up to the depth that is allowed", async () => {
    const { body } = await gateway.send("POST", "/api/v1/execute", { key, body: nested(62) });
    // Refused for what it says, not for how deep it says it.
    expect(body.error.code).toBe("invalid_input");
  });
});

describe("the content type", () => {
  it.each([
    "text/plain",
    "application/x-www-form-urlencoded",
    "application/json-patch+json",
    "multipart/form-data",
    "",
  ])("%j is refused", async (type) => {
    const { status, body } = await gateway.execute(key, good, { "content-type": type });
    expect([status, body.error.code]).toEqual([415, "unsupported_media_type"]);
    expect(body.error.message).toContain("Content-Type: application/json");
  });

  it.each(["application/json", "Application/JSON; charset=utf-8", "application/json;charset=UTF-8"])(
    "%j is taken",
    async (type) => {
      expect((await gateway.execute(key, { ...searchCall, dry_run: true }, { "content-type": type })).status).toBe(200);
    },
  );
});

describe("a body that is too large", () => {
  const tooLarge = 16 * 1024 * 1024 + 1;

  it("is refused by what it announces, before it is sent", async () => {
    const answer = await new Promise<http.IncomingMessage>((resolve, reject) => {
      const headers = { ...authorized(), "content-length": tooLarge };
      const request = http.request(`${gateway.origin}/api/v1/execute`, { method: "POST", headers }, resolve);
      request.on("error", reject);
      request.flushHeaders();
    });
    expect([answer.statusCode, answer.headers.connection]).toEqual([413, "close"]);
    answer.destroy();
  });

  it("is refused as it comes, when it announces nothing", async () => {
    const chunk = Buffer.alloc(64 * 1024, " ");
    const { statusCode, sent } = await new Promise<{ statusCode: number | undefined; sent: number }>(
      (resolve, reject) => {
        let bytes = 0;
        const request = http.request(
          `${gateway.origin}/api/v1/execute`,
          { method: "POST", headers: { ...authorized(), "transfer-encoding": "chunked" } },
          (response) => {
            resolve({ statusCode: response.statusCode, sent: bytes });
            request.destroy();
          },
        );
        request.on("error", reject);
        const more = () => {
          while (bytes < 4 * tooLarge && !request.destroyed) {
            bytes += chunk.length;
            if (!request.write(chunk)) return request.once("drain", more);
          }
          return undefined;
        };
        more();
      },
    );
    expect(statusCode).toBe(413);
    expect(sent).toBeLessThan(4 * tooLarge);
  });

  const authorized = () => ({ authorization: `Bearer ${key}`, "content-type": "application/json" });
});

it("a client that goes away while it sends leaves nothing behind", async () => {
  const { port } = new URL(gateway.origin);
  const socket = net.connect(Number(port), "127.0.0.1");
  socket.write(
    `POST /api/v1/execute HTTP/1.1\r\nhost: x\r\nauthorization: Bearer ${key}\r\ncontent-type: application/json\r\ncontent-length: 500\r\n\r\n{"tool":`,
  );
  await new Promise((resolve) => socket.once("connect", resolve));
  socket.resetAndDestroy();
  expect((await gateway.execute(key, { ...searchCall, dry_run: true })).status).toBe(200);
  expect(gateway.vendor.requests).toEqual([]);
});
