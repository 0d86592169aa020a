import { z } from "zod";
import { defineOperation, perCall } from "../kit/index.ts";
import { docsUrl, nextPage, pageToken } from "./resource.ts";

const Answer = z.object({
  nextPageToken: z.string().nullish(),
  items: z
    .array(
      z.object({
        snippet: z.object({
          title: z.string().nullish(),
          position: z.int().nullish(),
          videoOwnerChannelTitle: z.string().nullish(),
        }),
        contentDetails: z.object({ videoId: z.string(), videoPublishedAt: z.string().nullish() }),
      }),
    )
    .default([]),
});

export const listPlaylist = defineOperation({
  name: "list_playlist",
  title: "Videos of a playlist",
  description:
    "Lists the videos of a playlist in its order. With the uploads_playlist of get_channel, it lists a channel's videos, newest first.",
  docs: `${docsUrl}/playlistItems/list`,
  effect: "read",
  price: perCall(1),
  input: z.strictObject({
    playlist_id: z
      .string()
      .regex(/^[A-Za-z0-9_-]{10,60}$/)
      .describe("The playlist's id. Example: UU_x5XG1OV2P6uZZ5FSM9Ttw"),
    limit: z.int().min(1).max(50).default(25).describe("How many videos at most."),
    page: pageToken,
  }),
  output: z.object({
    videos: z.array(
      z.object({
        id: z.string(),
        url: z.string(),
        title: z.string().nullable(),
        channel: z.string().nullable(),
        position: z.int().nullable(),
        published_at: z.string().nullable(),
      }),
    ),
    next_page: nextPage,
  }),
  run: async ({ playlist_id, limit, page }, api) => {
    const { items, nextPageToken } = await api.get("/youtube/v3/playlistItems", {
      query: {
        part: ["snippet", "contentDetails"],
        playlistId: playlist_id,
        maxResults: limit,
        pageToken: page,
      },
      returns: Answer,
    });
    return {
      videos: items.map(({ snippet, contentDetails }) => ({
        id: contentDetails.videoId,
        url: `https://www.youtube.com/watch?v=${contentDetails.videoId}`,
        title: snippet.title ?? null,
        channel: snippet.videoOwnerChannelTitle ?? null,
        position: snippet.position ?? null,
        published_at: contentDetails.videoPublishedAt ?? null,
      })),
      next_page: nextPageToken ?? null,
    };
  },
});
