// Load from a process of its own: raw sockets, so that the generator costs far less than what it measures.
import net from "node:net";

const headEnd = Buffer.from("\r\n\r\n");
const lastChunk = Buffer.from("0\r\n\r\n");

process.on("message", async (job) => {
  process.send(await (job.ratePerS ? openLoop(job) : closedLoop(job)));
});

/** As many calls as `clients` connections can make one after the other in `ms`. */
async function closedLoop({ port, requests, clients, ms }) {
  const buffers = requests.map((request) => Buffer.from(request));
  const latencies = [];
  const failures = {};
  const started = performance.now();
  const until = started + ms;
  await Promise.all(
    Array.from({ length: clients }, async (_, client) => {
      const connection = await connect(port);
      for (let count = client; performance.now() < until; count += clients) {
        const sent = performance.now();
        const status = await connection.ask(buffers[count % buffers.length]);
        latencies.push(performance.now() - sent);
        if (status !== 200) failures[status] = (failures[status] ?? 0) + 1;
      }
      connection.end();
    }),
  );
  return { ...summary(latencies), perS: latencies.length / ((performance.now() - started) / 1_000), failures };
}

/** Calls at a fixed rate; a call's time counts from when it was due, so that waiting in a queue shows. */
async function openLoop({ port, requests, clients, ms, ratePerS }) {
  const buffers = requests.map((request) => Buffer.from(request));
  const idle = await Promise.all(Array.from({ length: clients }, () => connect(port)));
  const waiting = [];
  const latencies = [];
  const failures = {};
  const started = performance.now();
  const total = Math.floor((ms / 1_000) * ratePerS);
  let due = 0;
  let done = 0;
  await new Promise((resolve) => {
    const run = async (connection, index) => {
      const status = await connection.ask(buffers[index % buffers.length]);
      latencies.push(performance.now() - (started + (index * 1_000) / ratePerS));
      if (status !== 200) failures[status] = (failures[status] ?? 0) + 1;
      if (++done === total) return resolve();
      const next = waiting.shift();
      if (next === undefined) idle.push(connection);
      else void run(connection, next);
    };
    const tick = () => {
      const now = performance.now();
      while (due < total && now >= started + (due * 1_000) / ratePerS) {
        const connection = idle.pop();
        if (connection) void run(connection, due);
        else waiting.push(due);
        due++;
      }
      if (due < total) setImmediate(tick);
    };
    tick();
  });
  for (const connection of idle) connection.end();
  return { ...summary(latencies), perS: ratePerS, failures };
}

function summary(latencies) {
  const sorted = Float64Array.from(latencies).sort();
  const at = (share) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
  return { calls: sorted.length, p50: at(0.5), p99: at(0.99) };
}

/** One keep-alive connection with one request at a time. */
async function connect(port) {
  const socket = net.connect({ port, host: "127.0.0.1", noDelay: true });
  await new Promise((resolve, reject) => socket.once("connect", resolve).once("error", reject));
  let received = Buffer.alloc(0);
  let settle;
  const finish = (status) => {
    received = Buffer.alloc(0);
    const done = settle;
    settle = undefined;
    done?.(status);
  };
  socket.on("data", (chunk) => {
    received = received.length === 0 ? chunk : Buffer.concat([received, chunk]);
    const end = received.indexOf(headEnd);
    if (end === -1) return;
    const head = received.latin1Slice(0, end).toLowerCase();
    const length = /\r\ncontent-length: (\d+)/.exec(head)?.[1];
    const isComplete = length
      ? received.length >= end + 4 + Number(length)
      : received.subarray(-lastChunk.length).equals(lastChunk);
    if (isComplete) finish(Number(head.slice(9, 12)));
  });
  socket.on("close", () => finish("closed"));
  socket.on("error", () => finish("error"));
  return {
    ask: (request) =>
      new Promise((resolve) => {
        settle = resolve;
        socket.write(request);
      }),
    end: () => socket.destroy(),
  };
}
