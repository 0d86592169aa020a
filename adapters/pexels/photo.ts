import { z } from "zod";
import { imageSearch } from "../kit/index.ts";

export const Photo = z.object({
  id: z.int(),
  width: z.int().nullish(),
  height: z.int().nullish(),
  url: z.string().nullish(),
  photographer: z.string().nullish(),
  alt: z.string().nullish(),
  src: z.object({ original: z.string(), large: z.string().nullish(), tiny: z.string().nullish() }),
});

export const Image = imageSearch.output.shape.images.element;

export const toImage = (photo: z.infer<typeof Photo>): z.infer<typeof Image> => ({
  id: String(photo.id),
  description: photo.alt || null,
  url: photo.src.large ?? photo.src.original,
  thumbnail_url: photo.src.tiny ?? null,
  width: photo.width ?? null,
  height: photo.height ?? null,
  page_url: photo.url ?? null,
  author: photo.photographer ?? null,
});

export const docsUrl = "https://www.pexels.com/api/documentation/";
