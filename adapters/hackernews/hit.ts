import { z } from "zod";
import { decodeEntities } from "../kit/index.ts";

export const Answer = z.object({
  nbHits: z.int().nullish(),
  hits: z.array(
    z.object({
      objectID: z.string(),
      title: z.string().nullish(),
      story_title: z.string().nullish(),
      story_id: z.number().nullish(),
      url: z.string().nullish(),
      author: z.string().nullish(),
      points: z.int().nullish(),
      num_comments: z.int().nullish(),
      created_at: z.string(),
      story_text: z.string().nullish(),
      comment_text: z.string().nullish(),
    }),
  ),
});

export const Hit = z.object({
  id: z.string(),
  title: z.string().nullable().describe("Of a comment: the title of its story."),
  url: z.string().nullable(),
  discussion_url: z.string(),
  author: z.string().nullable(),
  points: z.int().nullable(),
  comments: z.int().nullable(),
  text: z.string().nullable(),
  created_at: z.string(),
});

export const toHit = (hit: z.infer<typeof Answer>["hits"][number]): z.infer<typeof Hit> => ({
  id: hit.objectID,
  title: hit.title ?? hit.story_title ?? null,
  url: hit.url || null,
  discussion_url: `https://news.ycombinator.com/item?id=${hit.objectID}`,
  author: hit.author ?? null,
  points: hit.points ?? null,
  comments: hit.num_comments ?? null,
  text: toText(hit.comment_text ?? hit.story_text),
  created_at: hit.created_at,
});

/** Plain text of the HTML that Hacker News keeps. */
export function toText(html: string | null | undefined): string | null {
  if (!html) return null;
  return decodeEntities(html.replace(/<p>/g, "\n\n").replace(/<[^>]+>/g, "")).trim();
}

export const docsUrl = "https://hn.algolia.com/api";
