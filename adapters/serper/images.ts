import { z } from "zod";
import { imageSearch, implementCapability, UpstreamFailure } from "../kit/index.ts";
import { askGoogle, searchPrice } from "./google.ts";

const Answer = z.object({
  images: z
    .array(
      z.object({
        title: z.string().nullish(),
        imageUrl: z.string(),
        imageWidth: z.int().nullish(),
        imageHeight: z.int().nullish(),
        thumbnailUrl: z.string().nullish(),
        link: z.string().nullish(),
      }),
    )
    .nullish(),
  credits: z.number().nullish(),
});

export const images = implementCapability(imageSearch, {
  name: "images",
  title: "Search Google Images",
  description:
    "Finds pictures on the web with their addresses, sizes and the pages they stand on. Use it to show or check what something looks like; the pictures may be protected by copyright.",
  docs: "https://serper.dev/playground",
  effect: "read",
  price: searchPrice,
  run: async ({ query, limit, orientation }, api) => {
    if (orientation) {
      throw new UpstreamFailure({ kind: "rejected", message: "Serper cannot filter pictures by orientation." });
    }
    const { images } = await askGoogle({ path: "/images", query, limit }, Answer, api);
    return {
      images: (images ?? []).slice(0, limit).map((image) => ({
        id: image.imageUrl,
        description: image.title ?? null,
        url: image.imageUrl,
        thumbnail_url: image.thumbnailUrl ?? null,
        width: image.imageWidth ?? null,
        height: image.imageHeight ?? null,
        page_url: image.link ?? null,
        author: null,
      })),
    };
  },
});
