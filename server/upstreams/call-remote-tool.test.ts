import { type ChildProcess, spawn } from "node:child_process";
import { createServer, type IncomingHttpHeaders, type Server } from "node:http";
import { createRequire } from "node:module";
import path from "node:path";
import { toNodeHandler } from "@modelcontextprotocol/node";
import { createMcpHandler, McpServer } from "@modelcontextprotocol/server";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { z } from "zod";
import { reservePort } from "@/test/reserve-port";
import { callRemoteTool } from "./call-remote-tool";
import { closeUpstreams } from "./close-upstreams";
import { setEgress } from "./egress";
import { guardedFetch } from "./guarded-fetch";
import { failureOf, reachThrough, secret, testContext } from "./test-context";

const modernOrigin = "https://modern.vendor.example";
const classicOrigin = "https://classic.vendor.example";

/** What reached the modern server: the headers and the JSON-RPC method of each request. */
const seen: { headers: IncomingHttpHeaders; httpMethod: string; rpc: string }[] = [];
const acted: string[] = [];
let modern: Server;
let classic: ChildProcess;
let proxy: Server;
/** What the proxy in front of the classic server does next. */
let fault: "none" | "forget-at-ping" | "forget-session" | "reset-call" | "swallow-answer" = "none";
const classicSeen: string[] = [];

beforeAll(async () => {
  modern = await startModern();
  const port = await reservePort();
  classic = await startClassic(port);
  proxy = await startProxy(port);
  reachThrough({ [modernOrigin]: originOf(modern), [classicOrigin]: originOf(proxy) });
});

afterAll(async () => {
  await closeUpstreams();
  setEgress(undefined);
  classic.kill();
  for (const server of [modern, proxy]) {
    server.closeAllConnections();
    server.close();
  }
});

type Changes = Parameters<typeof testContext>[0];
const onModern = (changes: Changes = {}) => testContext({ slug: "modern", baseUrl: `${modernOrigin}/mcp`, ...changes });
const onClassic = (changes: Changes = {}) =>
  testContext({ slug: "classic", baseUrl: `${classicOrigin}/mcp`, ...changes });
/** Time enough to reach a server, on a busy machine too. */
const soon = () => ({ deadlineAt: performance.now() + 1_500 });

describe("a server of protocol 2026-07-28", () => {
  it("is called without a list, a session or a second probe", async () => {
    seen.length = 0;
    const results = [
      await callRemoteTool("add", { a: 1, b: 2 }, onModern()),
      await callRemoteTool("add", { a: 3, b: 4 }, onModern()),
    ];
    expect(results).toMatchObject([{ structuredContent: { sum: 3 } }, { structuredContent: { sum: 7 } }]);
    expect(seen.map(({ rpc }) => rpc)).toEqual(["server/discover", "tools/call", "tools/call"]);
    expect(seen.every(({ headers }) => headers["mcp-session-id"] === undefined)).toBe(true);
  });

  it("gets our credential and its own host name, and nothing else that identifies a caller", async () => {
    seen.length = 0;
    await callRemoteTool("add", { a: 1, b: 2 }, onModern());
    const { headers } = seen.at(-1) ?? { headers: {} };
    expect(headers).toMatchObject({ authorization: `Bearer ${secret}`, host: "modern.vendor.example" });
    expect(Object.keys(headers).filter((name) => /cookie|forwarded|api-key/.test(name))).toEqual([]);
  });

  it("passes on that a tool failed", async () => {
    const result = await callRemoteTool("fail", {}, onModern());
    expect(result).toMatchObject({ isError: true, content: [{ type: "text", text: "no such page" }] });
  });

  it("is not believed when its answer repeats the credential", async () => {
    const result = JSON.stringify(await callRemoteTool("echo_key", {}, onModern()));
    expect(result).toContain("[redacted]");
    expect(result).not.toContain(secret);
  });

  it("does not serve an unknown tool or wrong arguments", async () => {
    expect(await failureOf(callRemoteTool("nothing", {}, onModern()))).toMatchObject({
      kind: "rejected",
      code: "-32602",
    });
  });

  it("answers within the limit of size", async () => {
    expect(await failureOf(callRemoteTool("flood", {}, onModern()))).toMatchObject({ kind: "bad_answer" });
  });

  it("answers JSON that is not too deep", async () => {
    expect(await failureOf(callRemoteTool("deep", {}, onModern()))).toMatchObject({ kind: "bad_answer" });
  });

  it("is left at the deadline and when the caller leaves, and hears of it", async () => {
    expect(await failureOf(callRemoteTool("wait", {}, onModern(soon())))).toMatchObject({ kind: "timeout" });
    await expect.poll(() => acted).toContain("aborted");
    const caller = new AbortController();
    const calling = failureOf(callRemoteTool("wait", {}, onModern({ signal: caller.signal })));
    setTimeout(() => caller.abort(), 50);
    expect(await calling).toMatchObject({ kind: "timeout", message: "The call was cancelled." });
  });

  it("refuses a credential with a failure that says so", async () => {
    const refused = onModern({ credentialId: "cred_bad", secrets: { api_key: "wrong-credential" } });
    expect(await failureOf(callRemoteTool("add", { a: 1, b: 2 }, refused))).toMatchObject({ kind: "auth" });
  });

  it("is asked anew for another organization, another credential and a rotated secret", async () => {
    seen.length = 0;
    await callRemoteTool("add", { a: 1, b: 2 }, onModern());
    await callRemoteTool("add", { a: 1, b: 2 }, onModern({ organizationId: "org_2" }));
    await callRemoteTool("add", { a: 1, b: 2 }, onModern({ credentialId: "cred_2" }));
    await callRemoteTool("add", { a: 1, b: 2 }, onModern({ secrets: { api_key: "rotated-credential" } }));
    expect(seen.filter(({ rpc }) => rpc === "server/discover").length).toBe(3);
    expect(seen.at(-1)?.headers.authorization).toBe("Bearer rotated-credential");
  });

  it("does not lead us elsewhere", async () => {
    const moved = testContext({ slug: "moved", baseUrl: `${modernOrigin}/moved` });
    expect(["rejected", "bad_answer"]).toContain((await failureOf(callRemoteTool("add", {}, moved))).kind);
    const elsewhere = guardedFetch(`${modernOrigin}/mcp`, "modern")("https://cdn.vendor.example/mcp");
    await expect(elsewhere).rejects.toThrow("own origin");
    const inside = testContext({ slug: "inside", baseUrl: "https://[::ffff:127.0.0.1]/mcp" });
    expect(await failureOf(callRemoteTool("add", {}, inside))).toMatchObject({ kind: "rejected" });
  });
});

describe("a server of the older protocol", () => {
  it("is called in a session, without a stream beside it", async () => {
    classicSeen.length = 0;
    const call = () => callRemoteTool("echo", { message: "hello" }, onClassic());
    expect(await call()).toMatchObject({ content: [{ type: "text", text: "Echo: hello" }] });
    expect(await call()).toMatchObject({ content: [{ type: "text", text: "Echo: hello" }] });
    expect(classicSeen).toEqual([
      "POST server/discover",
      "POST initialize",
      "POST notifications/initialized",
      "POST tools/call",
      "POST tools/call",
    ]);
  });

  it("serves many calls at once in one session, each its own answer", async () => {
    const messages = Array.from({ length: 20 }, (_, index) => `message ${index}`);
    const results = await Promise.all(messages.map((message) => callRemoteTool("echo", { message }, onClassic())));
    expect(results).toMatchObject(messages.map((message) => ({ content: [{ text: `Echo: ${message}` }] })));
  });

  it("that forgot the session gets a new one for a read, without asking again what it speaks", async () => {
    fault = "forget-session";
    classicSeen.length = 0;
    const context = onClassic();
    expect(await callRemoteTool("echo", { message: "again" }, context)).toMatchObject({
      content: [{ text: "Echo: again" }],
    });
    expect(context.attempts()).toBe(2);
    const again = ["POST tools/call", "POST initialize", "POST notifications/initialized", "POST tools/call"];
    expect(classicSeen.filter((line) => line !== "DELETE")).toEqual(again);
  });

  it.each(["forget-session", "reset-call", "swallow-answer"] as const)(
    "sees a write once at most: %s",
    async (kind) => {
      await callRemoteTool("echo", { message: "warm" }, onClassic({ effect: "write" }));
      classicSeen.length = 0;
      fault = kind;
      const context = onClassic({ effect: "write", ...soon() });
      const { kind: failed } = await failureOf(callRemoteTool("echo", { message: "write" }, context));
      expect(["unavailable", "timeout"]).toContain(failed);
      expect(classicSeen.filter((line) => line === "POST tools/call").length).toBe(1);
      fault = "none";
    },
  );

  it("is asked whether it still knows the session before a write that comes after a pause", async () => {
    await callRemoteTool("echo", { message: "warm" }, onClassic());
    classicSeen.length = 0;
    fault = "forget-at-ping";
    const now = performance.now.bind(performance);
    vi.spyOn(performance, "now").mockImplementation(() => now() + 60_000);
    const result = await callRemoteTool("echo", { message: "late" }, onClassic({ effect: "write" }));
    vi.restoreAllMocks();
    expect(result).toMatchObject({ content: [{ text: "Echo: late" }] });
    expect(classicSeen[0]).toBe("POST ping");
    expect(classicSeen.filter((line) => line === "POST tools/call").length).toBe(1);
  });

  it("is told when its session is over", async () => {
    await callRemoteTool("echo", { message: "last" }, onClassic());
    classicSeen.length = 0;
    await closeUpstreams();
    expect(classicSeen).toEqual(["DELETE"]);
  });

  it("that breaks off is asked again for a read", async () => {
    fault = "reset-call";
    expect(await callRemoteTool("echo", { message: "x" }, onClassic())).toMatchObject({
      content: [{ text: "Echo: x" }],
    });
  });

  it("that is not there at all is unavailable, for a write after trying again", async () => {
    const port = await reservePort();
    reachThrough({ "https://gone.vendor.example": `http://127.0.0.1:${port}` });
    const context = testContext({ slug: "gone", baseUrl: "https://gone.vendor.example/mcp", effect: "write" });
    expect(await failureOf(callRemoteTool("echo", {}, context))).toMatchObject({ kind: "unavailable" });
    expect(context.attempts()).toBe(3);
  });
});

function startModern(): Promise<Server> {
  const handler = createMcpHandler(() => {
    const server = new McpServer({ name: "modern", version: "1.0.0" });
    const text = (value: string) => ({ content: [{ type: "text" as const, text: value }] });
    const numbers = {
      inputSchema: z.object({ a: z.number(), b: z.number() }),
      outputSchema: z.object({ sum: z.number() }),
    };
    server.registerTool("add", numbers, ({ a, b }) => ({ ...text(String(a + b)), structuredContent: { sum: a + b } }));
    server.registerTool("fail", {}, () => ({ ...text("no such page"), isError: true }));
    server.registerTool("echo_key", {}, () => text(`your key is ${secret}`));
    server.registerTool("flood", {}, () => text("x".repeat(9 * 1024 * 1024)));
    server.registerTool("deep", {}, () => ({
      ...text(""),
      structuredContent: { a: JSON.parse("[".repeat(90) + "]".repeat(90)) },
    }));
    server.registerTool("wait", {}, async (context) => {
      await new Promise<void>((resolve) => context.mcpReq.signal.addEventListener("abort", () => resolve()));
      acted.push("aborted");
      return text("");
    });
    return server;
  });
  const serve = toNodeHandler(handler);
  return listen(
    createServer(async (request, response) => {
      if (request.url === "/moved") return void response.writeHead(307, { location: "https://10.0.0.1/mcp" }).end();
      if (request.headers.authorization === "Bearer wrong-credential") return void response.writeHead(401).end("{}");
      const chunks: Buffer[] = [];
      for await (const chunk of request) chunks.push(chunk as Buffer);
      const body = JSON.parse(Buffer.concat(chunks).toString() || "{}") as { method?: string };
      seen.push({ headers: request.headers, httpMethod: request.method ?? "", rpc: body.method ?? "" });
      // The adapter's own type of a request leaves out what Node's may leave undefined.
      await serve(request as Parameters<typeof serve>[0], response, body);
    }),
  );
}

/** Between us and the classic server, so that a test can make it forget, break off or fall silent. */
function startProxy(port: number): Promise<Server> {
  return listen(
    createServer(async (request, response) => {
      const chunks: Buffer[] = [];
      for await (const chunk of request) chunks.push(chunk as Buffer);
      const body = Buffer.concat(chunks);
      const { method = "" } = JSON.parse(body.toString() || "{}") as { method?: string };
      classicSeen.push(`${request.method} ${method}`.trim());
      const isHit = method === (fault === "forget-at-ping" ? "ping" : "tools/call");
      const planned = isHit ? fault : "none";
      if (planned !== "none") fault = "none";
      if (planned === "reset-call") return void request.socket.resetAndDestroy();
      if (planned === "swallow-answer") return;
      if (planned === "forget-session" || planned === "forget-at-ping")
        return void response.writeHead(404).end('{"error":"no session"}');
      const headers = new Headers(request.headers as Record<string, string>);
      for (const name of ["host", "connection", "content-length", "transfer-encoding"]) headers.delete(name);
      const init = { method: request.method ?? "GET", headers, ...(body.length > 0 && { body }) };
      const answer = await fetch(`http://127.0.0.1:${port}${request.url}`, init);
      const received = Object.fromEntries(answer.headers);
      delete received["transfer-encoding"];
      response.writeHead(answer.status, received).end(Buffer.from(await answer.arrayBuffer()));
    }),
  );
}

async function startClassic(port: number): Promise<ChildProcess> {
  const entry = createRequire(import.meta.url).resolve("@modelcontextprotocol/server-everything/package.json");
  const script = path.join(path.dirname(entry), "dist/index.js");
  const child = spawn(process.execPath, [script, "streamableHttp"], {
    env: { ...process.env, PORT: String(port) },
    stdio: ["ignore", "pipe", "pipe"],
  });
  await new Promise<void>((resolve, reject) => {
    child.once("exit", () => reject(new Error("the classic server ended")));
    for (const stream of [child.stdout, child.stderr]) {
      stream?.on("data", (chunk) => /listening|port/i.test(String(chunk)) && resolve());
    }
  });
  return child;
}

function listen(server: Server): Promise<Server> {
  return new Promise((resolve) => server.listen(0, "127.0.0.1", () => resolve(server)));
}

function originOf(server: Server): string {
  const address = server.address();
  return `http://127.0.0.1:${typeof address === "object" && address ? address.port : 0}`;
}
