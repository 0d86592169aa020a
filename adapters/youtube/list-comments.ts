import { z } from "zod";
import { defineOperation, perCall } from "../kit/index.ts";
import { docsUrl, nextPage, pageToken, videoId } from "./resource.ts";

const Answer = z.object({
  nextPageToken: z.string().nullish(),
  items: z
    .array(
      z.object({
        id: z.string(),
        snippet: z.object({
          totalReplyCount: z.int().nullish(),
          topLevelComment: z.object({
            snippet: z.object({
              textDisplay: z.string().nullish(),
              authorDisplayName: z.string().nullish(),
              likeCount: z.int().nullish(),
              publishedAt: z.string().nullish(),
            }),
          }),
        }),
      }),
    )
    .default([]),
});

export const listComments = defineOperation({
  name: "list_comments",
  title: "Comments on a video",
  description:
    "Lists what people wrote below a video, the most relevant or newest first, with likes and number of replies. Fails where comments are turned off.",
  docs: `${docsUrl}/commentThreads/list`,
  effect: "read",
  price: perCall(1),
  input: z.strictObject({
    video_id: videoId.describe("The video's id. Example: dQw4w9WgXcQ"),
    query: z.string().trim().min(1).max(200).optional().describe("Only comments with these words."),
    order: z.enum(["relevance", "time"]).default("relevance").describe("What comes first."),
    limit: z.int().min(1).max(100).default(20).describe("How many comments at most."),
    page: pageToken,
  }),
  output: z.object({
    comments: z.array(
      z.object({
        id: z.string(),
        author: z.string().nullable(),
        text: z.string().nullable(),
        likes: z.int().nullable(),
        replies: z.int().nullable(),
        published_at: z.string().nullable(),
      }),
    ),
    next_page: nextPage,
  }),
  run: async ({ video_id, query, order, limit, page }, api) => {
    const { items, nextPageToken } = await api.get("/youtube/v3/commentThreads", {
      query: {
        part: "snippet",
        videoId: video_id,
        searchTerms: query,
        order,
        textFormat: "plainText",
        maxResults: limit,
        pageToken: page,
      },
      returns: Answer,
    });
    return {
      comments: items.map(({ id, snippet: { topLevelComment, totalReplyCount } }) => ({
        id,
        author: topLevelComment.snippet.authorDisplayName ?? null,
        text: topLevelComment.snippet.textDisplay ?? null,
        likes: topLevelComment.snippet.likeCount ?? null,
        replies: totalReplyCount ?? null,
        published_at: topLevelComment.snippet.publishedAt ?? null,
      })),
      next_page: nextPageToken ?? null,
    };
  },
});
