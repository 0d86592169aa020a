import { z } from "zod";

const VendorPost = z.object({
  id: z.string(),
  title: z.string(),
  author: z.string().nullish(),
  subreddit: z.string(),
  selftext: z.string().nullish(),
  url: z.string().nullish(),
  permalink: z.string(),
  score: z.int().nullish(),
  num_comments: z.int().nullish(),
  created_utc: z.number(),
  over_18: z.boolean().nullish(),
});

/** Reddit wraps everything: a listing of things, each with its kind. */
export const listingOf = <S extends z.ZodType>(data: S) =>
  z.object({
    data: z.object({ children: z.array(z.object({ kind: z.string(), data })), after: z.string().nullish() }),
  });

export const PostListing = listingOf(VendorPost);

export const Post = z.object({
  id: z.string(),
  title: z.string(),
  author: z.string().nullable(),
  subreddit: z.string(),
  text: z.string().nullable().describe("Markdown; null where the post is a link."),
  url: z.string().nullable().describe("What the post links to."),
  discussion_url: z.string(),
  score: z.int().nullable(),
  comments: z.int().nullable(),
  created_at: z.string(),
  is_adult: z.boolean(),
});

export const toPost = (post: z.output<typeof VendorPost>): z.input<typeof Post> => ({
  id: post.id,
  title: post.title,
  author: post.author ?? null,
  subreddit: post.subreddit,
  text: post.selftext || null,
  url: post.url ?? null,
  discussion_url: toAddress(post.permalink),
  score: post.score ?? null,
  comments: post.num_comments ?? null,
  created_at: toIso(post.created_utc),
  is_adult: post.over_18 ?? false,
});

export const toIso = (unixS: number): string => new Date(unixS * 1000).toISOString();

export const toAddress = (permalink: string): string => new URL(permalink, "https://www.reddit.com").href;

export const Subreddit = z.string().regex(/^\w{2,21}$/);

export const PostId = z.string().regex(/^[a-z0-9]{1,13}$/);

/** Without it `<`, `>` and `&` come as HTML entities. */
export const rawJson = { raw_json: 1 };
