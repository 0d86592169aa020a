import { z } from "zod";
import { defineOperation, free } from "../kit/index.ts";
import { docsUrl } from "./photo.ts";

const Answer = z.object({
  videos: z.array(
    z.object({
      id: z.int(),
      width: z.int().nullish(),
      height: z.int().nullish(),
      duration: z.number().nullish(),
      url: z.string().nullish(),
      image: z.string().nullish(),
      user: z.object({ name: z.string().nullish() }).nullish(),
      video_files: z.array(
        z.object({
          link: z.string(),
          width: z.int().nullish(),
          height: z.int().nullish(),
          file_type: z.string().nullish(),
        }),
      ),
    }),
  ),
});

export const searchVideos = defineOperation({
  name: "search_videos",
  title: "Find videos",
  description:
    "Finds stock videos on Pexels by words, with length, author, preview picture and the addresses of the files in several sizes. They are free to use.",
  docs: `${docsUrl}#videos-search`,
  effect: "read",
  price: free,
  input: z.strictObject({
    query: z.string().trim().min(1).max(200).describe("What the video shows. Example: waves"),
    limit: z.int().min(1).max(80).default(10).describe("How many videos at most."),
    page: z.int().min(1).max(100).default(1).describe("Which page of that many."),
  }),
  output: z.object({
    videos: z.array(
      z.object({
        id: z.int(),
        duration_s: z.number().nullable(),
        width: z.int().nullable(),
        height: z.int().nullable(),
        author: z.string().nullable(),
        page_url: z.string().nullable(),
        preview_url: z.string().nullable(),
        files: z.array(
          z.object({
            url: z.string(),
            width: z.int().nullable(),
            height: z.int().nullable(),
            content_type: z.string().nullable(),
          }),
        ),
      }),
    ),
  }),
  run: async ({ query, limit, page }, api) => {
    const { videos } = await api.get("/videos/search", { query: { query, per_page: limit, page }, returns: Answer });
    return {
      videos: videos.map((video) => ({
        id: video.id,
        duration_s: video.duration ?? null,
        width: video.width ?? null,
        height: video.height ?? null,
        author: video.user?.name ?? null,
        page_url: video.url ?? null,
        preview_url: video.image ?? null,
        files: video.video_files.map((file) => ({
          url: file.link,
          width: file.width ?? null,
          height: file.height ?? null,
          content_type: file.file_type ?? null,
        })),
      })),
    };
  },
});
