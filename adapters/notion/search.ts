import { z } from "zod";
import { defineOperation, free } from "../kit/index.ts";
import { Cursor } from "./ids.ts";
import { textOf, titleOf, VendorProperties } from "./properties.ts";

const Result = z.object({
  object: z.string(),
  id: z.string(),
  url: z.string().nullish(),
  last_edited_time: z.string().nullish(),
  title: z.unknown().optional(),
  properties: z.unknown().optional(),
  parent: z.object({ database_id: z.string().nullish() }).nullish(),
});

const Answer = z.object({ results: z.array(Result), next_cursor: z.string().nullish() });

export const search = defineOperation({
  name: "search",
  title: "Search",
  description:
    "Finds Notion pages and data sources (the tables of databases) by words in their title; without query all that the integration may see, the last edited first. Returns ids for the other operations.",
  docs: "https://developers.notion.com/reference/post-search",
  effect: "read",
  price: free,
  input: z.strictObject({
    query: z.string().trim().min(1).max(200).optional().describe("Words in the title. Example: meeting notes"),
    type: z.enum(["page", "data_source"]).optional().describe("Only these."),
    limit: z.int().min(1).max(100).default(20).describe("How many results at most."),
    cursor: Cursor,
  }),
  output: z.object({
    results: z.array(
      z.object({
        id: z.string(),
        type: z.string().describe("`page` or `data_source`."),
        title: z.string(),
        url: z.string().nullable(),
        last_edited_at: z.string().nullable(),
        database_id: z.string().nullable().describe("The database it is in, where it is in one."),
      }),
    ),
    next_cursor: z.string().nullable(),
  }),
  run: async ({ query, type, limit, cursor }, api) => {
    const { results, next_cursor } = await api.post("/v1/search", {
      json: {
        query,
        ...(type && { filter: { property: "object", value: type } }),
        sort: { direction: "descending", timestamp: "last_edited_time" },
        page_size: limit,
        start_cursor: cursor,
      },
      returns: Answer,
    });
    return { results: results.map(toResult), next_cursor: next_cursor ?? null };
  },
});

function toResult({ object, id, url, last_edited_time, title, properties, parent }: z.output<typeof Result>) {
  const known = VendorProperties.safeParse(properties);
  return {
    id,
    type: object,
    title: object === "page" && known.success ? titleOf(known.data) : textOf(title),
    url: url ?? null,
    last_edited_at: last_edited_time ?? null,
    database_id: parent?.database_id ?? null,
  };
}
