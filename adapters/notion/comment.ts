import { z } from "zod";
import { defineOperation, free } from "../kit/index.ts";
import { PageId, toUuid } from "./ids.ts";

export const comment = defineOperation({
  name: "comment",
  title: "Comment on a page",
  description: "Adds a comment at the top of a Notion page. The integration needs the right to insert comments.",
  docs: "https://developers.notion.com/reference/create-a-comment",
  effect: "write",
  price: free,
  input: z.strictObject({
    page_id: PageId,
    text: z.string().min(1).max(2_000).describe("Plain text. Example: The figures are in now."),
  }),
  output: z.object({ comment_id: z.string() }),
  run: async ({ page_id, text }, api) => {
    const { id } = await api.post("/v1/comments", {
      json: { parent: { page_id: toUuid(page_id) }, rich_text: [{ text: { content: text } }] },
      returns: z.object({ id: z.string() }),
    });
    return { comment_id: id };
  },
});
