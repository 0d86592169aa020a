import { z } from "zod";
import { defineOperation, perCall } from "../kit/index.ts";
import { toAddress } from "./post.ts";

const Thing = z.object({ data: z.object({ id: z.string(), permalink: z.string().nullish() }) });

const Answer = z.object({ json: z.object({ data: z.object({ things: z.tuple([Thing], z.unknown()) }) }) });

export const comment = defineOperation({
  name: "comment",
  title: "Comment",
  description: "Answers a post or a comment from the connected account, for everybody to see. Returns id and address.",
  docs: "https://www.reddit.com/dev/api/#POST_api_comment",
  effect: "write",
  price: perCall("0.1"),
  input: z.strictObject({
    parent_id: z
      .string()
      .regex(/^t[13]_[a-z0-9]{1,13}$/)
      .describe("t3_ and a post's id, or t1_ and a comment's. Example: t3_1b2c3d4"),
    text: z.string().min(1).max(10_000).describe("The answer as Markdown."),
  }),
  output: z.object({ id: z.string(), url: z.string().nullable() }),
  run: async ({ parent_id, text }, api) => {
    const { json } = await api.post("/api/comment", {
      form: { thing_id: parent_id, text, api_type: "json" },
      returns: Answer,
    });
    const [{ data }] = json.data.things;
    return { id: data.id, url: data.permalink ? toAddress(data.permalink) : null };
  },
});
