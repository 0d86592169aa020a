import type { LookupFunction } from "node:net";
import { inspect } from "node:util";
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from "vitest";
import { createApi } from "@/adapters/kit/create-api";
import { failureFromStatus } from "@/adapters/kit/failure";
import type { UpstreamRequest } from "@/adapters/kit/wire";
import { toAbortSignal } from "@/server/stop-signal";
import { closeUpstreams } from "./close-upstreams";
import { setEgress } from "./egress";
import { requestsPerCallMax } from "./exchange";
import { type HostileUpstream, startHostileUpstream } from "./hostile-upstream";
import { retriesMax } from "./retry-policy";
import { sendRequest } from "./send-request";
import { failureOf, reachThrough, secret, testContext, vendorOrigin } from "./test-context";

let upstream: HostileUpstream;
let cdn: HostileUpstream;

beforeAll(async () => {
  upstream = await startHostileUpstream();
  cdn = await startHostileUpstream();
  reachThrough({ [vendorOrigin]: upstream.origin, "https://cdn.vendor.example": cdn.origin });
});

afterAll(async () => {
  await closeUpstreams();
  setEgress(undefined);
  await Promise.all([upstream.close(), cdn.close()]);
});

const to = (path: string, changes: Partial<UpstreamRequest> = {}): UpstreamRequest => ({
  method: "GET",
  url: `${vendorOrigin}${path}`,
  headers: { accept: "application/json", authorization: `Bearer ${secret}`, "x-vendor-key": secret },
  ...changes,
});
const send = (path: string, context = testContext(), changes: Partial<UpstreamRequest> = {}) =>
  sendRequest(to(path, changes), failureFromStatus, context);

/** For what never ends: time enough to reach the upstream, on a busy machine too. */
const soonMs = 1_000;
const soon = (changes: Parameters<typeof testContext>[0] = {}) =>
  testContext({ ...changes, deadlineAt: performance.now() + soonMs });

describe("a good answer", () => {
  it("arrives with its status, headers and body, but without the vendor's cookies", async () => {
    const context = testContext();
    const answer = await send("/good", context);
    expect(answer.json()).toEqual({ ok: true });
    expect(answer.headers["content-type"]).toBe("application/json");
    expect(answer.headers).not.toHaveProperty("set-cookie");
    expect(context.attempts()).toBe(1);
    expect(context.upstreamMs()).toBeGreaterThan(0);
  });

  it("is asked of the vendor's own host, wherever the connection goes", async () => {
    await send("/good?q=1");
    const seen = upstream.seen.at(-1);
    expect(seen?.headers.host).toBe("api.vendor.example");
    expect(seen?.path).toBe("/good?q=1");
  });

  it("is read over one connection again and again, and over another for another credential", async () => {
    const slug = "pooled";
    // A socket is free again one turn after its answer: ten in a row take two.
    for (let count = 0; count < 10; count++) await send("/good", testContext({ slug }));
    const opened = upstream.sockets;
    for (let count = 0; count < 10; count++) await send("/good", testContext({ slug }));
    expect(upstream.sockets).toBe(opened);
    await send("/good", testContext({ slug, credentialId: "cred_2" }));
    expect(upstream.sockets).toBe(opened + 1);
    await send("/good", testContext({ slug, organizationId: "org_2" }));
    expect(upstream.sockets).toBe(opened + 2);
  });
});

describe("a hostile answer", () => {
  const cases: [path: string, kind: string][] = [
    ["/drip", "timeout"],
    ["/never-ends", "bad_answer"],
    ["/gzip-bomb", "bad_answer"],
    ["/small-bomb", "bad_answer"],
    ["/stacked-bomb", "bad_answer"],
    ["/unknown-encoding", "bad_answer"],
    ["/corrupt-gzip", "bad_answer"],
    ["/declares-too-much", "bad_answer"],
    ["/length-too-long", "unavailable"],
    ["/reset-mid-body", "unavailable"],
    ["/reset", "unavailable"],
    ["/hangs-up", "unavailable"],
    ["/not-http", "bad_answer"],
    ["/huge-headers", "bad_answer"],
    ["/many-headers", "bad_answer"],
    ["/slow-headers", "timeout"],
    ["/silent", "timeout"],
    ["/to-loopback", "bad_answer"],
    ["/to-metadata", "bad_answer"],
    ["/to-mapped", "bad_answer"],
    ["/to-plain-http", "bad_answer"],
    ["/to-other-port", "bad_answer"],
    ["/to-user-info", "bad_answer"],
    ["/to-file", "bad_answer"],
    ["/to-nowhere", "bad_answer"],
    ["/to-loop", "bad_answer"],
    ["/carry-credential", "bad_answer"],
    ["/unavailable", "unavailable"],
    ["/throttled-for-long", "throttled"],
    ["/echo-refusal", "rejected"],
  ];

  it.each(cases)("%s ends as %s and gives nothing away", async (path, kind) => {
    const isTimed = kind === "timeout";
    const failure = await failureOf(send(path, isTimed ? soon() : testContext()));
    expect(failure.kind).toBe(kind);
    const everything = inspect(failure.thrown, { depth: 10, showHidden: true });
    expect(everything).not.toContain(secret);
    expect(everything).not.toContain("127.0.0.1");
  });

  it("with an error in a 200 is judged by the tool", async () => {
    const judge = () => ({ kind: "rejected" as const, message: "no such plan" });
    const failure = await failureOf(sendRequest(to("/ok-with-error"), judge, testContext()));
    expect(failure).toMatchObject({ kind: "rejected", message: "no such plan", status: 200 });
  });

  it("that a tool's own judge trips over is a bad answer", async () => {
    const judge = () => {
      throw new TypeError(`cannot read ${secret}`);
    };
    const failure = await failureOf(sendRequest(to("/good"), judge, testContext()));
    expect(failure.kind).toBe("bad_answer");
    expect(inspect(failure.thrown, { depth: 10 })).not.toContain(secret);
  });

  it("that goes on after its declared length ends there, and the rest reaches nobody", async () => {
    const context = testContext({ slug: "desync" });
    expect((await send("/length-too-short", context)).text()).toBe('{"ok"');
    expect((await send("/good", context)).json()).toEqual({ ok: true });
  });

  it("with invalid UTF-8 is still text", async () => {
    expect((await send("/invalid-utf8")).json()).toBe("\uFFFD\uFFFD\uFFFD(");
  });

  it("that is too deep or names prototypes is no JSON to anybody", async () => {
    expect((await send("/deep")).json()).toBeUndefined();
    expect((await send("/proto")).json()).toBeUndefined();
    expect(({} as { isAdmin?: boolean }).isAdmin).toBeUndefined();
  });

  it("that repeats the request comes without the secret, in the body and in the headers", async () => {
    const answer = await send("/echo", testContext(), {
      headers: {
        authorization: `Bearer ${secret}`,
        "x-basic": Buffer.from(`user:${secret}`).toString("base64"),
        "x-url": encodeURIComponent(secret),
      },
    });
    const received = JSON.stringify(answer.headers) + answer.text();
    expect(received).toContain("[redacted]");
    for (const form of [secret, encodeURIComponent(secret), Buffer.from(`user:${secret}`).toString("base64")]) {
      expect(received).not.toContain(form);
    }
    expect(answer.json()).toMatchObject({ ok: true });
  });

  it("keeps a field of the credential that is not secret", async () => {
    const context = testContext();
    const fields = [{ name: "api_key", label: "", help: "", example: "", isSecret: false }];
    const tool = { ...context.tool, auth: { fields, getItAt: "", apply: () => {} } };
    expect((await send("/echo", testContext({ tool }))).text()).toContain(secret);
  });
});

describe("redirects", () => {
  it("are followed for reads, with the credential, within the origin", async () => {
    expect((await send("/to-good")).json()).toEqual({ ok: true });
    expect(upstream.seen.at(-1)).toMatchObject({ path: "/good", headers: { "x-vendor-key": secret } });
  });

  it("lose every header that could hold the credential when the origin changes", async () => {
    await send("/to-other-origin");
    const { headers } = cdn.seen.at(-1) ?? {};
    expect(Object.keys(headers ?? {}).sort()).toEqual(["accept", "accept-encoding", "connection", "host"]);
    expect(headers?.host).toBe("cdn.vendor.example");
  });

  it("never lead from https to http, even for a tool that is defined with http", async () => {
    const { kind } = await failureOf(send("/to-plain-http", testContext({ baseUrl: "http://api.vendor.example" })));
    expect(kind).toBe("bad_answer");
  });

  it("are followed three times and no more", async () => {
    const before = upstream.seen.length;
    await failureOf(send("/to-loop"));
    expect(upstream.seen.length).toBe(before + 4);
  });

  it("are not followed for writes or for methods that carry a body", async () => {
    const before = cdn.seen.length;
    const write = await failureOf(send("/to-other-origin", testContext({ effect: "write" })));
    const post = await failureOf(send("/to-other-origin", testContext(), { method: "POST", body: "{}" }));
    expect([write, post]).toMatchObject([
      { kind: "rejected", status: 302 },
      { kind: "rejected", status: 302 },
    ]);
    expect(cdn.seen.length).toBe(before);
  });
});

describe("a request", () => {
  const refused: [name: string, changes: Partial<UpstreamRequest>][] = [
    ["a line break in a header", { headers: { "x-name": "a\r\nx-admin: 1" } }],
    ["a null byte in a header", { headers: { "x-name": "a\0b" } }],
    ["Latin-1 in a header", { headers: { "x-name": "Zoë" } }],
    ["a host header", { headers: { host: "internal" } }],
    ["a framing header", { headers: { "transfer-encoding": "chunked" } }],
    ["a length of its own", { headers: { "content-length": "1" } }],
    ["a cookie", { headers: { cookie: "a=1" } }],
    ["a header name that is none", { headers: { "x name": "1" } }],
    ["an upper-case header name", { headers: { Host: "internal" } }],
    ["a method that is none", { method: "GET / HTTP/1.1" }],
    ["CONNECT", { method: "CONNECT" }],
    ["user name and password", { url: "https://user:pass@api.vendor.example/good" }],
    ["plain http", { url: "http://api.vendor.example/good" }],
    ["another scheme", { url: "file:///etc/passwd" }],
    ["another port", { url: "https://cdn.example:8443/good" }],
    ["no address", { url: "not a url" }],
    ["an endless address", { url: `${vendorOrigin}/${"a".repeat(20_000)}` }],
    ["a body without end", { method: "POST", body: new Uint8Array(33 * 1024 * 1024) }],
  ];

  it.each(refused)("with %s is refused before anything is sent", async (_, changes) => {
    const before = upstream.seen.length;
    const context = testContext();
    expect((await failureOf(send("/good", context, changes))).kind).toBe("rejected");
    expect(upstream.seen.length).toBe(before);
    expect(context.attempts()).toBe(0);
  });

  it("is not one of more than a bounded number in one call", async () => {
    const context = testContext();
    for (let count = 0; count < requestsPerCallMax; count++) await send("/good", context);
    expect(await failureOf(send("/good", context))).toMatchObject({ kind: "rejected" });
  });

  it("ends at once when the caller leaves or the deadline passes, and takes its socket along", async () => {
    const caller = new AbortController();
    await closeUpstreams();
    await expect.poll(() => upstream.open.size).toBe(0);
    const leaving = failureOf(send("/silent", testContext({ signal: caller.signal })));
    const late = failureOf(send("/drip", soon()));
    await expect.poll(() => upstream.open.size).toBe(2);
    const theirs = [...upstream.open];
    caller.abort();
    expect(await leaving).toMatchObject({ kind: "timeout", message: "The call was cancelled." });
    expect(await late).toMatchObject({ kind: "timeout", message: "The upstream did not answer in time." });
    await expect.poll(() => theirs.every(({ destroyed }) => destroyed)).toBe(true);
  });

  it("is never sent when the caller left while the connection was being made", async () => {
    const caller = new AbortController();
    onTestFinished(() => reachThrough({ [vendorOrigin]: upstream.origin, "https://cdn.vendor.example": cdn.origin }));
    const answers: (() => void)[] = [];
    const lookup: LookupFunction = (_, __, done) => {
      const found = () => done(null, [{ address: "127.0.0.1", family: 4 }]);
      if (caller.signal.aborted) found();
      else answers.push(found);
    };
    setEgress({ overrides: new Map(), allowsLoopback: true, lookup });
    const url = `${upstream.origin.replace("127.0.0.1", "localhost")}/good?late`;
    const context = testContext({ baseUrl: url, effect: "write", signal: caller.signal });
    const sending = failureOf(sendRequest(to("", { url }), failureFromStatus, context));
    await expect.poll(() => answers.length).toBe(1);
    caller.abort();
    expect(await sending).toMatchObject({ message: "The call was cancelled." });
    const opened = upstream.sockets;
    for (const resolve of answers) resolve();
    await expect.poll(() => upstream.sockets).toBe(opened + 1);
    // What had been written would arrive before this does.
    await sendRequest(to("", { url: `${url}r` }), failureFromStatus, testContext({ baseUrl: url }));
    expect(upstream.seen.filter(({ path }) => path === "/good?late")).toEqual([]);
  });

  it("is not sent when the caller has left already or the time is up", async () => {
    const before = upstream.seen.length;
    const gone = testContext({ signal: AbortSignal.abort() });
    const late = testContext({ deadlineAt: performance.now() });
    expect((await failureOf(send("/good", gone))).kind).toBe("timeout");
    expect((await failureOf(send("/good", late))).kind).toBe("timeout");
    expect(upstream.seen.length).toBe(before);
  });

  it("works through the kit's own api", async () => {
    const context = testContext();
    const api = createApi(context.tool, {
      ...{ send: (request, judge) => sendRequest(request, judge, context), secrets: context.secrets },
      ...{ callTool: async () => undefined, artifact: () => ({ artifact: "", content_type: "", bytes: 0 }) },
      ...{ progress: () => {}, used: () => {}, vendorCost: () => {}, idempotencyKey: "1", now: () => new Date() },
      signal: toAbortSignal(context.signal),
    });
    await expect(api.get("/echo-refusal", { returns: { accept: "text/plain", decode: String } })).rejects.toMatchObject(
      {
        failure: { kind: "rejected", message: "bad key Bearer [redacted]" },
      },
    );
  });
});

describe("retries", () => {
  const attemptsOf = async (path: string, changes: Parameters<typeof testContext>[0]) => {
    const context = endless.includes(path) ? soon(changes) : testContext(changes);
    const before = upstream.seen.filter((seen) => seen.path === path).length;
    await failureOf(send(path, context, { method: "POST", body: "{}" }));
    const reached = upstream.seen.filter((seen) => seen.path === path).length - before;
    expect(context.attempts()).toBe(reached);
    return reached;
  };
  const endless = ["/drip", "/silent"];
  const faults = ["/reset", "/reset-mid-body", "/hangs-up", "/length-too-long", "/unavailable", "/throttled"];

  it.each(faults)("repeat a read after %s", async (path) => {
    expect(await attemptsOf(path, {})).toBe(retriesMax + 1);
  });

  it.each(faults)("repeat a write after %s only where the vendor knows repetitions", async (path) => {
    expect(await attemptsOf(path, { effect: "write", isIdempotent: true })).toBe(retriesMax + 1);
  });

  it.each([...faults, ...endless, "/not-http", "/gzip-bomb", "/huge-headers", "/to-good", "/to-loop"])(
    "never let a write reach the upstream twice: %s",
    async (path) => {
      expect(await attemptsOf(path, { effect: "write" })).toBe(1);
    },
  );

  it("stop where the wait would end after the deadline", async () => {
    expect(await attemptsOf("/throttled-for-long", {})).toBe(1);
  });

  it("do not repeat what the upstream refused", async () => {
    expect(await attemptsOf("/echo-refusal", {})).toBe(1);
  });
});
