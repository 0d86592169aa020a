import { z } from "zod";
import { defineOperation, perCall } from "../kit/index.ts";
import { Link, toLink, VendorLink } from "./link.ts";

export const listLinks = defineOperation({
  name: "list_links",
  title: "List short links",
  description:
    "Lists the workspace's short links, newest first, or those whose ending or target contains some words, each with its clicks. Pass next_cursor as cursor for more.",
  docs: "https://dub.co/docs/api-reference/endpoint/retrieve-a-list-of-links",
  effect: "read",
  price: perCall("0.1"),
  input: z.strictObject({
    search: z.string().min(1).max(200).optional().describe("Words in ending or target. Example: autumn"),
    domain: z.string().min(3).max(190).optional().describe("Only links of this domain. Example: go.example.com"),
    limit: z.int().min(1).max(100).default(20).describe("How many links at most."),
    cursor: z.string().min(1).max(200).optional().describe("next_cursor of the page before."),
  }),
  output: z.object({ links: z.array(Link), next_cursor: z.string().nullable() }),
  run: async ({ search, domain, limit, cursor }, api) => {
    const links = await api.get("/links", {
      query: { search, domain, pageSize: limit, startingAfter: cursor },
      returns: z.array(VendorLink),
    });
    return { links: links.map(toLink), next_cursor: links.length === limit ? (links.at(-1)?.id ?? null) : null };
  },
});
