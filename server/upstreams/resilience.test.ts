import { setMaxListeners } from "node:events";
import { createServer } from "node:net";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { failureFromStatus, UpstreamFailure } from "@/adapters/kit/failure";
import { Breaker, openMsMin, sampleRequestsMin, sampleWindowMs } from "./breaker";
import { Bulkhead, requestsInFlightMax, requestsPerOrganizationMax, requestsWaitingMax } from "./bulkhead";
import { closeUpstreams } from "./close-upstreams";
import { setEgress } from "./egress";
import { answer, type HostileUpstream, hostile, startHostileUpstream } from "./hostile-upstream";
import { RetryBudget, retriesPerRequest, retryBudgetMax } from "./retry-policy";
import { sendRequest } from "./send-request";
import { failureOf, reachThrough, testContext, vendorOrigin } from "./test-context";

let upstream: HostileUpstream;
const held: (() => void)[] = [];
let fuzz: { bytes: Uint8Array; ending: "end" | "reset" } = { bytes: new Uint8Array(), ending: "end" };

beforeAll(async () => {
  upstream = await startHostileUpstream({
    ...hostile,
    "/fuzz": (socket) => {
      socket.write(fuzz.bytes);
      if (fuzz.ending === "reset") socket.resetAndDestroy();
      else socket.end();
    },
    "/held": (socket) => held.push(() => answer(socket, 200, {}, "{}")),
  });
  reachThrough({ [vendorOrigin]: upstream.origin });
});

afterAll(async () => {
  await closeUpstreams();
  setEgress(undefined);
  await upstream.close();
});

type Changes = Parameters<typeof testContext>[0];
const send = (path: string, changes: Changes = {}) =>
  sendRequest({ method: "GET", url: `${vendorOrigin}${path}`, headers: {} }, failureFromStatus, testContext(changes));
const reachedBy = (path: string) => upstream.seen.filter((seen) => seen.path === path).length;

describe("the circuit", () => {
  const fail = (breaker: Breaker, times: number, now: number) => {
    for (let count = 0; count < times; count++) breaker.record(breaker.enter(now), "failure", now);
  };

  it("opens when half of at least twenty requests in ten seconds fail", () => {
    const breaker = new Breaker();
    for (let count = 0; count < sampleRequestsMin / 2; count++) breaker.record(breaker.enter(0), "success", 0);
    fail(breaker, sampleRequestsMin / 2 - 1, 0);
    expect(breaker.state).toBe("closed");
    fail(breaker, 1, sampleWindowMs - 1);
    expect(breaker.state).toBe("open");
    expect(() => breaker.enter(sampleWindowMs)).toThrow("fails too often");
  });

  it("does not open for fewer failures, for a smaller share, or for what is long past", () => {
    const few = new Breaker();
    fail(few, sampleRequestsMin - 1, 0);
    expect(few.state).toBe("closed");
    const rare = new Breaker();
    for (let count = 0; count < sampleRequestsMin; count++) rare.record(rare.enter(0), "success", 0);
    fail(rare, sampleRequestsMin - 1, 0);
    expect(rare.state).toBe("closed");
    const old = new Breaker();
    fail(old, sampleRequestsMin - 1, 0);
    fail(old, sampleRequestsMin - 1, sampleWindowMs + 1_000);
    expect(old.state).toBe("closed");
  });

  it("lets one request try after a pause, closes on its success and doubles the pause on its failure", () => {
    const breaker = new Breaker();
    fail(breaker, sampleRequestsMin, 0);
    expect(breaker.enter(openMsMin)).toBe("probe");
    expect(() => breaker.enter(openMsMin)).toThrow();
    breaker.record("probe", "failure", openMsMin);
    expect(() => breaker.enter(openMsMin * 2)).toThrow();
    const later = openMsMin * 3;
    expect(breaker.enter(later)).toBe("probe");
    breaker.record("sample", "success", later);
    expect(breaker.state).toBe("probing");
    breaker.record("probe", "unknown", later);
    expect(breaker.enter(later)).toBe("probe");
    breaker.record("probe", "success", later);
    expect(breaker.state).toBe("closed");
    fail(breaker, sampleRequestsMin - 1, later);
    expect(breaker.state).toBe("closed");
  });

  it("keeps a failing upstream from being asked, and says when to come back", async () => {
    const changes = { slug: "down", effect: "write" } as const;
    for (let count = 0; count < sampleRequestsMin; count++) await failureOf(send("/unavailable", changes));
    const before = reachedBy("/unavailable");
    const refused = await failureOf(send("/unavailable", changes));
    expect(refused).toMatchObject({ kind: "unavailable", retryAfterS: openMsMin / 1_000 });
    expect(reachedBy("/unavailable")).toBe(before);
  });

  it("is another one for reads, for another tool and for another credential", async () => {
    const down = { slug: "half-down", effect: "write" } as const;
    for (let count = 0; count < sampleRequestsMin; count++) await failureOf(send("/unavailable", down));
    await expect(send("/good", down)).rejects.toThrow("too often");
    await expect(send("/good", { slug: "half-down" })).resolves.toBeDefined();
    await expect(send("/good", { ...down, credentialId: "cred_2" })).resolves.toBeDefined();
    await expect(send("/good", { ...down, organizationId: "org_2" })).resolves.toBeDefined();
    await expect(send("/good", { ...down, slug: "up" })).resolves.toBeDefined();
  });

  it.each(["/throttled", "/echo-refusal", "/no-such-path", "/corrupt-gzip"])("stays closed for %s", async (path) => {
    const changes = { slug: `busy${path}`, effect: "write" } as const;
    for (let count = 0; count < sampleRequestsMin * 2; count++) await failureOf(send(path, changes));
    await expect(send("/good", changes)).resolves.toBeDefined();
  });

  it("stays closed when callers leave or allow no time", async () => {
    const changes = () => ({ slug: "hasty", effect: "write", deadlineAt: performance.now() + 20 }) as const;
    const hasty = Array.from({ length: sampleRequestsMin * 2 }, () => failureOf(send("/silent", changes())));
    expect((await Promise.all(hasty)).every(({ kind }) => kind === "timeout")).toBe(true);
    await expect(send("/good", { slug: "hasty", effect: "write" })).resolves.toBeDefined();
  });
});

describe("retries", () => {
  it.each(["/reset", "/unavailable", "/throttled"])("make no storm of an outage: %s", async (path) => {
    const calls = 60;
    const before = reachedBy(path);
    const storm = Array.from({ length: calls }, () => failureOf(send(path, { slug: `outage${path}` })));
    expect((await Promise.all(storm)).every(({ kind }) => kind === "unavailable" || kind === "throttled")).toBe(true);
    const attempts = reachedBy(path) - before;
    expect(attempts).toBeGreaterThanOrEqual(calls);
    expect(attempts).toBeLessThanOrEqual(calls * (1 + retriesPerRequest) + retryBudgetMax);
  });

  it("send a write once, whatever bytes come back", async () => {
    const starts = [
      "",
      "HTTP/1.1 ",
      "HTTP/1.1 200 OK\r\n",
      "HTTP/1.1 503 No\r\ncontent-length: 9\r\n\r\n",
      "HTTP/1.1 100 Go\r\n\r\n",
    ];
    const framings = [
      "",
      "transfer-encoding: chunked\r\n\r\n",
      "content-encoding: gzip\r\n\r\n",
      "content-length: 3\r\n\r\n",
    ];
    const endings = fc.constantFrom("end" as const, "reset" as const);
    const cases = fc.tuple(fc.constantFrom(...starts), fc.constantFrom(...framings), fc.uint8Array(), endings);
    await fc.assert(
      fc.asyncProperty(cases, async ([start, framing, garbage, ending]) => {
        fuzz = { bytes: Buffer.concat([Buffer.from(start + framing), garbage]), ending };
        const before = reachedBy("/fuzz");
        const thrown: unknown = await send("/fuzz", { effect: "write" }).then(
          () => undefined,
          (error: unknown) => error,
        );
        if (thrown !== undefined) expect(thrown).toBeInstanceOf(UpstreamFailure);
        expect(reachedBy("/fuzz") - before).toBe(1);
      }),
      { numRuns: 150 },
    );
  });

  it("never take more from the budget than came in", () => {
    fc.assert(
      fc.property(fc.array(fc.boolean(), { maxLength: 400 }), (steps) => {
        const budget = new RetryBudget();
        let requests = 0;
        let retries = 0;
        for (const isRequest of steps) {
          if (isRequest) {
            budget.addRequest();
            requests++;
          } else if (budget.tryTake()) retries++;
          expect(retries).toBeLessThanOrEqual(retryBudgetMax + requests * retriesPerRequest + 1e-9);
        }
      }),
    );
  });

  it("repeat even a write that found nobody to talk to", async () => {
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const address = server.address();
    const port = typeof address === "object" && address ? address.port : 0;
    await new Promise((resolve) => server.close(resolve));
    reachThrough({ [vendorOrigin]: upstream.origin, "https://gone.vendor.example": `http://127.0.0.1:${port}` });
    const context = testContext({ effect: "write" });
    const request = { method: "POST", url: "https://gone.vendor.example/", headers: {}, body: "{}" };
    expect(await failureOf(sendRequest(request, failureFromStatus, context))).toMatchObject({
      kind: "unavailable",
      message: "The upstream could not be reached.",
    });
    expect(context.attempts()).toBe(3);
  });
});

describe("the bulkhead", () => {
  const clock = () => ({ signal: new AbortController().signal, deadlineAt: performance.now() + 5_000 });

  it("lets no more through than it may, whatever comes and goes", async () => {
    const organizations = fc.constantFrom("a", "b", "c");
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(organizations, fc.boolean()), { maxLength: 900 }), async (steps) => {
        const bulkhead = new Bulkhead();
        const inside: string[] = [];
        for (const [organization, isArrival] of steps) {
          if (isArrival || inside.length === 0) {
            if (bulkhead.tryEnter(organization)) inside.push(organization);
            else void bulkhead.wait(organization, clock()).then(() => inside.push(organization));
          } else bulkhead.leave(inside.shift() ?? "");
          await Promise.resolve();
          expect(inside.length).toBeLessThanOrEqual(requestsInFlightMax);
          expect(inside.filter((one) => one === organization).length).toBeLessThanOrEqual(requestsPerOrganizationMax);
        }
        while (inside.length > 0) {
          bulkhead.leave(inside.shift() ?? "");
          await Promise.resolve();
        }
        expect(bulkhead.isIdle).toBe(true);
      }),
      { numRuns: 20 },
    );
  });

  it("lets three organizations together no further than its own limit", () => {
    const bulkhead = new Bulkhead();
    const entered = ["a", "b", "c"].flatMap((organization) =>
      Array.from({ length: requestsPerOrganizationMax }, () => bulkhead.tryEnter(organization)),
    );
    expect(entered.filter(Boolean).length).toBe(requestsInFlightMax);
  });

  it("turns away who comes when the queue is full, and who waits past the deadline", async () => {
    const bulkhead = new Bulkhead();
    while (bulkhead.tryEnter("a"));
    const leaving = new AbortController();
    setMaxListeners(0, leaving.signal);
    const impatient = { signal: leaving.signal, deadlineAt: performance.now() + 20 };
    const late = failureOf(bulkhead.wait("a", impatient));
    expect(await late).toMatchObject({ kind: "timeout" });
    const waiting = Array.from({ length: requestsWaitingMax }, () =>
      bulkhead.wait("a", { ...clock(), signal: leaving.signal }),
    );
    expect(() => bulkhead.wait("a", clock())).toThrow("Too many requests");
    leaving.abort();
    expect((await Promise.allSettled(waiting)).every(({ status }) => status === "rejected")).toBe(true);
  });

  it("keeps a tool that does not answer from others, and an organization from taking it whole", async () => {
    const slow = Array.from({ length: requestsPerOrganizationMax }, () => send("/held", { slug: "slow" }));
    await expect.poll(() => held.length, { timeout: 5_000 }).toBe(requestsPerOrganizationMax);
    const queued = send("/good", { slug: "slow" });
    await expect(send("/good", { slug: "quick" })).resolves.toBeDefined();
    await expect(send("/good", { slug: "slow", organizationId: "org_2" })).resolves.toBeDefined();
    const before = reachedBy("/good");
    for (const release of held) release();
    await Promise.all([...slow, queued]);
    expect(reachedBy("/good")).toBe(before + 1);
  });
});
