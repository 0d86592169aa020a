import { z } from "zod";
import { defineOperation, perCall } from "../kit/index.ts";
import { Subreddit } from "./post.ts";

const Answer = z.object({ json: z.object({ data: z.object({ id: z.string(), url: z.string() }) }) });

export const submitPost = defineOperation({
  name: "submit_post",
  title: "Post",
  description:
    "Posts a text or a link to a subreddit from the connected account, for everybody to see. Many communities have rules of their own: read them first. Returns id and address.",
  docs: "https://www.reddit.com/dev/api/#POST_api_submit",
  effect: "write",
  price: perCall("0.1"),
  input: z
    .strictObject({
      subreddit: Subreddit.describe("The community without r/. Example: test"),
      title: z.string().trim().min(1).max(300).describe("The headline."),
      text: z.string().min(1).max(40_000).optional().describe("The post as Markdown. Give text or url."),
      url: z
        .url({ protocol: /^https?$/ })
        .max(2_000)
        .optional()
        .describe("What a link post leads to. Example: https://example.com/news"),
    })
    .refine(({ text, url }) => (text === undefined) !== (url === undefined), "give either text or url"),
  output: z.object({ id: z.string(), url: z.string() }),
  run: async ({ subreddit, title, text, url }, api) => {
    const { json } = await api.post("/api/submit", {
      form: { sr: subreddit, kind: url ? "link" : "self", title, text, url, api_type: "json" },
      returns: Answer,
    });
    return { id: json.data.id, url: json.data.url };
  },
});
