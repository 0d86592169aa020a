import { z } from "zod";
import { defineOperation, perCall } from "../kit/index.ts";
import { docsUrl, nextPage, pageToken } from "./resource.ts";

const Answer = z.object({
  nextPageToken: z.string().nullish(),
  items: z
    .array(
      z.object({
        id: z.object({
          videoId: z.string().nullish(),
          channelId: z.string().nullish(),
          playlistId: z.string().nullish(),
        }),
        snippet: z.object({
          title: z.string().nullish(),
          description: z.string().nullish(),
          channelId: z.string().nullish(),
          channelTitle: z.string().nullish(),
          publishedAt: z.string().nullish(),
        }),
      }),
    )
    .default([]),
});

export const search = defineOperation({
  name: "search",
  title: "Search YouTube",
  description:
    "Finds videos, channels or playlists by words, with title, beginning of the description, channel and date. Views and lengths come from get_videos. Uses much of a key's daily quota.",
  docs: `${docsUrl}/search/list`,
  effect: "read",
  price: perCall(1),
  input: z.strictObject({
    query: z.string().trim().min(1).max(300).describe("Words to look for. Example: rust async tutorial"),
    kind: z.enum(["video", "channel", "playlist"]).default("video").describe("What to find."),
    channel_id: z
      .string()
      .regex(/^UC[A-Za-z0-9_-]{22}$/)
      .optional()
      .describe("Only of this channel. Example: UC_x5XG1OV2P6uZZ5FSM9Ttw"),
    order: z.enum(["relevance", "date", "rating", "viewCount"]).default("relevance").describe("What comes first."),
    published_after: z.iso.datetime().optional().describe("Only newer ones. Example: 2026-01-01T00:00:00Z"),
    language: z
      .string()
      .regex(/^[a-z]{2}$/)
      .optional()
      .describe("Prefer this language, ISO 639-1. Example: de"),
    limit: z.int().min(1).max(50).default(10).describe("How many at most."),
    page: pageToken,
  }),
  output: z.object({
    results: z.array(
      z.object({
        id: z.string(),
        url: z.string(),
        title: z.string().nullable(),
        description: z.string().nullable(),
        channel_id: z.string().nullable(),
        channel: z.string().nullable(),
        published_at: z.string().nullable(),
      }),
    ),
    next_page: nextPage,
  }),
  run: async (input, api) => {
    const { items, nextPageToken } = await api.get("/youtube/v3/search", {
      query: {
        part: "snippet",
        q: input.query,
        type: input.kind,
        channelId: input.channel_id,
        order: input.order,
        publishedAfter: input.published_after,
        relevanceLanguage: input.language,
        maxResults: input.limit,
        pageToken: input.page,
      },
      returns: Answer,
    });
    return {
      results: items.flatMap(({ id, snippet }) => {
        const found = addressOf(id);
        if (!found) return [];
        return {
          ...found,
          title: snippet.title ?? null,
          description: snippet.description || null,
          channel_id: snippet.channelId ?? null,
          channel: snippet.channelTitle ?? null,
          published_at: snippet.publishedAt ?? null,
        };
      }),
      next_page: nextPageToken ?? null,
    };
  },
});

function addressOf({ videoId, channelId, playlistId }: z.infer<typeof Answer>["items"][number]["id"]) {
  if (videoId) return { id: videoId, url: `https://www.youtube.com/watch?v=${videoId}` };
  if (playlistId) return { id: playlistId, url: `https://www.youtube.com/playlist?list=${playlistId}` };
  return channelId ? { id: channelId, url: `https://www.youtube.com/channel/${channelId}` } : undefined;
}
