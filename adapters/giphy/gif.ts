import { z } from "zod";

const File = z.object({
  url: z.string().nullish(),
  mp4: z.string().nullish(),
  width: z.coerce.number().nullish(),
  height: z.coerce.number().nullish(),
});

export const Answer = z.object({
  id: z.string(),
  title: z.string().nullish(),
  url: z.string().nullish(),
  username: z.string().nullish(),
  rating: z.string().nullish(),
  images: z.object({ original: File.nullish(), fixed_height: File.nullish() }),
});

export const Answers = z.object({ data: z.array(Answer) });

export const Gif = z.object({
  id: z.string(),
  title: z.string().nullable(),
  page_url: z.string().nullable(),
  gif_url: z.string().nullable(),
  mp4_url: z.string().nullable(),
  preview_url: z.string().nullable().describe("The same, 200 pixels high."),
  width: z.number().nullable(),
  height: z.number().nullable(),
  author: z.string().nullable(),
  rating: z.string().nullable(),
});

export const toGif = ({ id, title, url, username, rating, images }: z.infer<typeof Answer>): z.infer<typeof Gif> => ({
  id,
  title: title || null,
  page_url: url ?? null,
  gif_url: images.original?.url ?? null,
  mp4_url: images.original?.mp4 ?? null,
  preview_url: images.fixed_height?.url ?? null,
  width: images.original?.width ?? null,
  height: images.original?.height ?? null,
  author: username || null,
  rating: rating ?? null,
});

export const rating = z
  .enum(["g", "pg", "pg-13", "r"])
  .default("g")
  .describe("How strong the content may be; g is for everyone.");

export const docsUrl = "https://developers.giphy.com/docs/api/endpoint";
