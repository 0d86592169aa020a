import { z } from "zod";
import { imageSearch, implementCapability, UpstreamFailure } from "../kit/index.ts";
import { askGoogle, searchPrice } from "./google.ts";

const Answer = z.object({
  images_results: z
    .array(
      z.object({
        title: z.string().nullish(),
        link: z.string().nullish(),
        original: z.string().nullish(),
        thumbnail: z.string().nullish(),
      }),
    )
    .nullish(),
});

export const images = implementCapability(imageSearch, {
  name: "images",
  title: "Search Google Images",
  description:
    "Finds pictures on the web with their addresses and the pages they stand on. Use it to show or check what something looks like; the pictures may be protected by copyright.",
  docs: "https://serpapi.com/google-images-light-api",
  effect: "read",
  price: searchPrice,
  timeoutMs: 60_000,
  run: async ({ query, limit, orientation }, api) => {
    if (orientation) {
      throw new UpstreamFailure({ kind: "rejected", message: "Google's pictures cannot be filtered by orientation." });
    }
    const { images_results } = await askGoogle({ engine: "google_images_light", q: query }, Answer, api);
    return {
      images: (images_results ?? []).slice(0, limit).flatMap(({ title, link, original, thumbnail }) => {
        const url = original ?? thumbnail;
        if (!url) return [];
        return [
          {
            id: url,
            description: title ?? null,
            url,
            thumbnail_url: thumbnail ?? null,
            width: null,
            height: null,
            page_url: link ?? null,
            author: null,
          },
        ];
      }),
    };
  },
});
