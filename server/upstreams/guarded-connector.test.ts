import { createServer, type Server, Socket } from "node:net";
import tls from "node:tls";
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import { failureFromStatus } from "@/adapters/kit/failure";
import { closeUpstreams } from "./close-upstreams";
import { readEgress, setEgress } from "./egress";
import { AddressRefused, guardedConnector } from "./guarded-connector";
import { type HostileUpstream, startHostileUpstream } from "./hostile-upstream";
import { isPublicAddress } from "./public-address";
import { sendRequest } from "./send-request";
import { failureOf, reachThrough, resolveTo, testContext } from "./test-context";

let inside: Server;
let reached = 0;
let port = 0;

beforeAll(async () => {
  inside = createServer((socket) => {
    reached++;
    socket.destroy();
  });
  await new Promise<void>((resolve) => inside.listen(0, "127.0.0.1", resolve));
  const address = inside.address();
  port = typeof address === "object" && address ? address.port : 0;
});

afterEach(async () => {
  await closeUpstreams();
  setEgress(undefined);
  vi.restoreAllMocks();
});

afterAll(() => inside.close());

const send = (url: string, context = testContext({ baseUrl: url, effect: "write" })) =>
  sendRequest({ method: "GET", url, headers: {} }, failureFromStatus, context);

/** Hosts that are not public, in spellings that a URL parser, a resolver or a careless check may take for something else. */
const hosts = [
  ...["127.0.0.1", "127.1", "127.0.1", "2130706433", "0x7f000001", "0x7f.0.0.1", "0177.0.0.1", "017700000001"],
  ...[
    "0x7f.1",
    "127.0.0.1.",
    "１２７.０.０.１",
    "①②⑦.⓪.⓪.①",
    "127。0。0。1",
    "%31%32%37.0.0.1",
    "0",
    "0.0.0.0",
    "00.0",
  ],
  ...["10.0.0.1", "0xa000001", "10.1", "172.16.0.1", "172.31.255.255", "192.168.0.1", "3232235521", "0300.0250.0.1"],
  ...["169.254.169.254", "0xa9fea9fe", "2852039166", "169.254.43518", "0251.0376.0251.0376", "168.63.129.16"],
  ...["100.64.0.1", "100.100.100.200", "192.0.0.192", "192.0.2.1", "198.18.0.1", "198.51.100.1", "203.0.113.1"],
  ...["192.88.99.1", "224.0.0.1", "239.255.255.250", "240.0.0.1", "255.255.255.255"],
  ...["[::]", "[::1]", "[0:0:0:0:0:0:0:1]", "[::ffff:127.0.0.1]", "[::ffff:7f00:1]", "[::ffff:a9fe:a9fe]"],
  ...["[::127.0.0.1]", "[64:ff9b::127.0.0.1]", "[64:ff9b::a9fe:a9fe]", "[64:ff9b:1::a00:1]", "[2002:7f00:1::]"],
  ...["[2001::1]", "[2001:db8::1]", "[fe80::1]", "[fc00::1]", "[fd00:ec2::254]", "[ff02::1]", "[100::1]", "[4000::1]"],
];

describe("no socket opens to", () => {
  it.each(hosts)("%s", async (host) => {
    const connect = vi.spyOn(Socket.prototype, "connect");
    reachThrough({});
    for (const scheme of ["https", "http"]) {
      const context = testContext({ baseUrl: `${scheme}://${host}`, effect: "write" });
      const { kind, thrown } = await failureOf(send(`${scheme}://${host}/`, context));
      expect(context.attempts()).toBe(0);
      expect(kind).toBe("rejected");
      expect(thrown.message).toMatch(/address/);
    }
    expect(connect).not.toHaveBeenCalled();
  });

  const answers: [name: string, ...found: string[]][] = [
    ["loopback", "127.0.0.1"],
    ["IPv6 loopback", "::1"],
    ["metadata", "169.254.169.254"],
    ["a mapped address", "::ffff:127.0.0.1"],
    ["a private address behind a public one", "8.8.8.8", "127.0.0.1"],
    ["a private address before a public one", "127.0.0.1", "8.8.8.8"],
    ["nothing"],
  ];
  it.each(answers)("a name that resolves to %s", async (_, ...found) => {
    const before = reached;
    const { lookups } = resolveTo(found);
    const { kind, message } = await failureOf(send("https://rebind.example/"));
    expect([kind, message]).toEqual(["rejected", "The upstream's address is not a public one."]);
    const connect = guardedConnector(isPublicAddress);
    const target = { hostname: "rebind.example", protocol: "http:", port: String(port) };
    const error = await new Promise((resolve) => connect(target, (failed, socket) => resolve(failed ?? socket)));
    expect(error).toBeInstanceOf(AddressRefused);
    expect(lookups()).toBe(2);
    expect(reached).toBe(before);
  });

  it("a name that is public when it is looked up first and private the second time", async () => {
    // Nothing is dialled in truth: what would be is written down.
    const { lookups } = resolveTo(["8.8.8.8"], ["127.0.0.1"]);
    const dialled: string[] = [];
    vi.spyOn(Socket.prototype, "connect").mockImplementation(function (this: Socket, ...args: unknown[]) {
      const [first] = args.flat() as { host?: string; lookup?: LookupLike }[];
      first?.lookup?.(first.host ?? "", { all: true }, (error, found) => {
        if (!error) dialled.push(...(found as { address: string }[]).map(({ address }) => address));
        this.destroy(error ?? new Error("nobody there"));
      });
      return this;
    });
    await failureOf(send("http://rebind.example/"));
    await failureOf(send("http://rebind.example/"));
    expect(lookups()).toBeGreaterThan(1);
    expect(dialled.every((address) => address === "8.8.8.8")).toBe(true);
    expect(dialled.length).toBeGreaterThan(0);
  });
});

type LookupLike = (host: string, options: object, callback: (error: Error | null, found: unknown) => void) => void;

describe("the connected socket", () => {
  it("speaks TLS only with who proves the vendor's name, and HTTP/1.1 only", async () => {
    reachThrough({ "https://api.vendor.example": `https://127.0.0.1:${port}` });
    const handshake = vi.spyOn(tls, "connect");
    const { kind } = await failureOf(send("https://api.vendor.example/"));
    expect(kind).toBe("unavailable");
    expect(handshake.mock.calls[0]?.[0]).toMatchObject({
      rejectUnauthorized: true,
      minVersion: "TLSv1.2",
      servername: "api.vendor.example",
      ALPNProtocols: ["http/1.1"],
    });
  });

  it("is closed when it arrived elsewhere than the look-up said", async () => {
    const before = reached;
    // The check is content with the name's answer and not with where the socket really is.
    let asked = 0;
    const connect = guardedConnector(() => asked++ === 0);
    const target = { hostname: "127.0.0.1", protocol: "http:", port: String(port) };
    const error = await new Promise((resolve) => connect(target, (failed, socket) => resolve(failed ?? socket)));
    expect(error).toMatchObject({ code: "ERR_ADDRESS_REFUSED" });
    await expect.poll(() => reached).toBe(before + 1);
  });
});

describe("what tests may open", () => {
  let upstream: HostileUpstream;
  beforeAll(async () => {
    upstream = await startHostileUpstream();
  });
  afterAll(() => upstream.close());

  it("is loopback on any port, only with the permission", async () => {
    reachThrough({}, true);
    expect((await send(`${upstream.origin}/good`)).json()).toEqual({ ok: true });
    expect((await send(`${upstream.origin.replace("127.0.0.1", "localhost")}/good`)).json()).toEqual({ ok: true });
    reachThrough({}, false);
    expect((await failureOf(send(`${upstream.origin}/good`))).kind).toBe("rejected");
  });

  it("is not private networks", async () => {
    reachThrough({}, true);
    expect((await failureOf(send("http://10.0.0.1/"))).kind).toBe("rejected");
  });

  it("is named in the environment by loopback addresses alone", () => {
    const { overrides } = readEgress('{"https://api.a.example/": "http://localhost:4010/"}', false);
    expect([...overrides]).toEqual([["https://api.a.example", "http://localhost:4010"]]);
    expect(() => readEgress('{"https://api.a.example": "http://10.0.0.1"}', false)).toThrow("loopback");
  });
});
