import { z } from "zod";
import { defineOperation, free } from "../kit/index.ts";

const text = z.string().nullable().default(null);

const Workspace = z.object({ id: z.string(), name: text, type: text, visibility: text, about: text });

export const listWorkspaces = defineOperation({
  name: "list_workspaces",
  title: "List workspaces",
  description: "Lists the Postman workspaces that the key may see, with id, name, type and what they are about.",
  docs: "https://learning.postman.com/api-docs/api-reference/workspaces/get-workspaces/",
  effect: "read",
  price: free,
  input: z.strictObject({
    type: z.enum(["personal", "team", "private", "public", "partner"]).optional().describe("Only those of this type."),
    limit: z.int().min(1).max(100).default(50).describe("How many workspaces at most."),
    cursor: z.string().min(1).max(500).optional().describe("next_cursor of the page before."),
  }),
  output: z.object({ workspaces: z.array(Workspace), next_cursor: z.string().nullable() }),
  run: async (query, api) => {
    const { workspaces, meta } = await api.get("/workspaces", {
      query,
      returns: z.object({
        workspaces: z.array(Workspace).nullish(),
        meta: z.object({ nextCursor: z.string().nullish() }).nullish(),
      }),
    });
    return { workspaces: workspaces ?? [], next_cursor: meta?.nextCursor ?? null };
  },
});
