import { z } from "zod";
import { defineOperation, perCall, UpstreamFailure } from "../kit/index.ts";
import { count, docsUrl } from "./resource.ts";

const Answer = z.object({
  items: z
    .array(
      z.object({
        id: z.string(),
        snippet: z
          .object({
            title: z.string().nullish(),
            description: z.string().nullish(),
            customUrl: z.string().nullish(),
            publishedAt: z.string().nullish(),
            country: z.string().nullish(),
          })
          .nullish(),
        contentDetails: z.object({ relatedPlaylists: z.object({ uploads: z.string().nullish() }).nullish() }).nullish(),
        statistics: z.object({ subscriberCount: count, videoCount: count, viewCount: count }).nullish(),
      }),
    )
    .default([]),
});

export const getChannel = defineOperation({
  name: "get_channel",
  title: "Look up a channel",
  description:
    "Returns a channel by its id or @handle: title, description, country, numbers of subscribers, videos and views, and the playlist of all its videos for list_playlist.",
  docs: `${docsUrl}/channels/list`,
  effect: "read",
  price: perCall(1),
  input: z.strictObject({
    channel: z
      .string()
      .regex(/^(UC[A-Za-z0-9_-]{22}|@[\p{L}\p{N}._-]{3,30})$/u)
      .describe("Id or handle. Example: @GoogleDevelopers"),
  }),
  output: z.object({
    id: z.string(),
    title: z.string().nullable(),
    handle: z.string().nullable(),
    description: z.string().nullable(),
    country: z.string().nullable(),
    created_at: z.string().nullable(),
    subscribers: z.number().nullable(),
    videos: z.number().nullable(),
    views: z.number().nullable(),
    uploads_playlist: z.string().nullable(),
  }),
  run: async ({ channel }, api) => {
    const { items } = await api.get("/youtube/v3/channels", {
      query: {
        part: ["snippet", "contentDetails", "statistics"],
        ...(channel.startsWith("@") ? { forHandle: channel } : { id: channel }),
      },
      returns: Answer,
    });
    const [found] = items;
    if (!found) throw new UpstreamFailure({ kind: "not_found", message: `There is no channel ${channel}.` });
    return {
      id: found.id,
      title: found.snippet?.title ?? null,
      handle: found.snippet?.customUrl ?? null,
      description: found.snippet?.description || null,
      country: found.snippet?.country ?? null,
      created_at: found.snippet?.publishedAt ?? null,
      subscribers: found.statistics?.subscriberCount ?? null,
      videos: found.statistics?.videoCount ?? null,
      views: found.statistics?.viewCount ?? null,
      uploads_playlist: found.contentDetails?.relatedPlaylists?.uploads ?? null,
    };
  },
});
