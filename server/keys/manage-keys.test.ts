import fc from "fast-check";
import { afterAll, beforeAll, expect, it } from "vitest";
import type { z } from "zod";
import { type Caller, type Scope, scopes } from "@/server/caller";
import { targets } from "@/server/catalog/catalog";
import { closeDatabases, db, pool } from "@/server/db";
import { findKey } from "@/server/keys/find-key";
import { byMember, callerWith, makeKey, newOrganization } from "@/server/keys/key-fixtures";
import {
  createKey,
  getKey,
  KeyPatch,
  KeyRotation,
  listKeys,
  NewKey,
  revokeKey,
  rotateKey,
  updateKey,
} from "@/server/keys/manage-keys";
import { isToolAllowed } from "@/server/policy/tool-patterns";
import { createTestDatabase } from "@/test/database";

let organizationId: string;

beforeAll(async () => {
  process.env.DATABASE_URL = (await createTestDatabase()).url;
  organizationId = await newOrganization();
});
afterAll(closeDatabases);

const everyScope = Object.keys(scopes) as Scope[];
const inAnHour = () => new Date(Date.now() + 3_600_000).toISOString();
const refusal = (code: string, field?: string) =>
  expect.objectContaining({ code, ...(field && { details: expect.objectContaining({ field }) }) });

it("shows a key in snake_case, and its text only when it is made", async () => {
  const expires_at = inAnHour();
  const { key, ...shown } = await makeKey(organizationId, {
    name: "  Support bot ",
    scopes: ["tools:execute"],
    allow: ["tavily/search", "web.*", "category:web-search"],
    deny: ["*"],
    ip_allow: ["203.0.113.0/24"],
    budgets: { per_call: 0.5, per_day: 12.345678, per_month: null },
    rate_per_minute: 30,
    in_flight_max: 3,
    expires_at,
  });

  expect(shown).toEqual({
    id: expect.stringMatching(/^key_/),
    name: "Support bot",
    mode: "live",
    hint: `${key.slice(0, 12)}…${key.slice(-4)}`,
    scopes: ["tools:execute"],
    allow: ["tavily/search", "web.*", "category:web-search"],
    deny: ["*"],
    ip_allow: ["203.0.113.0/24"],
    budgets: { per_call: 0.5, per_day: 12.345678, per_month: null },
    rate_per_minute: 30,
    in_flight_max: 3,
    expires_at,
    revoked_at: null,
    rotated_to: null,
    created_at: expect.any(String),
    last_used_at: null,
  });
  expect(await getKey(organizationId, shown.id)).toEqual(shown);
  expect(await findKey(key)).toMatchObject({ id: shown.id });
});

it("lists the newest first, page by page", async () => {
  const mine = await newOrganization();
  const ids: string[] = [];
  for (let made = 0; made < 5; made++) ids.unshift((await makeKey(mine, { budgets: { per_day: made } })).id);

  const first = await listKeys(mine, { limit: 3 });
  const second = await listKeys(mine, { limit: 3, cursor: first.next_cursor ?? "" });
  const all = [...first.data, ...second.data];

  expect(all.map(({ id }) => id)).toEqual(ids);
  expect(all.map(({ budgets }) => budgets?.per_day)).toEqual([4, 3, 2, 1, 0]);
  expect(second.next_cursor).toBeNull();
  expect(JSON.stringify(all)).not.toContain('"key"');
});

it("changes what is said and nothing else", async () => {
  const { key, ...before } = await makeKey(organizationId, { budgets: { per_call: 1, per_day: 2 }, deny: ["tavily"] });
  const patched = await updateKey(
    organizationId,
    before.id,
    KeyPatch.parse({ name: "Renamed", budgets: { per_day: null, per_month: 9 } }),
    byMember,
  );
  expect(patched).toEqual({ ...before, name: "Renamed", budgets: { per_call: 1, per_day: null, per_month: 9 } });
  expect((await updateKey(organizationId, before.id, { budgets: null }, byMember)).budgets).toBeNull();
});

it("replaces a key by one with the same rights and the same budget", async () => {
  const old = await makeKey(organizationId, { allow: ["tavily"], budgets: { per_day: 7 }, expires_at: inAnHour() });
  await db().keyBudget.updateMany({ where: { lineageId: old.id }, data: { dayUsed: 5n } });
  const next = await rotateKey(organizationId, old.id, { overlap_seconds: 60 }, byMember);

  expect(next).toMatchObject({
    name: old.name,
    allow: ["tavily"],
    budgets: { per_day: 7 },
    expires_at: old.expires_at,
  });
  expect(next.key).not.toBe(old.key);
  const before = await getKey(organizationId, old.id);
  expect(before.rotated_to).toBe(next.id);
  expect(Date.parse(before.expires_at ?? "")).toBeLessThan(Date.parse(old.expires_at ?? ""));
  expect((await findKey(next.key)).lineageId).toBe((await findKey(old.key)).lineageId);
  expect(await db().keyBudget.findMany({ where: { organizationId, lineageId: old.id } })).toMatchObject([
    { dayUsed: 5n },
  ]);
  await expect(rotateKey(organizationId, old.id, { overlap_seconds: 0 }, byMember)).rejects.toThrow(next.id);
});

it("lets only one of many rotations at once replace a key", async () => {
  const { id } = await makeKey(organizationId);
  const rotations = Array.from({ length: 8 }, () => rotateKey(organizationId, id, { overlap_seconds: 0 }, byMember));
  const outcomes = await Promise.allSettled(rotations);
  expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
});

it("revokes once and for all", async () => {
  const { id } = await makeKey(organizationId);
  const revoked = await revokeKey(organizationId, id, byMember);
  expect(revoked.revoked_at).not.toBeNull();
  expect(await revokeKey(organizationId, id, byMember)).toEqual(revoked);
  await expect(updateKey(organizationId, id, { name: "Back" }, byMember)).rejects.toEqual(refusal("invalid_request"));
  await expect(rotateKey(organizationId, id, { overlap_seconds: 0 }, byMember)).rejects.toEqual(
    refusal("invalid_request"),
  );
});

it("has no keys of other organizations", async () => {
  const stranger = await newOrganization();
  const { id, key } = await makeKey(organizationId, { scopes: everyScope });
  const parent = { ...(await callerWith(key)), organizationId: stranger };
  const notThere = refusal("not_found");
  await expect(getKey(stranger, id)).rejects.toEqual(notThere);
  await expect(updateKey(stranger, id, { name: "Mine" }, byMember)).rejects.toEqual(notThere);
  await expect(revokeKey(stranger, id, byMember)).rejects.toEqual(notThere);
  await expect(rotateKey(stranger, id, { overlap_seconds: 0 }, byMember)).rejects.toEqual(notThere);
  await expect(makeKey(stranger, {}, parent)).rejects.toEqual(notThere);
  expect((await listKeys(stranger)).data).toEqual([]);
});

it.each<[string, object]>([
  ["name", { name: " " }],
  ["name", { name: "x".repeat(61) }],
  ["scopes", { scopes: [] }],
  ["scopes", { scopes: ["admin"] }],
  ["allow", { allow: ["no-such-tool"] }],
  ["allow", { allow: ["tavily/no_such_operation"] }],
  ["deny", { deny: ["nothing.*"] }],
  ["deny", { deny: ["category:nothing"] }],
  ["ip_allow", { ip_allow: ["10.0.0.0/33"] }],
  ["ip_allow", { ip_allow: ["0x7f.1"] }],
  ["budgets", { budgets: { per_day: -1 } }],
  ["budgets", { budgets: { per_day: 0.0000001 } }],
  ["budgets", { budgets: { per_year: 1 } }],
  ["budgets", { budgets: { per_day: "5" } }],
  ["budgets", { budgets: { per_day: Number.NaN } }],
  ["rate_per_minute", { rate_per_minute: 0 }],
  ["in_flight_max", { in_flight_max: 1.5 }],
  ["expires_at", { expires_at: "2020-01-01T00:00:00Z" }],
  ["expires_at", { expires_at: "tomorrow" }],
  ["mode", { mode: "demo" }],
  ["", { admin: true }],
])("refuses a wrong %s: %j", (field, input) => {
  const { error } = NewKey.safeParse({ name: "Test", ...input });
  expect(error?.issues.map(({ path }) => String(path[0] ?? ""))).toContain(field);
});

it("wants overlaps of at most seven days", () => {
  expect(KeyRotation.safeParse({ overlap_seconds: 604_800 }).success).toBe(true);
  expect(KeyRotation.safeParse({ overlap_seconds: 604_801 }).success).toBe(false);
  expect(KeyRotation.safeParse({ overlap_seconds: -1 }).success).toBe(false);
});

const within: z.input<typeof NewKey> = {
  name: "Parent",
  scopes: ["tools:read", "tools:execute", "keys:write"],
  allow: ["category:web", "email.*"],
  deny: ["tavily/extract"],
  ip_allow: ["203.0.113.0/24"],
  budgets: { per_call: 1, per_day: 10, per_month: 100 },
  rate_per_minute: 60,
  in_flight_max: 5,
  expires_at: inAnHour(),
};
const part = { per_call: 1, per_day: 1, per_month: 10 };

it("lets a key make keys that may do less", async () => {
  const parent = await callerWith((await makeKey(organizationId, within)).key);
  const child = await makeKey(
    organizationId,
    {
      scopes: ["tools:execute"],
      allow: ["category:web-search", "tavily", "tavily/search", "email.send"],
      deny: ["tavily"],
      ip_allow: ["203.0.113.128/25", "203.0.113.4"],
      budgets: part,
      rate_per_minute: 60,
      in_flight_max: 1,
      mode: "test",
    },
    parent,
  );
  expect(child.expires_at).toBe(within.expires_at);
  expect(await makeKey(organizationId, { budgets: part }, parent)).toMatchObject({
    scopes: ["tools:read", "tools:execute"],
    allow: within.allow,
    deny: within.deny,
    ip_allow: within.ip_allow,
    rate_per_minute: 60,
    in_flight_max: 5,
  });
});

it.each<[string, z.input<typeof KeyPatch>]>([
  ["scopes", { scopes: ["billing:write"] }],
  ["allow", { allow: [] }],
  ["allow", { allow: ["*"] }],
  ["allow", { allow: ["category:web-search", "category:llm"] }],
  ["allow", { allow: ["sms.send"] }],
  ["deny", { deny: [] }],
  ["deny", { deny: ["tavily/search"] }],
  ["ip_allow", { ip_allow: [] }],
  ["ip_allow", { ip_allow: ["203.0.112.0/23"] }],
  ["ip_allow", { ip_allow: ["2001:db8::1"] }],
  ["rate_per_minute", { rate_per_minute: 61 }],
  ["in_flight_max", { in_flight_max: 6 }],
  ["expires_at", { expires_at: null }],
  ["expires_at", { expires_at: new Date(Date.now() + 7_200_000).toISOString() }],
  ["budgets.per_call", { budgets: null }],
  ["budgets.per_call", { budgets: { ...part, per_call: 1.000001 } }],
  ["budgets.per_day", { budgets: { ...part, per_day: 11 } }],
  ["budgets.per_month", { budgets: { ...part, per_month: null } }],
])("refuses that a key gives more %s than it has: %j", async (field, more) => {
  const parent = await callerWith((await makeKey(organizationId, within)).key);
  const refused = refusal("insufficient_scope", field);
  await expect(makeKey(organizationId, { budgets: part, ...more }, parent)).rejects.toEqual(refused);

  const child = await makeKey(organizationId, { budgets: part }, parent);
  const patch = KeyPatch.parse(more);
  await expect(updateKey(organizationId, child.id, patch, { userId: null, parent })).rejects.toEqual(refused);
  await expect(updateKey(organizationId, parent.keyId ?? "", patch, { userId: null, parent })).rejects.toEqual(refused);
});

it("lets a key touch no key that may do more", async () => {
  const parent = await callerWith((await makeKey(organizationId, { ...within, mode: "test" })).key);
  const by = { userId: null, parent };
  const live = await makeKey(organizationId, { ...within });
  const unlimited = await makeKey(organizationId, { ...within, mode: "test", budgets: null });
  for (const [{ id }, field] of [
    [live, "mode"],
    [unlimited, "budgets.per_call"],
  ] as const) {
    const refused = refusal("insufficient_scope", field);
    await expect(revokeKey(organizationId, id, by)).rejects.toEqual(refused);
    await expect(rotateKey(organizationId, id, { overlap_seconds: 0 }, by)).rejects.toEqual(refused);
    await expect(updateKey(organizationId, id, { name: "Mine" }, by)).rejects.toEqual(refused);
  }
  expect(await rotateKey(organizationId, parent.keyId ?? "", { overlap_seconds: 9 }, by)).toMatchObject({
    mode: "test",
  });
});

it("lets a key without keys:write, or one that was revoked meanwhile, manage nothing", async () => {
  const weak = await callerWith((await makeKey(organizationId, { scopes: ["tools:execute"] })).key);
  await expect(makeKey(organizationId, {}, weak)).rejects.toEqual(refusal("insufficient_scope"));
  const { key, id } = await makeKey(organizationId, { scopes: everyScope });
  const gone = await callerWith(key);
  await revokeKey(organizationId, id, byMember);
  await expect(makeKey(organizationId, {}, gone)).rejects.toEqual(refusal("revoked_key"));
});

it("takes a child's budget out of its maker's, so that together they spend no more", async () => {
  const made = await makeKey(organizationId, { ...within, budgets: { per_day: 10 } });
  const parent = await callerWith(made.key);
  const today = new Date(new Date().toISOString().slice(0, 10));
  await db().keyBudget.updateMany({ where: { lineageId: made.id }, data: { day: today, dayUsed: 4_000_000n } });

  const child = await makeKey(organizationId, { budgets: { per_day: 5 } }, parent);
  expect((await getKey(organizationId, made.id)).budgets?.per_day).toBe(5);
  await expect(makeKey(organizationId, { budgets: { per_day: 2 } }, parent)).rejects.toEqual(
    refusal("insufficient_scope", "budgets"),
  );
  // It has less than its child by now, and still may take back what it gave.
  await makeKey(organizationId, { budgets: { per_day: 1 } }, parent);
  const by = { userId: null, parent };
  await expect(updateKey(organizationId, child.id, KeyPatch.parse({ budgets: { per_day: 6 } }), by)).rejects.toEqual(
    refusal("insufficient_scope", "budgets.per_day"),
  );
  expect(
    (await updateKey(organizationId, child.id, KeyPatch.parse({ budgets: { per_day: 3 } }), by)).budgets?.per_day,
  ).toBe(3);
  expect((await revokeKey(organizationId, child.id, by)).revoked_at).not.toBeNull();
});

it("gives no budget away twice, however many ask at once", async () => {
  const made = await makeKey(organizationId, { ...within, budgets: { per_day: 3 } });
  const parent = await callerWith(made.key);
  const asked = Array.from({ length: 8 }, () => makeKey(organizationId, { budgets: { per_day: 1 } }, parent));
  const outcomes = await Promise.allSettled(asked);
  expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(3);
  expect((await getKey(organizationId, made.id)).budgets?.per_day).toBe(0);
});

it("ends a line of keys that make keys", async () => {
  let parent: Caller | undefined;
  for (let generation = 0; generation < 5; generation++) {
    parent = await callerWith((await makeKey(organizationId, { scopes: everyScope }, parent)).key);
  }
  await expect(makeKey(organizationId, {}, parent)).rejects.toEqual(refusal("insufficient_scope"));
});

it("has room for a thousand keys", async () => {
  const full = await newOrganization();
  await pool().query(
    `INSERT INTO api_key (organization_id, id, lineage_id, name, mode, digest, hint, rate_per_minute, in_flight_max)
     SELECT $1, 'key_' || n, 'key_' || n, 'Test', 'live', sha256(('' || n)::bytea), '', 1, 1 FROM generate_series(1, 1000) AS n`,
    [full],
  );
  await expect(makeKey(full)).rejects.toEqual(refusal("invalid_request"));
  await revokeKey(full, "key_1", byMember);
  expect(await makeKey(full)).toMatchObject({ name: "Test" });
});

it("never makes a key that reaches a tool or a scope which its maker does not", async () => {
  const mine = await newOrganization();
  const matchable = targets.map(({ tool, operation }) => ({
    tool: tool.slug,
    operation: operation.name,
    capability: operation.capability,
    category: tool.category,
    effect: operation.effect,
  }));
  const pattern = fc.oneof(
    { weight: 1, arbitrary: fc.constant("*") },
    fc.constantFrom(...matchable.map(({ tool }) => tool)),
    fc.constantFrom(...matchable.map(({ tool, operation }) => `${tool}/${operation}`)),
    fc.constantFrom(
      ...matchable.flatMap(({ capability }) => (capability ? [capability, `${capability.split(".")[0]}.*`] : [])),
    ),
    fc.constantFrom(
      ...matchable.flatMap(({ category }) => [`category:${category}`, `category:${category.split("-")[0]}`]),
    ),
  );
  const lists = {
    scopes: fc.uniqueArray(fc.constantFrom(...everyScope), { minLength: 1 }),
    allow: fc.array(pattern, { maxLength: 3 }),
    deny: fc.array(pattern, { maxLength: 2 }),
  };
  let made = 0;
  await fc.assert(
    fc.asyncProperty(
      fc
        .record(lists)
        .map(({ scopes: some, ...rest }) => ({ ...rest, scopes: [...new Set([...some, "keys:write" as const])] })),
      fc.record(lists, { requiredKeys: [] }),
      async (parentInput, childInput) => {
        const parent = await callerWith((await makeKey(mine, parentInput)).key);
        const input = NewKey.parse({ name: "Child", ...childInput });
        const child = await createKey(mine, input, { userId: null, parent }).catch((error) => {
          expect(error).toEqual(refusal("insufficient_scope"));
          return undefined;
        });
        await pool().query("DELETE FROM api_key WHERE organization_id = $1 AND NOT id = $2", [mine, child?.id ?? ""]);
        if (!child) return;
        made++;
        for (const scope of child.scopes) expect(parentInput.scopes).toContain(scope);
        for (const target of matchable)
          if (isToolAllowed(child, target)) expect(isToolAllowed(parent, target)).toBe(true);
      },
    ),
    // Fewer than a quarter of the inputs make a key.
    { numRuns: 120 },
  );
  expect(made).toBeGreaterThan(3);
}, 60_000);
