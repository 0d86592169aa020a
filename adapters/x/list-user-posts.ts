import { z } from "zod";
import { defineOperation, perCall } from "../kit/index.ts";
import { PostId, Posts, postFields, toPosts, VendorPosts } from "./post.ts";

export const listUserPosts = defineOperation({
  name: "list_user_posts",
  title: "List a person's posts",
  description:
    "Lists what one account posted, newest first, with or without replies and reposts. Get the id from get_user. Pass next_cursor as cursor for more.",
  docs: "https://docs.x.com/x-api/users/get-posts",
  effect: "read",
  price: perCall("0.1"),
  input: z.strictObject({
    user_id: PostId.describe("Id from get_user. Example: 2244994945"),
    has_replies: z.boolean().default(true).describe("Whether answers to others count."),
    has_reposts: z.boolean().default(true).describe("Whether others' posts that were passed on count."),
    limit: z.int().min(5).max(100).default(10).describe("How many posts at most."),
    cursor: z.string().min(1).max(500).optional().describe("next_cursor of the page before."),
  }),
  output: Posts,
  run: async ({ user_id, has_replies, has_reposts, limit, cursor }, api) => {
    const excluded = [!has_replies && "replies", !has_reposts && "retweets"].filter(Boolean).join(",");
    const answer = await api.get("/users/{id}/tweets", {
      params: { id: user_id },
      query: { max_results: limit, pagination_token: cursor, exclude: excluded || undefined, ...postFields },
      returns: VendorPosts,
    });
    return toPosts(answer);
  },
});
