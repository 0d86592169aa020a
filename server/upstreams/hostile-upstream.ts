import { createServer, type Server, type Socket } from "node:net";
import zlib from "node:zlib";

/** What one request looked like to the upstream. */
export type Seen = { method: string; path: string; headers: Record<string, string>; body: string };

export type HostileUpstream = {
  origin: string;
  seen: Seen[];
  /** How many were opened ever, and how many are open now. */
  sockets: number;
  open: ReadonlySet<Socket>;
  close: () => Promise<void>;
};

type Behaviour = (socket: Socket, seen: Seen) => void;

/** A server for tests that does everything a vendor should not; the path says what. */
export async function startHostileUpstream(behaviours: Record<string, Behaviour> = hostile): Promise<HostileUpstream> {
  const open = new Set<Socket>();
  const upstream = { origin: "", seen: [] as Seen[], sockets: 0, open, close: () => end(server, open) };
  const server = createServer((socket) => {
    upstream.sockets++;
    socket.setNoDelay(true);
    open.add(socket);
    socket.on("close", () => open.delete(socket)).on("error", () => {});
    let received = "";
    socket.on("data", (chunk) => {
      received += chunk.toString("latin1");
      for (let seen = takeRequest(); seen; seen = takeRequest()) {
        upstream.seen.push(seen);
        const behave = behaviours[seen.path.split("?")[0] ?? ""] ?? (() => answer(socket, 404, {}, "{}"));
        behave(socket, seen);
      }
    });
    const takeRequest = (): Seen | undefined => {
      const head = received.indexOf("\r\n\r\n");
      if (head === -1) return undefined;
      const [line = "", ...lines] = received.slice(0, head).split("\r\n");
      const headers = Object.fromEntries(lines.map((text) => text.split(/: ?(.*)/s, 2) as [string, string]));
      const end = head + 4 + Number(headers["content-length"] ?? 0);
      if (received.length < end) return undefined;
      const body = received.slice(head + 4, end);
      received = received.slice(end);
      const [method = "", path = ""] = line.split(" ");
      return { method, path, headers, body };
    };
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  upstream.origin = `http://127.0.0.1:${typeof address === "object" && address ? address.port : 0}`;
  return upstream;
}

export function answer(socket: Socket, status: number, headers: Record<string, string>, body: string | Buffer): void {
  const all: Record<string, string> = {
    "content-type": "application/json",
    "content-length": String(Buffer.byteLength(body)),
    ...headers,
  };
  const lines = Object.entries(all).map(([name, value]) => `${name}: ${value}\r\n`);
  socket.write(`HTTP/1.1 ${status} X\r\n${lines.join("")}\r\n`);
  socket.write(body);
}

const json = { "content-type": "application/json" };
const bombBytes = 64 * 1024 * 1024;
const gzipBomb = zlib.gzipSync(Buffer.alloc(bombBytes));
const stackedBomb = zlib.gzipSync(gzipBomb);
const brotliBomb = zlib.brotliCompressSync(Buffer.alloc(bombBytes), {
  params: { [zlib.constants.BROTLI_PARAM_QUALITY]: 1 },
});
const dripMs = 10;

function sendForEver(socket: Socket, chunk: string, everyMs: number): void {
  const timer = setInterval(() => socket.write(chunk), everyMs);
  socket.on("close", () => clearInterval(timer));
}

const chunkedHead = "HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ntransfer-encoding: chunked\r\n\r\n";
const redirect =
  (location: string, status = 302) =>
  (socket: Socket) =>
    answer(socket, status, { location }, "");

export const hostile: Record<string, Behaviour> = {
  "/good": (socket) => answer(socket, 200, { "set-cookie": "id=1" }, '{"ok":true}'),
  "/drip": (socket) => {
    socket.write(chunkedHead);
    sendForEver(socket, "1\r\n \r\n", dripMs);
  },
  "/never-ends": (socket) => {
    socket.write(chunkedHead);
    const block = "x".repeat(0xffff);
    const write = () => {
      while (!socket.destroyed && socket.write(`ffff\r\n${block}\r\n`));
    };
    socket.on("drain", write);
    write();
  },
  "/gzip-bomb": (socket) => answer(socket, 200, { "content-encoding": "gzip" }, gzipBomb),
  "/small-bomb": (socket) => answer(socket, 200, { "content-encoding": "br" }, brotliBomb),
  "/stacked-bomb": (socket) => answer(socket, 200, { "content-encoding": "gzip, gzip" }, stackedBomb),
  "/unknown-encoding": (socket) => answer(socket, 200, { "content-encoding": "zstd" }, "x"),
  "/corrupt-gzip": (socket) => answer(socket, 200, { "content-encoding": "gzip" }, "not gzip at all"),
  "/declares-too-much": (socket) => answer(socket, 200, { "content-length": String(bombBytes) }, "{"),
  "/length-too-long": (socket) => {
    answer(socket, 200, { "content-length": "100" }, '{"ok":true}');
    socket.end();
  },
  "/length-too-short": (socket) => answer(socket, 200, { "content-length": "5" }, '{"ok":true}'),
  "/reset-mid-body": (socket) => {
    answer(socket, 200, { "content-length": "100" }, "{");
    setTimeout(() => socket.resetAndDestroy(), dripMs);
  },
  "/reset": (socket) => socket.resetAndDestroy(),
  "/hangs-up": (socket) => socket.end(),
  "/not-http": (socket) => socket.write("SSH-2.0-OpenSSH_9.2\r\n\r\n"),
  "/ok-with-error": (socket) => answer(socket, 200, {}, '{"error":{"message":"no such plan"}}'),
  "/huge-headers": (socket) => answer(socket, 200, { "x-long": "y".repeat(128 * 1024) }, "{}"),
  "/many-headers": (socket) => {
    socket.write("HTTP/1.1 200 OK\r\n");
    sendForEver(socket, `x-more: ${"z".repeat(4_000)}\r\n`, 1);
  },
  "/slow-headers": (socket) => {
    socket.write("HTTP/1.1 200 OK\r\n");
    sendForEver(socket, "x", dripMs);
  },
  "/silent": () => {},
  "/invalid-utf8": (socket) => answer(socket, 200, json, Buffer.from([0x22, 0xff, 0xfe, 0xc3, 0x28, 0x22])),
  "/deep": (socket) => answer(socket, 200, json, "[".repeat(100_000) + "]".repeat(100_000)),
  "/proto": (socket) => answer(socket, 200, { __proto__x: "1" }, '{"ok":true,"__proto__":{"isAdmin":true}}'),
  "/echo": (socket, seen) =>
    answer(socket, 200, { "x-echo": seen.headers.authorization ?? "" }, JSON.stringify({ ...seen, ok: true })),
  "/echo-refusal": (socket, seen) =>
    answer(socket, 400, {}, JSON.stringify({ error: { message: `bad key ${seen.headers.authorization}` } })),
  "/to-loopback": redirect("http://127.0.0.1:1/secret"),
  "/to-metadata": redirect("https://169.254.169.254/latest/meta-data/"),
  "/to-mapped": redirect("https://[::ffff:10.0.0.1]/"),
  "/to-plain-http": redirect("http://api.vendor.example/good"),
  "/to-other-port": redirect("https://api.vendor.example:8443/good"),
  "/to-user-info": redirect("https://user:pass@api.vendor.example/good"),
  "/to-file": redirect("file:///etc/passwd"),
  "/to-nowhere": redirect("http://["),
  "/to-good": redirect("/good", 307),
  "/to-loop": redirect("/to-loop", 301),
  "/to-other-origin": redirect("https://cdn.vendor.example/echo"),
  "/carry-credential": (socket, seen) =>
    redirect(`https://cdn.vendor.example/echo?key=${seen.headers.authorization?.slice("Bearer ".length)}`)(socket),
  "/unavailable": (socket) => answer(socket, 503, {}, "{}"),
  "/throttled": (socket) => answer(socket, 429, { "retry-after": "0" }, "{}"),
  "/throttled-for-long": (socket) => answer(socket, 429, { "retry-after": "3600" }, "{}"),
};

function end(server: Server, open: ReadonlySet<Socket>): Promise<void> {
  for (const socket of open) socket.destroy();
  return new Promise((resolve) => server.close(() => resolve()));
}
