import { z } from "zod";
import { free, imageSearch, implementCapability } from "../kit/index.ts";
import { docsUrl, Photo, toImage, toOrientation } from "./photo.ts";

const Answer = z.object({ results: z.array(Photo) });

export const search = implementCapability(imageSearch, {
  name: "search",
  title: "Find photos",
  description:
    "Finds photos on Unsplash by words, with address, size, author and page. Name the author where you show one, and call track_download when it is used.",
  docs: `${docsUrl}#search-photos`,
  effect: "read",
  price: free,
  run: async ({ query, limit, orientation }, api) => {
    const { results } = await api.get("/search/photos", {
      query: { query, per_page: limit, orientation: toOrientation(orientation) },
      returns: Answer,
    });
    return { images: results.map(toImage) };
  },
});
