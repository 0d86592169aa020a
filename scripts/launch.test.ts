import { spawn } from "node:child_process";
import fs from "node:fs";
import http from "node:http";
import net from "node:net";
import path from "node:path";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { reservePort } from "@/test/reserve-port";
import { accounts, createScratchProject, endLaunches, launch } from "@/test/scratch-project";

const launchTimeoutMs = 120_000;
const secrets = { AUTH_SECRET: "a", VAULT_KEY: "b", STATE_SECRET: "c" };
const unreachable = "postgresql://someone:hunter2@127.0.0.1:1/nothing";

const get = async (port: string, route: string) => (await fetch(`http://localhost:${port}${route}`)).text();
const isRefused = (port: string) =>
  new Promise((done) => {
    const socket = net.connect(Number(port), "localhost");
    socket.once("connect", () => done(!socket.destroy()));
    socket.once("error", () => done(true));
  });

describe.each(accounts())("npm start as $name", { timeout: launchTimeoutMs }, (account) => {
  let project = "";
  let dataDir = ".data/first";
  const start = async (env: Record<string, string> = {}) => {
    const port = String(await reservePort());
    return { port, ...launch(project, account, { PORT: port, DATA_DIR: dataDir, ...env }) };
  };
  const startReady = async (env?: Record<string, string>) => {
    const started = await start(env);
    await started.until("ToolRoute is ready");
    return started;
  };
  const postmasterFile = () => path.join(project, dataDir, "postgres/data/postmaster.pid");

  const postmasterPid = () =>
    fs.existsSync(postmasterFile()) ? Number.parseInt(fs.readFileSync(postmasterFile(), "utf8"), 10) : Number.NaN;

  beforeAll(() => {
    project = createScratchProject(account);
  });
  afterEach(endLaunches);
  afterAll(() => fs.rmSync(project, { recursive: true, force: true }));

  it("says when it serves, and leaves no process behind after SIGTERM", async () => {
    const first = await startReady();
    expect(first.output()).toContain(`ToolRoute is ready on http://localhost:${first.port}\n`);
    expect(await get(first.port, "/runs")).toBe("1");
    expect(fs.existsSync(postmasterFile())).toBe(true);

    first.signal("SIGTERM");
    expect(await first.ended).toBe(0);
    expect(await isRefused(first.port)).toBe(true);
    expect(fs.existsSync(postmasterFile())).toBe(false);
  });

  it("keeps its data and its secrets when the launcher and PostgreSQL are killed", async () => {
    const first = await startReady();
    const secret = await get(first.port, "/secret");
    const runs = Number(await get(first.port, "/runs"));
    first.signal("SIGKILL");
    process.kill(postmasterPid(), "SIGKILL");
    await expect.poll(() => isRefused(first.port)).toBe(true);

    const second = await startReady();
    expect(await get(second.port, "/runs")).toBe(String(runs + 1));
    expect(await get(second.port, "/secret")).toBe(secret);
    const file = path.join(project, dataDir, "secrets.json");
    expect(fs.statSync(file).mode & 0o777).toBe(0o600);
  });

  it("takes over a PostgreSQL whose launcher was killed", async () => {
    const first = await startReady();
    first.signal("SIGKILL");
    const postmaster = fs.readFileSync(postmasterFile(), "utf8");
    const second = await startReady();
    expect(fs.readFileSync(postmasterFile(), "utf8")).toBe(postmaster);
    second.signal("SIGTERM");
    expect(await second.ended).toBe(0);
    expect(fs.existsSync(postmasterFile())).toBe(false);
  });

  it("brings PostgreSQL back when that alone is killed", async () => {
    const { port } = await startReady();
    const runs = await get(port, "/runs");
    const killed = postmasterPid();
    process.kill(killed, "SIGKILL");
    await expect.poll(postmasterPid, { timeout: launchTimeoutMs }).not.toBeOneOf([killed, Number.NaN]);
    await expect.poll(() => get(port, "/runs").catch(() => "gone"), { timeout: launchTimeoutMs }).toBe(runs);
  });

  it("starts where a process that is not PostgreSQL has the number of the one before", async () => {
    const first = await startReady();
    const runs = Number(await get(first.port, "/runs"));
    const [, ...rest] = fs.readFileSync(postmasterFile(), "utf8").split("\n");
    first.signal("SIGTERM");
    await first.ended;
    // PostgreSQL believes the file as long as the process is its own user's.
    const { uid, gid } = fs.statSync(path.dirname(postmasterFile()));
    const stranger = spawn("sleep", ["60"], { uid, gid });
    fs.writeFileSync(postmasterFile(), [stranger.pid, ...rest].join("\n"));
    try {
      expect(await get((await startReady()).port, "/runs")).toBe(String(runs + 1));
    } finally {
      stranger.kill();
    }
  });

  it("makes one database for launchers that start together, whichever leaves first", async () => {
    dataDir = ".data/shared";
    const [first, second] = await Promise.all([startReady(), startReady()]);
    const postmaster = fs.readFileSync(postmasterFile(), "utf8");
    first.signal("SIGTERM");
    await first.ended;
    expect(await get(second.port, "/runs")).toBe("2");
    expect(fs.readFileSync(postmasterFile(), "utf8")).toBe(postmaster);
  });
});

const [account] = accounts();

describe("npm start", { timeout: launchTimeoutMs }, () => {
  let project = "";
  const start = async (env: Record<string, string> = {}) => {
    const port = String(await reservePort());
    return { port, ...launch(project, account as { name: string }, { PORT: port, ...env }) };
  };

  beforeAll(() => {
    project = createScratchProject(account as { name: string });
  });
  afterEach(endLaunches);
  afterAll(() => fs.rmSync(project, { recursive: true, force: true }));

  it("builds what has changed and nothing else", async () => {
    const first = await start();
    await first.until("is ready");
    expect(first.output()).toContain("Building the gateway.");
    first.signal("SIGTERM");
    await first.ended;

    const fresh = await start();
    await fresh.until("is ready");
    expect(fresh.output()).not.toContain("Building");
    fresh.signal("SIGTERM");
    await fresh.ended;

    fs.writeFileSync(path.join(project, "server/greeting.ts"), 'export const greeting = "changed";');
    const stale = await start();
    await stale.until("is ready");
    expect(stale.output()).toContain("Building the gateway.");
    expect(stale.output()).not.toContain("Building the database client.");
    expect(await get(stale.port, "/greeting")).toBe("changed");
  });

  it("answers what is in flight before it ends", async () => {
    const { port, until, signal, ended } = await start();
    await until("is ready");
    const answer = new Promise<string>((done) =>
      http.get({ port, path: "/slow", agent: false }, (response) => {
        let text = "";
        response.on("data", (chunk) => {
          if (!text) signal("SIGTERM");
          text += chunk;
        });
        response.on("end", () => done(text));
      }),
    );
    expect(await answer).toBe("slow but answered");
    expect(await ended).toBe(0);
  });

  it("ends at the second signal though a request still runs", async () => {
    const { port, until, signal, ended } = await start();
    await until("is ready");
    const request = http.get({ port, path: "/hang", agent: false });
    request.on("error", () => {});
    await new Promise((done) => request.once("response", done));
    signal("SIGTERM");
    signal("SIGINT");
    expect(await ended).toBe(1);
  });

  it("ends with the code of a process that crashed", async () => {
    const { port, until, ended, output } = await start();
    await until("is ready");
    await expect(get(port, "/crash")).rejects.toThrow();
    expect(await ended).toBe(7);
    expect(output()).toContain("The gateway ended with code 7: stopping.");
  });

  it("leaves nothing behind when it is stopped while it starts", async () => {
    const { until, signal, ended, port } = await start({ DATA_DIR: ".data/stopped" });
    await until("Migrations applied");
    signal("SIGTERM");
    expect(await ended).toBe(0);
    expect(await isRefused(port)).toBe(true);
    expect(fs.readdirSync(path.join(project, ".data/stopped/postgres/data"))).not.toContain("postmaster.pid");
  });

  it("names the port that is taken", async () => {
    const server = http.createServer().listen(0, "0.0.0.0");
    await new Promise((done) => server.once("listening", done));
    const port = String((server.address() as net.AddressInfo).port);
    const { ended, output } = await start({ PORT: port });
    expect(await ended).toBe(1);
    expect(output()).toBe(`Port ${port} is taken: stop what uses it, or choose another one with PORT.\n`);
    server.close();
  });

  it.each(Object.keys(secrets))("names %s when a database is given and it is not", async (name) => {
    const { ended, output } = await start({ DATABASE_URL: unreachable, ...secrets, [name]: "" });
    expect(await ended).toBe(1);
    expect(output()).toMatch(new RegExp(`^${name} is not set: make one with \`openssl rand -base64 32\`.*\n$`));
  });

  it("says that the database cannot be reached, without its password", async () => {
    const { ended, output } = await start({ DATABASE_URL: unreachable, ...secrets });
    expect(await ended).toBe(1);
    expect(output()).toMatch(/^DATABASE_URL cannot be reached \(.*ECONNREFUSED.*\): .*\n$/);
    expect(output()).not.toContain("hunter2");
  });
});
