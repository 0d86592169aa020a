import { z } from "zod";
import { replyJson } from "@/server/doors/door";
import { readJson, readQuery } from "@/server/doors/read-json";
import { PageQuery } from "@/server/doors/rest/page-query";
import type { Route } from "@/server/doors/rest/route";
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

const Key = z.record(z.string(), z.unknown());

export const keyRoutes: Route[] = [
  {
    method: "GET",
    path: "/api/v1/key",
    summary: "The key that asks: what it may do and spend.",
    scope: "any",
    answer: Key,
    handle: async (_, caller) => replyJson(await getKey(caller.organizationId, caller.keyId ?? "")),
  },
  {
    method: "GET",
    path: "/api/v1/keys",
    summary: "All keys, newest first.",
    scope: "keys:write",
    query: PageQuery,
    answer: z.object({ data: z.array(Key), next_cursor: z.string().nullable() }),
    handle: async ({ request }, caller) =>
      replyJson(await listKeys(caller.organizationId, readQuery(request, PageQuery))),
  },
  {
    method: "POST",
    path: "/api/v1/keys",
    summary: "Make a key that may do no more than the key that asks. Its text is in this answer only.",
    scope: "keys:write",
    body: NewKey,
    status: 201,
    answer: Key,
    handle: async ({ request }, caller) => {
      const input = await readJson(request, NewKey);
      return replyJson(await createKey(caller.organizationId, input, { userId: caller.userId, parent: caller }));
    },
  },
  {
    method: "PATCH",
    path: "/api/v1/keys/{id}",
    summary: "Change a key's name, lists, budgets, limits or expiry.",
    scope: "keys:write",
    body: KeyPatch,
    answer: Key,
    handle: async ({ request, params }, caller) => {
      const patch = await readJson(request, KeyPatch);
      return replyJson(
        await updateKey(caller.organizationId, params.id ?? "", patch, { userId: caller.userId, parent: caller }),
      );
    },
  },
  {
    method: "DELETE",
    path: "/api/v1/keys/{id}",
    summary: "Revoke a key. It is refused everywhere within a second.",
    scope: "keys:write",
    answer: Key,
    handle: async ({ params }, caller) =>
      replyJson(await revokeKey(caller.organizationId, params.id ?? "", { userId: caller.userId, parent: caller })),
  },
  {
    method: "POST",
    path: "/api/v1/keys/{id}/rotate",
    summary: "Replace a key by a new one with the same rights and budget; the old one works until the overlap ends.",
    scope: "keys:write",
    body: KeyRotation,
    status: 201,
    answer: Key,
    handle: async ({ request, params }, caller) => {
      const rotation = await readJson(request, KeyRotation);
      const rotated = await rotateKey(caller.organizationId, params.id ?? "", rotation, {
        userId: caller.userId,
        parent: caller,
      });
      return replyJson(rotated);
    },
  },
];
