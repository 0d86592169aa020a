import { z } from "zod";
import { defineOperation, perCall } from "../kit/index.ts";
import { Posts, postFields, toPosts, VendorPosts } from "./post.ts";

const instant = z.iso.datetime({ offset: true }).optional();

export const searchPosts = defineOperation({
  name: "search_posts",
  title: "Search posts",
  description:
    "Finds posts of the last seven days by words, hashtags, authors and X's other operators, with author and numbers of likes and replies. Pass next_cursor as cursor for more.",
  docs: "https://docs.x.com/x-api/posts/search-recent-posts",
  effect: "read",
  price: perCall("0.1"),
  input: z.strictObject({
    query: z
      .string()
      .trim()
      .min(1)
      .max(512)
      .describe("Words and operators. Example: (mcp OR a2a) from:anthropicai -is:retweet lang:en"),
    sort: z.enum(["recency", "relevancy"]).default("recency").describe("Newest or best first."),
    from: instant.describe("Posted at or after this time. Example: 2026-01-14T00:00:00Z"),
    to: instant.describe("Posted before this time."),
    limit: z.int().min(10).max(100).default(10).describe("How many posts at most."),
    cursor: z.string().min(1).max(500).optional().describe("next_cursor of the page before."),
  }),
  output: Posts,
  run: async ({ query, sort, from, to, limit, cursor }, api) => {
    const answer = await api.get("/tweets/search/recent", {
      query: {
        query,
        sort_order: sort,
        start_time: from,
        end_time: to,
        max_results: limit,
        next_token: cursor,
        ...postFields,
      },
      returns: VendorPosts,
    });
    return toPosts(answer);
  },
});
