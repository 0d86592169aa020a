import { z } from "zod";

const Metrics = z.object({
  like_count: z.int(),
  repost_count: z.int(),
  reply_count: z.int(),
  quote_count: z.int(),
});

const VendorPost = z.object({
  id: z.string(),
  text: z.string(),
  author_id: z.string().nullish(),
  created_at: z.string().nullish(),
  lang: z.string().nullish(),
  conversation_id: z.string().nullish(),
  public_metrics: Metrics.nullish(),
});

const Author = z.object({ id: z.string(), username: z.string(), name: z.string() });

/** A page of posts: their authors stand beside them. */
export const VendorPosts = z.object({
  data: z.array(VendorPost).nullish(),
  includes: z.object({ users: z.array(Author).nullish() }).nullish(),
  meta: z.object({ next_token: z.string().nullish() }).nullish(),
});

const Post = z.object({
  id: z.string(),
  text: z.string(),
  url: z.string(),
  author: Author.nullable(),
  created_at: z.string().nullable(),
  language: z.string().nullable(),
  conversation_id: z.string().nullable().describe("The post that began the thread."),
  likes: z.int().nullable(),
  reposts: z.int().nullable(),
  replies: z.int().nullable(),
  quotes: z.int().nullable(),
});

export const Posts = z.object({ posts: z.array(Post), next_cursor: z.string().nullable() });

export const postFields = {
  "post.fields": "created_at,lang,conversation_id,public_metrics",
  expansions: "author_id",
  "user.fields": "username,name",
};

export const postUrl = (id: string): string => `https://x.com/i/status/${id}`;

export const PostId = z.string().regex(/^[0-9]{1,19}$/);

export function toPosts({ data, includes, meta }: z.output<typeof VendorPosts>): z.input<typeof Posts> {
  const authors = new Map((includes?.users ?? []).map((user) => [user.id, user]));
  return {
    posts: (data ?? []).map((post) => ({
      id: post.id,
      text: post.text,
      url: postUrl(post.id),
      author: authors.get(post.author_id ?? "") ?? null,
      created_at: post.created_at ?? null,
      language: post.lang ?? null,
      conversation_id: post.conversation_id ?? null,
      likes: post.public_metrics?.like_count ?? null,
      reposts: post.public_metrics?.repost_count ?? null,
      replies: post.public_metrics?.reply_count ?? null,
      quotes: post.public_metrics?.quote_count ?? null,
    })),
    next_cursor: meta?.next_token ?? null,
  };
}
