import { z } from "zod";
import { defineOperation, perCall } from "../kit/index.ts";
import { listingOf, Post, PostId, PostListing, rawJson, toIso, toPost } from "./post.ts";

// A thing of the kind `more` stands for comments that are not here, and lacks all of this but the id.
const VendorComment = z.object({
  id: z.string(),
  author: z.string().nullish(),
  body: z.string().nullish(),
  score: z.int().nullish(),
  created_utc: z.number().nullish(),
  parent_id: z.string().nullish(),
  depth: z.int().nullish(),
  replies: z.unknown().optional(),
});

const CommentListing = listingOf(VendorComment);

const Comment = z.object({
  id: z.string(),
  parent_id: z.string().nullable().describe("t3_ and the post, or t1_ and the comment that it answers."),
  depth: z.int().describe("0 for an answer to the post itself."),
  author: z.string().nullable(),
  text: z.string(),
  score: z.int().nullable(),
  created_at: z.string().nullable(),
});

export const getPost = defineOperation({
  name: "get_post",
  title: "Read a discussion",
  description:
    "Shows a post with its comments, best first, each answer below what it answers. Get the id from search_posts.",
  docs: "https://www.reddit.com/dev/api/#GET_comments_{article}",
  effect: "read",
  price: perCall("0.1"),
  input: z.strictObject({
    post_id: PostId.describe("Id from search_posts, or from the post's address. Example: 1b2c3d4"),
    sort: z
      .enum(["confidence", "top", "new", "controversial", "old", "qa"])
      .default("confidence")
      .describe("What comes first."),
    limit: z.int().min(1).max(200).default(50).describe("How many comments at most."),
    depth: z.int().min(1).max(10).default(4).describe("How many levels of answers."),
  }),
  output: z.object({ post: Post.nullable(), comments: z.array(Comment) }),
  run: async ({ post_id, ...options }, api) => {
    const [posts, comments] = await api.get("/comments/{id}", {
      params: { id: post_id },
      query: { ...options, ...rawJson },
      returns: z.tuple([PostListing, CommentListing]),
    });
    const [post] = posts.data.children;
    return { post: post ? toPost(post.data) : null, comments: flatten(comments) };
  },
});

/** The tree as a list. Reddit writes "" where a comment has no replies. */
function flatten({ data }: z.output<typeof CommentListing>): z.input<typeof Comment>[] {
  return data.children
    .filter(({ kind }) => kind === "t1")
    .flatMap(({ data: comment }) => {
      const replies = CommentListing.safeParse(comment.replies);
      return [toComment(comment), ...(replies.success ? flatten(replies.data) : [])];
    });
}

const toComment = (comment: z.output<typeof VendorComment>): z.input<typeof Comment> => ({
  id: comment.id,
  parent_id: comment.parent_id ?? null,
  depth: comment.depth ?? 0,
  author: comment.author ?? null,
  text: comment.body ?? "",
  score: comment.score ?? null,
  created_at: comment.created_utc ? toIso(comment.created_utc) : null,
});
