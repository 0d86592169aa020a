import { z } from "zod";
import { defineOperation, perCall } from "../kit/index.ts";
import { rawJson, Subreddit, toIso } from "./post.ts";

const Answer = z.object({
  data: z.object({
    display_name: z.string(),
    title: z.string().nullish(),
    public_description: z.string().nullish(),
    subscribers: z.int().nullish(),
    created_utc: z.number().nullish(),
    over18: z.boolean().nullish(),
    subreddit_type: z.string().nullish(),
  }),
});

export const getSubreddit = defineOperation({
  name: "get_subreddit",
  title: "Look up a community",
  description:
    "Shows what a subreddit is about, how many follow it, how old it is and whether everybody may post there.",
  docs: "https://www.reddit.com/dev/api/#GET_r_{subreddit}_about",
  effect: "read",
  price: perCall("0.1"),
  input: z.strictObject({ subreddit: Subreddit.describe("The community without r/. Example: selfhosted") }),
  output: z.object({
    subreddit: z.object({
      name: z.string(),
      title: z.string().nullable(),
      description: z.string().nullable(),
      subscribers: z.int().nullable(),
      type: z.string().nullable().describe("Such as public, restricted or private."),
      is_adult: z.boolean(),
      created_at: z.string().nullable(),
    }),
  }),
  run: async ({ subreddit }, api) => {
    const { data } = await api.get("/r/{subreddit}/about", {
      params: { subreddit },
      query: rawJson,
      returns: Answer,
    });
    return {
      subreddit: {
        name: data.display_name,
        title: data.title ?? null,
        description: data.public_description || null,
        subscribers: data.subscribers ?? null,
        type: data.subreddit_type ?? null,
        is_adult: data.over18 ?? false,
        created_at: data.created_utc ? toIso(data.created_utc) : null,
      },
    };
  },
});
