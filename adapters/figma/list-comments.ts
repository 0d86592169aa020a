import { z } from "zod";
import { defineOperation, free } from "../kit/index.ts";
import { Comment, toComment, VendorComment } from "./comment.ts";
import { FileKey } from "./file.ts";

export const listComments = defineOperation({
  name: "list_comments",
  title: "List comments",
  description: "Returns the comments of a Figma file with authors, replies and whether they are resolved.",
  docs: "https://developers.figma.com/docs/rest-api/comments-endpoints/#get-comments-endpoint",
  effect: "read",
  price: free,
  input: z.strictObject({
    file_key: FileKey,
    only_open: z.boolean().default(false).describe("Leave out those that are resolved."),
  }),
  output: z.object({ comments: z.array(Comment) }),
  run: async ({ file_key, only_open }, api) => {
    const { comments } = await api.get("/v1/files/{file}/comments", {
      params: { file: file_key },
      query: { as_md: true },
      returns: z.object({ comments: z.array(VendorComment) }),
    });
    return { comments: comments.map(toComment).filter(({ resolved_at }) => !only_open || !resolved_at) };
  },
});
