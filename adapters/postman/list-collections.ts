import { z } from "zod";
import { defineOperation, free } from "../kit/index.ts";

const Collection = z.object({
  uid: z.string(),
  name: z.string().nullish(),
  isPublic: z.boolean().nullish(),
  createdAt: z.string().nullish(),
  updatedAt: z.string().nullish(),
});

export const listCollections = defineOperation({
  name: "list_collections",
  title: "List collections",
  description: "Lists the Postman collections of a workspace, all or by name, with the ids that get_collection wants.",
  docs: "https://learning.postman.com/api-docs/api-reference/collections/get-collections/",
  effect: "read",
  price: free,
  input: z.strictObject({
    workspace_id: z.uuid().describe("The workspace, from list_workspaces."),
    name: z.string().min(1).max(200).optional().describe("Only those whose name has this. Example: Payments"),
    limit: z.int().min(1).max(100).default(50).describe("How many collections at most."),
    offset: z.int().min(0).max(100_000).default(0).describe("How many to skip."),
  }),
  output: z.object({
    collections: z.array(
      z.object({
        id: z.string(),
        name: z.string().nullable(),
        is_public: z.boolean().nullable(),
        created_at: z.string().nullable(),
        updated_at: z.string().nullable(),
      }),
    ),
    total: z.number().nullable(),
  }),
  run: async ({ workspace_id, ...query }, api) => {
    const { collections, meta } = await api.get("/collections", {
      query: { workspace: workspace_id, ...query },
      returns: z.object({
        collections: z.array(Collection).nullish(),
        meta: z.object({ total: z.number().nullish() }).nullish(),
      }),
    });
    return {
      collections: (collections ?? []).map(({ uid, name, isPublic, createdAt, updatedAt }) => ({
        id: uid,
        name: name ?? null,
        is_public: isPublic ?? null,
        created_at: createdAt ?? null,
        updated_at: updatedAt ?? null,
      })),
      total: meta?.total ?? null,
    };
  },
});
