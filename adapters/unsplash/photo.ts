import { z } from "zod";
import { imageSearch } from "../kit/index.ts";

export const Photo = z.object({
  id: z.string(),
  width: z.int().nullish(),
  height: z.int().nullish(),
  description: z.string().nullish(),
  alt_description: z.string().nullish(),
  color: z.string().nullish(),
  urls: z.object({ regular: z.string(), full: z.string(), thumb: z.string().nullish() }),
  links: z.object({ html: z.string().nullish() }).nullish(),
  user: z.object({ name: z.string().nullish() }).nullish(),
});

export const Image = imageSearch.output.shape.images.element;

export const toImage = (photo: z.infer<typeof Photo>): z.infer<typeof Image> => ({
  id: photo.id,
  description: photo.description ?? photo.alt_description ?? null,
  url: photo.urls.regular,
  thumbnail_url: photo.urls.thumb ?? null,
  width: photo.width ?? null,
  height: photo.height ?? null,
  page_url: photo.links?.html ?? null,
  author: photo.user?.name ?? null,
});

export const photoId = z
  .string()
  .regex(/^[A-Za-z0-9_-]{5,40}$/)
  .describe("The photo's id. Example: LBI7cgq3pbM");

export const toOrientation = (orientation: "landscape" | "portrait" | "square" | undefined) =>
  orientation === "square" ? "squarish" : orientation;

export const docsUrl = "https://unsplash.com/documentation";
