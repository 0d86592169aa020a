import { z } from "zod";
import { defineOperation, perCall } from "../kit/index.ts";
import { Post, PostListing, rawJson, Subreddit, toPost } from "./post.ts";

export const searchPosts = defineOperation({
  name: "search_posts",
  title: "Search posts",
  description:
    "Finds posts in one subreddit by words, with text, score and number of comments. Use it for opinions and experiences. Pass next_cursor as cursor for more.",
  docs: "https://www.reddit.com/dev/api/#GET_search",
  effect: "read",
  price: perCall("0.1"),
  input: z.strictObject({
    subreddit: Subreddit.describe("The community without r/. Example: selfhosted"),
    query: z.string().trim().min(1).max(512).describe("Words to look for. Example: postgres backup"),
    sort: z.enum(["relevance", "hot", "top", "new", "comments"]).default("relevance").describe("What comes first."),
    time_range: z
      .enum(["hour", "day", "week", "month", "year", "all"])
      .default("all")
      .describe("Only posts from the last hour, day, week, month or year."),
    limit: z.int().min(1).max(100).default(10).describe("How many posts at most."),
    cursor: z
      .string()
      .regex(/^t3_[a-z0-9]{1,13}$/)
      .optional()
      .describe("next_cursor of the page before."),
  }),
  output: z.object({ posts: z.array(Post), next_cursor: z.string().nullable() }),
  run: async ({ subreddit, query, sort, time_range, limit, cursor }, api) => {
    const { data } = await api.get("/r/{subreddit}/search", {
      params: { subreddit },
      query: { q: query, restrict_sr: true, sort, t: time_range, limit, after: cursor, ...rawJson },
      returns: PostListing,
    });
    return { posts: data.children.map((child) => toPost(child.data)), next_cursor: data.after ?? null };
  },
});
