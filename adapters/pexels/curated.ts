import { z } from "zod";
import { defineOperation, free } from "../kit/index.ts";
import { docsUrl, Image, Photo, toImage } from "./photo.ts";

export const curated = defineOperation({
  name: "curated",
  title: "Chosen photos",
  description: "Lists photos that the Pexels team chose lately, a new one every hour. Use search for a subject.",
  docs: `${docsUrl}#photos-curated`,
  effect: "read",
  price: free,
  input: z.strictObject({
    limit: z.int().min(1).max(80).default(15).describe("How many photos at most."),
    page: z.int().min(1).max(100).default(1).describe("Which page of that many."),
  }),
  output: z.object({ images: z.array(Image) }),
  run: async ({ limit, page }, api) => {
    const { photos } = await api.get("/v1/curated", {
      query: { per_page: limit, page },
      returns: z.object({ photos: z.array(Photo) }),
    });
    return { images: photos.map(toImage) };
  },
});
