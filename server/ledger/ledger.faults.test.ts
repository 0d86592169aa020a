import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import type pg from "pg";
import { afterAll, beforeAll, expect, it } from "vitest";
import { deploy } from "@/scripts/migrate.mjs";
import { startPostgres } from "@/scripts/postgres.mjs";
import { openPool } from "@/server/db";
import { openLedgerDatabase, setBudget } from "./harness/database";
import { startFaultProxy } from "./harness/fault-proxy";
import { hammer, hammerFrom } from "./harness/hammer";
import { holdOf } from "./harness/items";
import { buildWriter } from "./harness/run-writer";
import { checkInvariants, createLedger, grantCredits, sweepExpiredHolds } from "./ledger";

const faultTimeoutMs = 60_000;
const organizationIds = ["hot", "warm"];
let writer: Awaited<ReturnType<typeof buildWriter>>;

beforeAll(async () => {
  writer = await buildWriter();
});
afterAll(() => writer.remove());

async function prepare(pool: pg.Pool) {
  for (const organizationId of organizationIds) {
    await grantCredits(pool, { organizationId, source: "promotion", sourceId: "1", amount: 100_000n });
    await setBudget(pool, { organizationId, lineageId: "lineage_1", day: 1_000n, month: 1_500n });
  }
}

/** Credits that somebody was told are captured, and that the books do not know. */
async function findForgotten(pool: pg.Pool, callIds: string[]) {
  const { rows } = await pool.query("SELECT source_id FROM ledger_entry WHERE kind = 'capture'");
  const known = new Set(rows.map(({ source_id }) => source_id));
  return callIds.filter((callId) => !known.has(callId));
}

const sumSpent = async (pool: pg.Pool) => {
  const { rows } = await pool.query<{ spent: string }>("SELECT sum(spent)::text AS spent FROM ledger_account");
  return BigInt(rows[0]?.spent ?? 0);
};
const countOpen = async (pool: pg.Pool) => (await pool.query("SELECT FROM hold WHERE state = 'open'")).rowCount;

it("loses and doubles nothing when answers are lost after the commit", { timeout: faultTimeoutMs }, async () => {
  const { pool, url } = await openLedgerDatabase();
  const proxy = await startFaultProxy(url, 9);
  const shaky = openPool(proxy.url, 4);
  await prepare(pool);
  const ledger = createLedger(shaky);
  await ledger.hold(holdOf({ callId: "first", organizationId: "hot", amount: 1n }));
  proxy.setCutting(true);
  const acknowledged = await hammer(ledger, { name: "a", organizationIds, callers: 16, callsPerCaller: 40 });
  proxy.setCutting(false);
  expect(proxy.countCuts()).toBeGreaterThan(5);
  expect(await sumSpent(pool)).toBe(acknowledged);
  expect(await countOpen(pool)).toBe(1);
  expect(await checkInvariants(pool)).toEqual([]);
  await shaky.end();
  await proxy.close();
  await pool.end();
});

it("keeps the books when many pools use the same accounts at once", { timeout: faultTimeoutMs }, async () => {
  const { pool, url, sqlErrors } = await openLedgerDatabase();
  const pools = [pool, ...Array.from({ length: 3 }, () => openPool(url, 2))];
  await prepare(pool);
  const acknowledged = await hammerFrom(pools, { name: "p", organizationIds, callers: 8, callsPerCaller: 40 });
  expect(await sumSpent(pool)).toBe(acknowledged);
  expect(await countOpen(pool)).toBe(0);
  expect(sqlErrors).toEqual([]);
  expect(await checkInvariants(pool)).toEqual([]);
  await Promise.all(pools.map((each) => each.end()));
});

it("keeps every capture that a killed process was told of, and gives back the rest", {
  timeout: faultTimeoutMs,
}, async () => {
  const { pool, url, setClock } = await openLedgerDatabase();
  await prepare(pool);
  const told: string[] = [];
  for (let round = 0; round < 3; round++) {
    const writers = [0, 1].map((at) => writer.start("load", url, `w${round}${at}`, "10000"));
    await Promise.all(writers.map(({ told }) => told(150)));
    for (const { kill } of writers) kill();
    await Promise.all(writers.map(({ ended }) => ended));
    for (const { lines } of writers) told.push(...lines);
  }
  expect(told.length).toBeGreaterThan(800);
  expect(await findForgotten(pool, told)).toEqual([]);
  expect(await checkInvariants(pool)).toEqual([]);

  const left = (await countOpen(pool)) ?? 0;
  await setClock("2026-03-31T13:00:00Z");
  const sweepers = [writer.start("sweep", url), writer.start("sweep", url)];
  const { released } = await sweepExpiredHolds(pool, { holdsPerPassMax: 5 });
  await Promise.all(sweepers.map(({ ended }) => ended));
  expect(sweepers.map(({ complaint }) => complaint())).toEqual(["", ""]);
  expect(sweepers.reduce((sum, { lines }) => sum + Number(lines[0]), released)).toBe(left);
  expect(await countOpen(pool)).toBe(0);
  const { rows } = await pool.query(`
    SELECT call_id
    FROM hold
    WHERE state = 'expired' AND (
      (SELECT count(*) FROM call WHERE id = call_id AND error_code = 'internal_error') <> 1
      OR (SELECT count(*) FROM audit_event WHERE body ->> 'call_id' = call_id) <> 1
    )`);
  expect(rows).toEqual([]);
  expect(await checkInvariants(pool)).toEqual([]);
  await pool.end();
});

it("gives 300 expired holds back once, however many sweep at the same time", { timeout: faultTimeoutMs }, async () => {
  const { pool, url, setClock } = await openLedgerDatabase();
  await prepare(pool);
  const ledger = createLedger(pool);
  const hold = (at: number) =>
    ledger.hold(holdOf({ callId: `call_${at}`, organizationId: organizationIds[at % 2] ?? "", amount: 3n }));
  await Promise.all(Array.from({ length: 300 }, (_, at) => hold(at)));
  await setClock("2026-03-31T13:00:00Z");
  const sweepers = [0, 1].map(() => writer.start("sweep", url));
  const here = await Promise.all([0, 1].map(() => sweepExpiredHolds(pool, { holdsPerPassMax: 20 })));
  await Promise.all(sweepers.map(({ ended }) => ended));
  const released = [...here.map((each) => each.released), ...sweepers.map(({ lines }) => Number(lines[0]))];
  expect(released.reduce((sum, each) => sum + each)).toBe(300);
  expect((await pool.query("SELECT FROM audit_event")).rowCount).toBe(300);
  expect(await checkInvariants(pool)).toEqual([]);
  await pool.end();
});

it("survives a database that is shut down at once and backends that are killed", { timeout: 90_000 }, async () => {
  const folder = mkdtempSync(path.join(os.tmpdir(), "ledger-"));
  const server = await startPostgres(folder);
  await deploy(server.url);
  const pool = openPool(server.url, 4);
  await prepare(pool);
  const writers = [0, 1].map((at) => writer.start("load", server.url, `w${at}`, "400"));
  const [first, second] = writers;
  await first?.told(60);
  process.kill(await backendOf(pool), "SIGKILL");
  await second?.told(200);
  const postmaster = readFileSync(path.join(server.folder, "data/postmaster.pid"), "utf8");
  process.kill(Number.parseInt(postmaster, 10), "SIGQUIT");
  const codes = await Promise.all(writers.map(({ ended }) => ended));
  expect(writers.map(({ complaint }) => complaint())).toEqual(["", ""]);
  expect(codes).toEqual([0, 0]);
  expect(await countOpen(pool)).toBe(0);
  expect(
    await findForgotten(
      pool,
      writers.flatMap(({ lines }) => lines),
    ),
  ).toEqual([]);
  expect(await checkInvariants(pool)).toEqual([]);
  await pool.end();
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
});

async function backendOf(pool: pg.Pool) {
  const { rows } = await pool.query<{ pid: number }>(
    "SELECT pid FROM pg_stat_activity WHERE query LIKE 'SELECT ledger_batch%' AND pid <> pg_backend_pid() LIMIT 1",
  );
  if (!rows[0]) throw new Error("No writer is connected.");
  return rows[0].pid;
}
