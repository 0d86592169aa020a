import { z } from "zod";
import { free, imageSearch, implementCapability } from "../kit/index.ts";
import { docsUrl, Photo, toImage } from "./photo.ts";

export const search = implementCapability(imageSearch, {
  name: "search",
  title: "Find photos",
  description: "Finds photos on Pexels by words, with address, size, author and page. They are free to use.",
  docs: `${docsUrl}#photos-search`,
  effect: "read",
  price: free,
  run: async ({ query, limit, orientation }, api) => {
    const { photos } = await api.get("/v1/search", {
      query: { query, per_page: limit, orientation },
      returns: z.object({ photos: z.array(Photo) }),
    });
    return { images: photos.map(toImage) };
  },
});
