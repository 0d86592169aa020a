import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import { changeFeed } from "@/server/changes/change-feed";
import { closeDatabases, db, pool } from "@/server/db";
import { byMember, callerWith, makeKey, newOrganization } from "@/server/keys/key-fixtures";
import { rotateKey } from "@/server/keys/manage-keys";
import { decide } from "@/server/policy/decide";
import { policyFor } from "@/server/policy/policy-for";
import { listPolicyVersions, PolicyRules, savePolicy } from "@/server/policy/save-policy";
import type { ToolTarget } from "@/server/policy/tool-patterns";
import { createTestDatabase } from "@/test/database";
import { waitFor } from "@/test/wait-for";

const search: ToolTarget = {
  tool: "tavily",
  operation: "search",
  capability: "web.search",
  category: "web-search",
  effect: "read",
};
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

const rules = (id: string, match: object = {}) =>
  PolicyRules.parse({ version: 1, rules: [{ id, effect: "deny", match }], default: "allow" });

it("has no policy for an organization that saved none", async () => {
  expect(await policyFor(organizationId)).toBeUndefined();
});

it("puts the last version in force, keeps the others, and answers from memory", async () => {
  await policyFor(organizationId);
  expect(await savePolicy(organizationId, rules("first"), { userId: "user_1" })).toMatchObject({ version: 1 });
  await savePolicy(organizationId, rules("second"), byMember);
  await waitFor(async () => expect(await policyFor(organizationId)).toEqual(rules("second")));
  await waitFor(() => expect(policyFor(organizationId)).not.toBeInstanceOf(Promise));
  expect(await listPolicyVersions(organizationId)).toMatchObject([
    { version: 2, rules: rules("second"), created_by: null },
    { version: 1, rules: rules("first"), created_by: "user_1" },
  ]);
  expect(await policyFor(await newOrganization())).toBeUndefined();
});

it("counts versions one by one, however many are saved at once", async () => {
  await Promise.all(Array.from({ length: 8 }, (_, index) => savePolicy(organizationId, rules(`r${index}`), byMember)));
  expect((await listPolicyVersions(organizationId)).map(({ version }) => version)).toEqual([8, 7, 6, 5, 4, 3, 2, 1]);
});

it("follows a key through its rotation and to the keys that it makes", async () => {
  const first = await makeKey(organizationId, { scopes: ["tools:execute", "keys:write"] });
  const second = await rotateKey(organizationId, first.id, { overlap_seconds: 60 }, byMember);
  await savePolicy(organizationId, rules("only-that-key", { keys: [second.id] }), byMember);
  const third = await rotateKey(organizationId, second.id, { overlap_seconds: 60 }, byMember);
  const child = await makeKey(organizationId, {}, await callerWith(third.key));
  const other = await makeKey(organizationId);

  const effects = await Promise.all(
    [first, second, third, child, other].map(async ({ key }) => {
      const policy = (await policyFor(organizationId)) ?? rules("none");
      return decide(policy, search, await callerWith(key), {}, new Date()).effect;
    }),
  );
  expect(effects).toEqual(["deny", "deny", "deny", "deny", "allow"]);
  const saved = await listPolicyVersions(organizationId);
  expect(await savePolicy(organizationId, saved[0]?.rules ?? rules("none"), byMember)).toMatchObject({ version: 2 });
});

it("refuses rules about keys that the organization does not have", async () => {
  const { id } = await makeKey(await newOrganization());
  await expect(savePolicy(organizationId, rules("foreign", { keys: [id] }), byMember)).rejects.toMatchObject({
    code: "invalid_request",
    details: { key: id },
  });
  expect(await listPolicyVersions(organizationId)).toEqual([]);
});

it("denies everything when what was saved cannot be read, but not for a tool that is gone", async () => {
  const save = (saved: object, version: number) =>
    db().policy.create({ data: { organizationId, version, rules: saved as never } });
  await save(
    { ...rules("gone"), rules: [{ id: "gone", effect: "deny", match: { tools: ["a-tool-that-is-gone"] } }] },
    1,
  );
  const decided = async () =>
    decide(
      (await policyFor(organizationId)) ?? rules("none"),
      search,
      { lineageId: "key_a", mode: "live" },
      {},
      new Date(),
    );
  expect(await decided()).toEqual({ effect: "allow" });
  await save({ version: 7, rules: [] }, 2);
  await pool().query("SELECT announce_change('policy', $1, $1)", [organizationId]);
  await waitFor(async () => expect(await decided()).toEqual({ effect: "deny", rule: "unreadable-policy" }));
});
