import { z } from "zod";
import { replyJson } from "@/server/doors/door";
import { readJson } from "@/server/doors/read-json";
import type { Route } from "@/server/doors/rest/route";
import { listCredentials, NewCredential, putCredential, removeCredential } from "@/server/vault/manage-credentials";

const Credential = z.object({
  id: z.string(),
  tool: z.string(),
  label: z.string(),
  last_four: z.string().nullable(),
  created_at: z.string(),
  last_used_at: z.string().nullable(),
  needs_reauth: z.boolean().describe("True for a connection that its vendor has ended: a person connects it again."),
  needs_reauth_since: z.string().nullable(),
});

export const credentialRoutes: Route[] = [
  {
    method: "GET",
    path: "/api/v1/credentials",
    summary: "Your vendor credentials: which tools have one, and its last four characters.",
    scope: "credentials:write",
    answer: z.object({ data: z.array(Credential), next_cursor: z.string().nullable() }),
    handle: async (_, caller) => replyJson({ data: await listCredentials(caller.organizationId), next_cursor: null }),
  },
  {
    method: "POST",
    path: "/api/v1/credentials",
    summary: "Store or replace your credential for a tool. Nothing ever reads it back.",
    scope: "credentials:write",
    body: NewCredential,
    status: 201,
    answer: Credential,
    handle: async ({ request }, caller) => {
      const input = await readJson(request, NewCredential);
      return replyJson(await putCredential(caller.organizationId, input, { userId: caller.userId }));
    },
  },
  {
    method: "DELETE",
    path: "/api/v1/credentials/{id}",
    summary: "Remove a credential. Calls use it no more from now on.",
    scope: "credentials:write",
    handle: async ({ params }, caller) => {
      await removeCredential(caller.organizationId, params.id ?? "");
      return replyJson({ id: params.id, deleted: true });
    },
  },
];
