import { z } from "zod";
import { defineOperation, free } from "../kit/index.ts";
import { Cursor, Limit, listOf } from "./table.ts";

const Doc = z.object({
  id: z.string(),
  name: z.string(),
  browserLink: z.string().nullish(),
  ownerName: z.string().nullish(),
  updatedAt: z.string().nullish(),
});

export const listDocs = defineOperation({
  name: "list_docs",
  title: "Find docs",
  description: "Finds the Coda docs that the person may see, if wanted by a word, with the ids that the others take.",
  docs: "https://coda.io/developers/apis/v1#tag/Docs/operation/listDocs",
  effect: "read",
  price: free,
  input: z.strictObject({
    query: z.string().trim().min(1).max(200).optional().describe("Example: Project Tracker"),
    limit: Limit,
    cursor: Cursor,
  }),
  output: z.object({
    docs: z.array(
      z.object({
        id: z.string(),
        name: z.string(),
        url: z.string().nullable(),
        owner: z.string().nullable(),
        updated_at: z.string().nullable(),
      }),
    ),
    next_cursor: z.string().nullable(),
  }),
  run: async ({ query, limit, cursor }, api) => {
    const { items, nextPageToken } = await api.get("/docs", {
      query: { query, limit, pageToken: cursor },
      returns: listOf(Doc),
    });
    const docs = items.map(({ id, name, browserLink, ownerName, updatedAt }) => ({
      id,
      name,
      url: browserLink ?? null,
      owner: ownerName ?? null,
      updated_at: updatedAt ?? null,
    }));
    return { docs, next_cursor: nextPageToken ?? null };
  },
});
