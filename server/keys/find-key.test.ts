import { afterAll, afterEach, beforeAll, beforeEach, expect, it, vi } from "vitest";
import { announceChange, changeFeed } from "@/server/changes/change-feed";
import { closeDatabases, db, pool } from "@/server/db";
import { callerOf, findKey, type KeyRecord } from "@/server/keys/find-key";
import { byMember, dumpDatabase, makeKey, newOrganization } from "@/server/keys/key-fixtures";
import { newKey } from "@/server/keys/key-format";
import { revokeKey, rotateKey, updateKey } from "@/server/keys/manage-keys";
import { flushTouchedKeys, touchKey } from "@/server/keys/touch-key";
import { createTestDatabase } from "@/test/database";
import { waitFor } from "@/test/wait-for";

let organizationId: string;

const soonMs = 2;

beforeAll(async () => {
  process.env.DATABASE_URL = (await createTestDatabase()).url;
  organizationId = await newOrganization();
});
beforeEach(() => changeFeed().start());
afterEach(async () => {
  vi.useRealTimers();
  vi.restoreAllMocks();
  await changeFeed().stop();
});
afterAll(closeDatabases);

const codeOf = async (plain: string) => {
  try {
    await findKey(plain);
    return "found";
  } catch (error) {
    return (error as { code?: string }).code;
  }
};

/** A key whose making is no news any more: whatever is read while news comes in is not kept. */
async function makeOldKey(...key: Parameters<typeof makeKey>) {
  const made = await makeKey(...key);
  const heard: unknown[] = [];
  const stop = changeFeed().onChange((change) => heard.push(change));
  const next = { topic: "policy", organizationId, id: crypto.randomUUID() } as const;
  await db().$transaction((tx) => announceChange(tx, next));
  // News comes in the order of the changes, however often it is told: what is heard now was the last of the key's.
  await waitFor(() => expect(heard).toContainEqual(next), soonMs);
  stop();
  return made;
}

const watchLookUps = () => {
  const query = vi.spyOn(pool(), "query");
  return () => query.mock.calls.filter(([asked]) => (asked as { name?: string }).name === "find-key").length;
};

it("answers from memory, without a promise, once it has seen a key", async () => {
  const { key, id } = await makeOldKey(organizationId, {
    scopes: ["tools:execute"],
    allow: ["tavily"],
    rate_per_minute: 7,
  });
  const lookUps = watchLookUps();

  const first = await findKey(key);
  const second = findKey(key);

  expect(second).toBe(first);
  expect(lookUps()).toBe(1);
  expect(first).toMatchObject({ organizationId, id, mode: "live", allow: ["tavily"], deny: [], ratePerMinute: 7 });
  expect([...first.scopes]).toEqual(["tools:execute"]);
});

it("asks once for many callers that come together", async () => {
  const { key } = await makeOldKey(organizationId);
  const lookUps = watchLookUps();
  await Promise.all(Array.from({ length: 50 }, () => findKey(key)));
  expect(lookUps()).toBe(1);
});

it("asks once for a well-formed key that does not exist", async () => {
  const { plain } = newKey("live");
  const lookUps = watchLookUps();
  for (let attempt = 0; attempt < 5; attempt++) expect(await codeOf(plain)).toBe("invalid_key");
  expect(lookUps()).toBe(1);
});

it("refuses a key that expires while it is in memory", async () => {
  const { key } = await makeOldKey(organizationId, { expires_at: new Date(Date.now() + 60_000).toISOString() });
  expect(await codeOf(key)).toBe("found");
  vi.useFakeTimers({ toFake: ["Date"], now: Date.now() + 60_001 });
  const lookUps = watchLookUps();
  expect(await codeOf(key)).toBe("expired_key");
  expect(lookUps()).toBe(0);
});

it("lets a rotated key work until its overlap ends", async () => {
  const old = await makeKey(organizationId);
  await findKey(old.key);
  const next = await rotateKey(organizationId, old.id, { overlap_seconds: 60 }, byMember);
  await waitFor(async () => expect(await findKey(old.key)).toMatchObject({ rotatedToId: next.id }));
  expect(await codeOf(next.key)).toBe("found");

  vi.useFakeTimers({ toFake: ["Date"], now: Date.now() + 60_001 });
  expect(await codeOf(old.key)).toBe("revoked_key");
  expect(await codeOf(next.key)).toBe("found");
});

it("stops a key at once that is rotated without an overlap", async () => {
  const old = await makeKey(organizationId);
  await rotateKey(organizationId, old.id, { overlap_seconds: 0 }, byMember);
  expect(await codeOf(old.key)).toBe("revoked_key");
});

it("hears of changes and revocations", async () => {
  const { key, id } = await makeKey(organizationId);
  const other = await makeKey(organizationId);
  await findKey(key);
  const kept = await findKey(other.key);

  await updateKey(organizationId, id, { deny: ["tavily"] }, byMember);
  await waitFor(async () => expect((await findKey(key)).deny).toEqual(["tavily"]));
  await revokeKey(organizationId, id, byMember);
  await waitFor(async () => expect(await codeOf(key)).toBe("revoked_key"));
  expect(await findKey(other.key)).toEqual(kept);
});

it("never keeps what was read before a change", async () => {
  const { key, id } = await makeOldKey(organizationId);
  const original = pool().query.bind(pool());
  let answered = () => {};
  const isAnswered = new Promise<void>((resolve) => {
    answered = resolve;
  });
  let deliver = () => {};
  const isDelivered = new Promise<void>((resolve) => {
    deliver = resolve;
  });
  vi.spyOn(pool(), "query").mockImplementationOnce((async (...query: Parameters<typeof original>) => {
    const answer = await original(...query);
    answered();
    await isDelivered;
    return answer;
  }) as unknown as typeof original);

  const slow = findKey(key);
  await isAnswered;
  const heard = new Promise((resolve) => changeFeed().onChange(resolve));
  await revokeKey(organizationId, id, byMember);
  await heard;
  deliver();

  expect((await slow).id).toBe(id);
  expect(await codeOf(key)).toBe("revoked_key");
});

it("believes nothing in memory while it cannot hear of changes", async () => {
  const { key, id } = await makeKey(organizationId);
  await findKey(key);
  await changeFeed().stop();
  await findKey(key);
  await db().apiKey.update({ where: { organizationId_id: { organizationId, id } }, data: { revokedAt: new Date() } });
  expect(await codeOf(key)).toBe("revoked_key");
});

it("refuses the keys of a suspended organization", async () => {
  const suspended = await newOrganization();
  const { key, id } = await makeKey(suspended);
  await findKey(key);
  await db().$transaction(async (tx) => {
    await tx.organization.update({ where: { id: suspended }, data: { suspendedAt: new Date() } });
    await announceChange(tx, { topic: "keys", organizationId: suspended, id });
  });
  await waitFor(async () => expect(await codeOf(key)).toBe("revoked_key"));
});

it.each([
  [[], null, true],
  [["203.0.113.0/24"], "203.0.113.9", true],
  [["203.0.113.0/24"], "::ffff:203.0.113.9", true],
  [["203.0.113.0/24"], "203.0.114.9", false],
  [["203.0.113.7"], "203.0.113.7", true],
  [["203.0.113.7"], "203.0.113.8", false],
  [["2001:db8::/32"], "2001:db8::1", true],
  [["2001:db8::/32"], "2001:db9::1", false],
  [["0.0.0.0/0"], "2001:db8::1", false],
  [["203.0.113.0/24", "198.51.100.4"], "198.51.100.4", true],
  [["203.0.113.0/24"], null, false],
  [["203.0.113.0/24"], "not an address", false],
])("with the IP allow-list %j, lets %s in: %s", async (ipAllow, ip, isAllowed) => {
  const { key } = await makeKey(organizationId, { ip_allow: ipAllow });
  const record: KeyRecord = await findKey(key);
  if (isAllowed) expect(callerOf(record, ip)).toMatchObject({ organizationId, keyId: record.id, ip, userId: null });
  else expect(() => callerOf(record, ip)).toThrow(expect.objectContaining({ code: "ip_not_allowed" }));
});

it("writes down when a key was used, once a minute", async () => {
  const { key, id } = await makeKey(organizationId);
  const record = await findKey(key);
  const usedAt = async () =>
    (await db().apiKey.findUnique({ where: { organizationId_id: { organizationId, id } } }))?.lastUsedAt?.getTime() ??
    0;

  const startMs = Date.now();
  touchKey(record);
  await flushTouchedKeys();
  const firstMs = await usedAt();
  expect(firstMs).toBeGreaterThanOrEqual(startMs);

  touchKey(record);
  await flushTouchedKeys();
  expect(await usedAt()).toBe(firstMs);

  vi.useFakeTimers({ toFake: ["Date"], now: startMs + 61_000 });
  touchKey(record);
  await flushTouchedKeys();
  expect(await usedAt()).toBeGreaterThan(firstMs);
});

it("keeps no key in the database, nor in what it says and throws", async () => {
  const { key, id } = await makeKey(organizationId);
  const rotated = await rotateKey(organizationId, id, { overlap_seconds: 0 }, byMember);
  const error = await Promise.resolve()
    .then(() => findKey(key))
    .catch((thrown: Error) => `${thrown.message} ${thrown.stack} ${JSON.stringify(thrown)}`);
  const said = [await dumpDatabase(), error, JSON.stringify([...(await findKey(rotated.key)).scopes])].join();

  expect(said).toContain(id);
  for (const plain of [key, rotated.key]) {
    expect(said).not.toContain(plain.slice(8, 30));
    expect(said).not.toContain(plain.slice(-20));
  }
});
