import { z } from "zod";
import { defineOperation, perCall } from "../kit/index.ts";
import { PostId, postUrl } from "./post.ts";

const Answer = z.object({ data: z.object({ id: z.string(), text: z.string() }) });

export const createPost = defineOperation({
  name: "create_post",
  title: "Post",
  description:
    "Posts a text from the connected account for everybody to see, by itself, as a reply or as a quote. Most accounts may write 280 characters. Returns the post's id and address.",
  docs: "https://docs.x.com/x-api/posts/create-post",
  effect: "write",
  price: perCall("0.1"),
  input: z.strictObject({
    text: z.string().min(1).max(4_000).describe("What the post says. Example: Version 2 is out."),
    reply_to: PostId.optional().describe("Id of the post that this answers. Example: 1876543210987654321"),
    quote: PostId.optional().describe("Id of the post that this quotes."),
  }),
  output: z.object({ id: z.string(), text: z.string(), url: z.string() }),
  run: async ({ text, reply_to, quote }, api) => {
    const { data } = await api.post("/tweets", {
      json: {
        text,
        ...(reply_to && { reply: { in_reply_to_tweet_id: reply_to } }),
        ...(quote && { quote_tweet_id: quote }),
      },
      returns: Answer,
    });
    return { id: data.id, text: data.text, url: postUrl(data.id) };
  },
});
