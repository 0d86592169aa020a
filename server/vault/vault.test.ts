import { randomBytes } from "node:crypto";
import { inspect } from "node:util";
import fc from "fast-check";
import { afterAll, beforeAll, beforeEach, expect, it, vi } from "vitest";
import { catalog } from "@/adapters/catalog";
import { changeFeed } from "@/server/changes/change-feed";
import { closeDatabases, db, pool } from "@/server/db";
import { toAppError } from "@/server/errors";
import { byMember, dumpDatabase, newOrganization } from "@/server/keys/key-fixtures";
import { credentialFor, flushTouchedCredentials, touchCredential } from "@/server/vault/credential-for";
import { localKeyProvider } from "@/server/vault/key-provider";
import { listCredentials, NewCredential, putCredential, removeCredential } from "@/server/vault/manage-credentials";
import { problemsOf } from "@/server/vault/new-credential";
import { readCredentials } from "@/server/vault/platform-credential";
import { open, seal } from "@/server/vault/seal";
import { createTestDatabase } from "@/test/database";
import { waitFor } from "@/test/wait-for";

const canary = "tvly-canary-0123456789abcdef";
let organizationId: string;

beforeAll(async () => {
  process.env.DATABASE_URL = (await createTestDatabase()).url;
  process.env.LOG_LEVEL = "silent";
  await changeFeed().start();
});
beforeEach(async () => {
  organizationId = await newOrganization();
});
afterAll(async () => {
  await changeFeed().stop();
  await closeDatabases();
});

const put = (api_key = canary, label?: string, tool = "tavily") =>
  putCredential(organizationId, NewCredential.parse({ tool, fields: { api_key }, ...(label && { label }) }), byMember);

const anyChange = () =>
  changeFeed()
    .stop()
    .then(() => changeFeed().start());

it("gives calls the secret, and people its last four characters", async () => {
  const stored = await put(canary, "Research");
  expect(stored).toEqual({
    id: expect.stringMatching(/^cred_/),
    tool: "tavily",
    label: "Research",
    last_four: "cdef",
    created_at: expect.any(String),
    last_used_at: null,
    needs_reauth: false,
    needs_reauth_since: null,
  });
  expect(await listCredentials(organizationId)).toEqual([stored]);
  const found = await credentialFor(organizationId, "tavily");
  expect(found?.id).toBe(stored.id);
  expect(found?.secrets.api_key).toBe(canary);
  expect(await credentialFor(organizationId, "exa")).toBeUndefined();
});

it("shows nothing of a secret shorter than twelve characters", async () => {
  expect((await put("12345678901")).last_four).toBeNull();
  expect((await put("123456789012")).last_four).toBe("9012");
});

it("uses the new secret after a replacement, and none after a removal", async () => {
  const first = await put();
  expect((await credentialFor(organizationId, "tavily"))?.secrets.api_key).toBe(canary);
  const second = await put("tvly-another-one");
  await waitFor(async () =>
    expect((await credentialFor(organizationId, "tavily"))?.secrets.api_key).toBe("tvly-another-one"),
  );
  await expect(removeCredential(organizationId, first.id)).rejects.toMatchObject({ code: "not_found" });
  await removeCredential(organizationId, second.id);
  await waitFor(async () => expect(await credentialFor(organizationId, "tavily")).toBeUndefined());
  expect(await listCredentials(organizationId)).toEqual([]);
});

it("keeps one of many that are stored at once", async () => {
  await Promise.all(Array.from({ length: 6 }, (_, index) => put(`tvly-number-${index}-of-six`)));
  expect(await listCredentials(organizationId)).toHaveLength(1);
  expect(await db().dataKey.count({ where: { organizationId } })).toBe(1);
});

it("does not give one organization's credential to another, nor let it remove it", async () => {
  const { id } = await put();
  const stranger = await newOrganization();
  expect(await credentialFor(stranger, "tavily")).toBeUndefined();
  expect(await listCredentials(stranger)).toEqual([]);
  await expect(removeCredential(stranger, id)).rejects.toMatchObject({ code: "not_found" });
});

it("asks the database once for what it has in memory, or knows that there is not", async () => {
  await put();
  await anyChange();
  await credentialFor(organizationId, "tavily");
  await credentialFor(organizationId, "exa");
  const query = vi.spyOn(pool(), "query");
  await credentialFor(organizationId, "tavily");
  await credentialFor(organizationId, "exa");
  expect(query.mock.calls.filter(([asked]) => (asked as { name?: string }).name === "credential")).toEqual([]);
  query.mockRestore();
});

it("never leaves a secret in the database, an answer, an error or a log", async () => {
  await put();
  const found = await credentialFor(organizationId, "tavily");
  await db().credential.updateMany({ where: { organizationId }, data: { tool: "exa" } });
  await anyChange();
  const error = await credentialFor(organizationId, "exa").catch(toAppError);
  const refused = NewCredential.safeParse({
    tool: "tavily",
    fields: { api_key: `${canary}\u0000`, other: canary },
  }).error;
  const said = [
    await dumpDatabase(),
    JSON.stringify(await listCredentials(organizationId)),
    JSON.stringify(found),
    inspect(found, { depth: 9, showHidden: true }),
    `${found?.secrets}`,
    inspect(error, { depth: 9 }),
    inspect(refused, { depth: 9 }),
    JSON.stringify(refused?.issues),
  ].join("\n");

  expect(said).toContain(organizationId);
  expect(found?.secrets.api_key).toBe(canary);
  for (const form of [
    canary,
    Buffer.from(canary).toString("hex"),
    Buffer.from(canary).toString("base64").slice(0, 30),
  ]) {
    expect(said).not.toContain(form);
  }
});

const tamperings: [string, (stranger: string) => Promise<unknown>][] = [
  [
    "its tool was changed",
    () => pool().query("UPDATE credential SET tool = 'exa' WHERE organization_id = $1", [organizationId]),
  ],
  [
    "its id was changed",
    () => pool().query("UPDATE credential SET id = 'cred_x' WHERE organization_id = $1", [organizationId]),
  ],
  [
    "a bit was flipped",
    () =>
      pool().query(
        "UPDATE credential SET sealed = set_bit(sealed, 300, 1 - get_bit(sealed, 300)) WHERE organization_id = $1",
        [organizationId],
      ),
  ],
  [
    "it was cut short",
    () =>
      pool().query("UPDATE credential SET sealed = substring(sealed FROM 1 FOR 33) WHERE organization_id = $1", [
        organizationId,
      ]),
  ],
  [
    "its data key was changed",
    () =>
      pool().query(
        "UPDATE data_key SET wrapped = set_bit(wrapped, 300, 1 - get_bit(wrapped, 300)) WHERE organization_id = $1",
        [organizationId],
      ),
  ],
  ["its data key is gone", () => pool().query("DELETE FROM data_key WHERE organization_id = $1", [organizationId])],
  [
    "its data key was wrapped by another key",
    () => pool().query("UPDATE data_key SET kek_id = 'local:other' WHERE organization_id = $1", [organizationId]),
  ],
  [
    "it and its data key were moved to another organization",
    (stranger) =>
      pool().query(
        `WITH moved AS (UPDATE data_key SET organization_id = $2 WHERE organization_id = $1)
         UPDATE credential SET organization_id = $2 WHERE organization_id = $1`,
        [organizationId, stranger],
      ),
  ],
];

it.each(tamperings)("fails rather than fall back when %s", async (_, tamper) => {
  await put();
  const stranger = await newOrganization();
  await tamper(stranger);
  vi.resetModules();
  const fresh = await import("@/server/vault/credential-for");
  const outcomes = await Promise.allSettled(
    [organizationId, stranger].flatMap((id) => ["tavily", "exa"].map((tool) => fresh.credentialFor(id, tool))),
  );
  expect(outcomes.filter((outcome) => outcome.status === "fulfilled" && outcome.value)).toEqual([]);
  expect(outcomes.flatMap((outcome) => (outcome.status === "rejected" ? [outcome.reason] : []))).toMatchObject([
    { code: "upstream_unavailable", status: 503 },
  ]);
});

it("takes a credential again after the loss of VAULT_KEY", async () => {
  await put();
  const vaultKey = process.env.VAULT_KEY;
  process.env.VAULT_KEY = randomBytes(32).toString("base64");
  try {
    vi.resetModules();
    const vault = await import("@/server/vault/credential-for");
    const managing = await import("@/server/vault/manage-credentials");
    await expect(vault.credentialFor(organizationId, "tavily")).rejects.toMatchObject({ code: "upstream_unavailable" });
    await managing.putCredential(organizationId, { tool: "tavily", fields: { api_key: "a-newer-secret" } }, byMember);
    await waitFor(async () =>
      expect((await vault.credentialFor(organizationId, "tavily"))?.secrets.api_key).toBe("a-newer-secret"),
    );
  } finally {
    process.env.VAULT_KEY = vaultKey;
  }
});

it("writes down when a credential was used", async () => {
  const { id } = await put();
  touchCredential(organizationId, id);
  await flushTouchedCredentials();
  expect((await listCredentials(organizationId))[0]?.last_used_at).not.toBeNull();
});

it.each([
  ["an unknown field", { tool: "tavily", fields: { api_key: canary, apikey: "x" } }, "apikey is no field of Tavily"],
  ["a missing field", { tool: "tavily", fields: {} }, "api_key (API key) is missing"],
  ["an empty field", { tool: "tavily", fields: { api_key: "  " } }, "api_key (API key) is missing"],
  ["a control character", { tool: "tavily", fields: { api_key: "a\nb" } }, "api_key (API key) has characters"],
  [
    "a letter that headers cannot carry",
    { tool: "tavily", fields: { api_key: "schlüssel" } },
    "api_key (API key) has characters",
  ],
  ["a very long value", { tool: "tavily", fields: { api_key: "x".repeat(8_193) } }, "8192"],
  ["an unknown tool", { tool: "no-such-tool", fields: { api_key: canary } }, "There is no such tool"],
  ["another member", { tool: "tavily", fields: { api_key: canary }, extra: 1 }, "extra"],
])("refuses %s and names it", (_, input, sentence) => {
  const { error } = NewCredential.safeParse(input);
  expect(error?.issues.map(({ message }) => message).join()).toContain(sentence);
});

it("takes the example of every tool's credential", () => {
  const tools = catalog.filter(({ auth }) => auth && !auth.oauth);
  expect(tools.length).toBeGreaterThan(0);
  for (const tool of tools) {
    const fields = Object.fromEntries((tool.auth?.fields ?? []).map(({ name, example }) => [name, example]));
    expect(problemsOf(tool, fields), tool.slug).toEqual([]);
    expect(NewCredential.safeParse({ tool: tool.slug, fields }).success, tool.slug).toBe(true);
  }
});

it("reads our own credentials, and names what is wrong without its value", () => {
  const read = readCredentials(JSON.stringify({ tavily: { api_key: canary } }));
  expect(read.get("tavily")?.secrets.api_key).toBe(canary);
  expect(JSON.stringify([...read])).not.toContain(canary);
  for (const wrong of [{ nothing: { api_key: canary } }, { tavily: { token: canary } }, { tavily: canary }, canary]) {
    const text = JSON.stringify(wrong);
    expect(() => readCredentials(text)).toThrow(/^Wrong configuration: PLATFORM_CREDENTIALS/);
    expect(() => readCredentials(text)).not.toThrow(canary);
  }
});

it("opens what it sealed, in the same context and with the same key alone", () => {
  const key = randomBytes(32);
  const text = fc.string({ unit: "binary", maxLength: 40 });
  const context = fc.array(text, { minLength: 1, maxLength: 4 });
  fc.assert(
    fc.property(text, context, context, fc.nat(), (plain, mine, yours, bit) => {
      const sealed = seal(key, Buffer.from(plain), mine);
      expect(open(key, sealed, mine).equals(Buffer.from(plain))).toBe(true);
      if (JSON.stringify(mine) !== JSON.stringify(yours)) expect(() => open(key, sealed, yours)).toThrow();
      expect(() => open(randomBytes(32), sealed, mine)).toThrow();
      const at = bit % (sealed.length * 8);
      const flipped = Buffer.from(sealed);
      flipped[at >> 3] = (flipped[at >> 3] ?? 0) ^ (1 << (at & 7));
      expect(() => open(key, flipped, mine)).toThrow();
      expect(() => open(key, sealed.subarray(0, bit % sealed.length), mine)).toThrow();
    }),
  );
});

it("tells contexts apart that read the same", () => {
  const key = randomBytes(32);
  const sealed = seal(key, Buffer.from("secret"), ["ab", "c"]);
  for (const other of [["a", "bc"], ["abc"], ["ab", "c", ""], ["c", "ab"]])
    expect(() => open(key, sealed, other)).toThrow();
});

it("names a vault key without telling it", async () => {
  const [one, two] = [randomBytes(32), randomBytes(32)];
  expect(localKeyProvider(one).id).toBe(localKeyProvider(one).id);
  expect(localKeyProvider(one).id).not.toBe(localKeyProvider(two).id);
  const wrapped = await localKeyProvider(one).wrap(two, ["mine"]);
  expect(await localKeyProvider(one).unwrap(wrapped, ["mine"])).toEqual(two);
  await expect(localKeyProvider(one).unwrap(wrapped, ["yours"])).rejects.toThrow();
  await expect(localKeyProvider(two).unwrap(wrapped, ["mine"])).rejects.toThrow();
});
