import { z } from "zod";
import { defineOperation, free } from "../kit/index.ts";
import { cursor, links, nextCursor } from "./json-api.ts";

const List = z.object({
  id: z.string(),
  attributes: z.object({
    name: z.string().nullish(),
    opt_in_process: z.string().nullish(),
    created: z.string().nullish(),
    updated: z.string().nullish(),
  }),
});

export const listLists = defineOperation({
  name: "list_lists",
  title: "List lists",
  description: "Lists the mailing lists in Klaviyo, last changed first, with id, name and how people opt in.",
  docs: "https://developers.klaviyo.com/en/reference/get_lists",
  effect: "read",
  price: free,
  input: z.strictObject({ cursor }),
  output: z.object({
    lists: z.array(
      z.object({
        id: z.string(),
        name: z.string().nullable(),
        opt_in: z.string().nullable().describe("double_opt_in or single_opt_in"),
        created_at: z.string().nullable(),
        updated_at: z.string().nullable(),
      }),
    ),
    next_cursor: z.string().nullable(),
  }),
  run: async ({ cursor }, api) => {
    const page = await api.get("/api/lists", {
      query: { sort: "-updated", "page[cursor]": cursor },
      returns: z.object({ data: z.array(List), links }),
    });
    return {
      lists: page.data.map(({ id, attributes }) => ({
        id,
        name: attributes.name ?? null,
        opt_in: attributes.opt_in_process ?? null,
        created_at: attributes.created ?? null,
        updated_at: attributes.updated ?? null,
      })),
      next_cursor: nextCursor(page.links),
    };
  },
});
