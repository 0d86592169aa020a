import { z } from "zod";
import { defineOperation, free } from "../kit/index.ts";
import { docsUrl, toText } from "./hit.ts";

const Item = z.object({
  id: z.int(),
  created_at: z.string(),
  type: z.string(),
  author: z.string().nullish(),
  title: z.string().nullish(),
  url: z.string().nullish(),
  text: z.string().nullish(),
  points: z.int().nullish(),
  get children() {
    return z.array(Item).default([]);
  },
});

type Item = z.infer<typeof Item>;

export const getItem = defineOperation({
  name: "get_item",
  title: "Read a discussion",
  description:
    "Returns one story or comment with the comments below it, in the order of the page, each with its depth. Take the id from search or front_page.",
  docs: docsUrl,
  effect: "read",
  price: free,
  input: z.strictObject({
    id: z.int().min(1).describe("The item's number. Example: 8863"),
    comments: z.int().min(0).max(500).default(50).describe("How many comments at most."),
  }),
  output: z.object({
    id: z.int(),
    type: z.string(),
    title: z.string().nullable(),
    url: z.string().nullable(),
    author: z.string().nullable(),
    points: z.int().nullable(),
    text: z.string().nullable(),
    created_at: z.string(),
    comments: z.array(
      z.object({
        id: z.int(),
        depth: z.int().describe("0 answers the item itself."),
        author: z.string().nullable(),
        text: z.string(),
        created_at: z.string(),
      }),
    ),
    comments_total: z.int().describe("Comments that there are."),
  }),
  run: async ({ id, comments: commentsMax }, api) => {
    const item = await api.get("/items/{id}", { params: { id }, returns: Item });
    const comments = flatten(item.children, 0);
    return {
      id: item.id,
      type: item.type,
      title: item.title ?? null,
      url: item.url || null,
      author: item.author ?? null,
      points: item.points ?? null,
      text: toText(item.text),
      created_at: item.created_at,
      comments: comments.slice(0, commentsMax),
      comments_total: comments.length,
    };
  },
});

type Comment = { id: number; depth: number; author: string | null; text: string; created_at: string };

// A deleted comment has no text, and may still have answers.
function flatten(items: readonly Item[], depth: number): Comment[] {
  return items.flatMap((item) => {
    const text = toText(item.text);
    const { id, created_at, author = null } = item;
    return [...(text ? [{ id, depth, author, text, created_at }] : []), ...flatten(item.children, depth + 1)];
  });
}
