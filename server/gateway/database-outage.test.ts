import { randomUUID } from "node:crypto";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { deploy } from "@/scripts/migrate.mjs";
import { startPostgres } from "@/scripts/postgres.mjs";
import { pool } from "@/server/db";
import { checkInvariants } from "@/server/ledger/ledger";
import { type Answered, searchCall, startGateway, type TestGateway } from "@/test/gateway";
import { answerSearch } from "@/test/vendor";

const folder = path.join(os.tmpdir(), `toolroute-outage-${randomUUID()}`);
const startMsMax = 120_000;

let postgres: Awaited<ReturnType<typeof startPostgres>>;
let gateway: TestGateway;
let organization: string;
let key: string;

// A server of its own: the one of the other tests must not go away.
beforeAll(async () => {
  postgres = await startPostgres(folder);
  await deploy(postgres.url);
  gateway = await startGateway({ databaseUrl: postgres.url });
  organization = await gateway.organization(1_000);
  key = (await gateway.key(organization, { rate_per_minute: 10_000 })).plain;
}, startMsMax);
afterAll(async () => {
  await gateway.close();
  await postgres.stop();
  fs.rmSync(folder, { recursive: true, force: true });
  fs.rmSync(postgres.folder, { recursive: true, force: true });
}, startMsMax);

const acknowledged: string[] = [];
const search = async (headers = {}): Promise<Answered> => {
  const answer = await gateway.execute(key, searchCall, headers);
  if (answer.status === 200) acknowledged.push(answer.body.id);
  return answer;
};

it(
  "a database that goes away and comes back costs no acknowledged call, no restart and no credit",
  async () => {
    expect((await search()).status).toBe(200);

    // One call is at the vendor when the database goes, and the vendor answers before it is back.
    let endVendor = () => {};
    gateway.vendor.answerWith((request, response) => {
      endVendor = () => void answerSearch(request, response);
    });
    const asked = gateway.vendor.requests.length;
    const running = search();
    await expect.poll(() => gateway.vendor.requests.length).toBe(asked + 1);
    gateway.vendor.answerWith(answerSearch);
    await postgres.stop();
    endVendor();

    const refused = await Promise.all([
      search(),
      search({ "idempotency-key": "during" }),
      gateway.get(key, "/api/v1/calls"),
    ]);
    for (const { status, body } of refused) {
      expect([500, 503]).toContain(status);
      expect(body.error).toMatchObject({ code: expect.stringMatching(/^(internal_error|upstream_unavailable)$/) });
      expect(JSON.stringify(body)).not.toMatch(/postgres|ECONN|ENOENT|socket|SELECT|prisma/i);
    }
    expect((await gateway.send("GET", "/api/health")).status).toBe(200);
    const unready = await gateway.send("GET", "/api/ready");
    expect([unready.status, unready.body.checks.database]).toEqual([503, false]);

    postgres = await startPostgres(folder);
    expect([200, 500]).toContain((await running).status);
    await expect.poll(async () => (await search()).status, { timeout: 30_000 }).toBe(200);
    await expect.poll(async () => (await gateway.send("GET", "/api/ready")).status, { timeout: 30_000 }).toBe(200);
    expect((await search({ "idempotency-key": "during" })).status).toBe(200);

    const { calls, events } = await gateway.records(organization);
    const stored = calls.filter(({ status }) => status === "succeeded").map(({ id }) => id);
    expect(stored.sort()).toEqual([...acknowledged].sort());
    expect(events).toHaveLength(calls.length);
    const { body } = await gateway.get(key, "/api/v1/balance");
    expect([body.available + body.held, body.spent]).toEqual([1_000 - 8 * stored.length, 8 * stored.length]);
    expect(await checkInvariants(pool())).toEqual([]);
  },
  startMsMax,
);
