import { z } from "zod";
import { defineOperation, perCall } from "../kit/index.ts";
import { count, docsUrl, videoId } from "./resource.ts";

const Answer = z.object({
  items: z
    .array(
      z.object({
        id: z.string(),
        snippet: z
          .object({
            title: z.string().nullish(),
            description: z.string().nullish(),
            channelId: z.string().nullish(),
            channelTitle: z.string().nullish(),
            publishedAt: z.string().nullish(),
            tags: z.array(z.string()).nullish(),
            defaultAudioLanguage: z.string().nullish(),
          })
          .nullish(),
        contentDetails: z.object({ duration: z.string().nullish() }).nullish(),
        statistics: z.object({ viewCount: count, likeCount: count, commentCount: count }).nullish(),
      }),
    )
    .default([]),
});

export const getVideos = defineOperation({
  name: "get_videos",
  title: "Look up videos",
  description:
    "Returns up to 50 videos by id: title, whole description, channel, date, length, language, tags, and how many views, likes and comments. Unknown ids are left out.",
  docs: `${docsUrl}/videos/list`,
  effect: "read",
  price: perCall(1),
  input: z.strictObject({
    ids: z.array(videoId).min(1).max(50).describe('Ids, as in watch?v=. Example: ["dQw4w9WgXcQ"]'),
  }),
  output: z.object({
    videos: z.array(
      z.object({
        id: z.string(),
        url: z.string(),
        title: z.string().nullable(),
        description: z.string().nullable(),
        channel_id: z.string().nullable(),
        channel: z.string().nullable(),
        published_at: z.string().nullable(),
        duration_s: z.number().nullable(),
        language: z.string().nullable(),
        tags: z.array(z.string()),
        views: z.number().nullable(),
        likes: z.number().nullable(),
        comments: z.number().nullable(),
      }),
    ),
  }),
  run: async ({ ids }, api) => {
    const { items } = await api.get("/youtube/v3/videos", {
      query: { part: ["snippet", "contentDetails", "statistics"], id: ids, maxResults: ids.length },
      returns: Answer,
    });
    return {
      videos: items.map(({ id, snippet, contentDetails, statistics }) => ({
        id,
        url: `https://www.youtube.com/watch?v=${id}`,
        title: snippet?.title ?? null,
        description: snippet?.description || null,
        channel_id: snippet?.channelId ?? null,
        channel: snippet?.channelTitle ?? null,
        published_at: snippet?.publishedAt ?? null,
        duration_s: toSeconds(contentDetails?.duration),
        language: snippet?.defaultAudioLanguage ?? null,
        tags: snippet?.tags ?? [],
        views: statistics?.viewCount ?? null,
        likes: statistics?.likeCount ?? null,
        comments: statistics?.commentCount ?? null,
      })),
    };
  },
});

/** An ISO 8601 duration such as P1DT2H3M4S. */
function toSeconds(duration: string | null | undefined): number | null {
  const parts = /^P(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?$/.exec(duration ?? "");
  if (!parts) return null;
  const [days = 0, hours = 0, minutes = 0, seconds = 0] = parts.slice(1).map((part) => Number(part ?? 0));
  return ((days * 24 + hours) * 60 + minutes) * 60 + seconds;
}
