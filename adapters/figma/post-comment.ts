import { z } from "zod";
import { defineOperation, free } from "../kit/index.ts";
import { Comment, toComment, VendorComment } from "./comment.ts";
import { FileKey } from "./file.ts";

export const postComment = defineOperation({
  name: "post_comment",
  title: "Post a comment",
  description: "Adds a comment to a Figma file, or a reply to one. People who follow the file are told.",
  docs: "https://developers.figma.com/docs/rest-api/comments-endpoints/#post-comments-endpoint",
  effect: "write",
  price: free,
  input: z.strictObject({
    file_key: FileKey,
    text: z.string().min(1).max(5_000).describe("Example: Please use the new logo here."),
    reply_to: z
      .string()
      .regex(/^\d{1,30}$/)
      .optional()
      .describe("Id of the comment to answer, from list_comments."),
  }),
  output: z.object({ comment: Comment }),
  run: async ({ file_key, text, reply_to }, api) => {
    const comment = await api.post("/v1/files/{file}/comments", {
      params: { file: file_key },
      json: { message: text, comment_id: reply_to },
      returns: VendorComment,
    });
    return { comment: toComment(comment) };
  },
});
