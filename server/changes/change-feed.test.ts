import { afterAll, afterEach, beforeAll, beforeEach, expect, it, vi } from "vitest";
import { announceChange, type Change, changeFeed } from "@/server/changes/change-feed";
import { closeDatabases, db, pool } from "@/server/db";
import { createTestDatabase } from "@/test/database";
import { waitFor } from "@/test/wait-for";

const change: Change = { topic: "policy", organizationId: "org_1", id: "policy_1" };
let heard: (Change | "flush")[] = [];

beforeAll(async () => {
  process.env.DATABASE_URL = (await createTestDatabase()).url;
  process.env.LOG_LEVEL = "silent";
  changeFeed().onChange((one) => heard.push(one));
});
beforeEach(async () => {
  await changeFeed().start();
  heard = [];
});
afterEach(async () => {
  vi.useRealTimers();
  vi.restoreAllMocks();
  await changeFeed().stop();
});
afterAll(closeDatabases);

const announce = () => db().$transaction((tx) => announceChange(tx, change));
const isHeard = (one: Change | "flush") => waitFor(() => expect(heard).toContainEqual(one));
const killListener = () =>
  pool().query(`SELECT pg_terminate_backend(pid) FROM pg_stat_activity
                WHERE application_name = 'toolroute-changes' AND datname = current_database()`);

it("tells what was changed once the transaction is committed", async () => {
  await announce();
  await isHeard(change);
});

it("tells nothing of a transaction that was rolled back", async () => {
  await db()
    .$transaction(async (tx) => {
      await announceChange(tx, { ...change, id: "never" });
      throw new Error("rolled back");
    })
    .catch(() => {});
  await announce();
  await isHeard(change);
  expect(heard).not.toContainEqual({ ...change, id: "never" });
});

it("flushes when the counter moved without a notification", async () => {
  await pool().query("UPDATE change_sequence SET value = value + 1");
  await isHeard("flush");
});

it("flushes when the counter was set back, as after a restore", async () => {
  await announce();
  await isHeard(change);
  await waitFor(() => expect(changeFeed().isConfirmed()).toBe(true));
  heard = [];
  await pool().query("UPDATE change_sequence SET value = value - 1");
  await isHeard("flush");
});

it("survives the death of its connection, flushes and listens again", async () => {
  const { rowCount } = await killListener();
  expect(rowCount).toBe(1);
  await isHeard("flush");
  heard = [];
  await announce();
  await isHeard(change);
});

it("is not confirmed before it runs, after it ended, and when the database was silent for too long", async () => {
  expect(changeFeed().isConfirmed()).toBe(true);
  await changeFeed().stop();
  expect(changeFeed().isConfirmed()).toBe(false);
  await changeFeed().start();
  expect(changeFeed().isConfirmed()).toBe(true);

  vi.spyOn(pool(), "query").mockRejectedValue(new Error("the database is gone") as never);
  const nowMs = performance.now();
  vi.spyOn(performance, "now").mockReturnValue(nowMs + 29_000);
  expect(changeFeed().isConfirmed()).toBe(true);
  vi.spyOn(performance, "now").mockReturnValue(nowMs + 31_000);
  expect(changeFeed().isConfirmed()).toBe(false);
});
