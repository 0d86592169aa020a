import { z } from "zod";
import { defineOperation, perCall } from "../kit/index.ts";
import { PostId } from "./post.ts";

export const deletePost = defineOperation({
  name: "delete_post",
  title: "Delete a post",
  description: "Deletes one of the connected account's own posts for good.",
  docs: "https://docs.x.com/x-api/posts/delete-post",
  effect: "destroy",
  price: perCall("0.1"),
  input: z.strictObject({ post_id: PostId.describe("Id from create_post. Example: 1876543210987654321") }),
  output: z.object({ post_id: z.string(), deleted: z.boolean() }),
  run: async ({ post_id }, api) => {
    const { data } = await api.delete("/tweets/{id}", {
      params: { id: post_id },
      returns: z.object({ data: z.object({ deleted: z.boolean() }) }),
    });
    return { post_id, deleted: data.deleted };
  },
});
