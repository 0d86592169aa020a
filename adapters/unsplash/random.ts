import { z } from "zod";
import { defineOperation, free } from "../kit/index.ts";
import { docsUrl, Image, Photo, toImage, toOrientation } from "./photo.ts";

export const random = defineOperation({
  name: "random",
  title: "Random photos",
  description:
    "Returns photos at random, by words if wanted: other ones each time. Use it for variety, and search for the best match.",
  docs: `${docsUrl}#get-a-random-photo`,
  effect: "read",
  price: free,
  input: z.strictObject({
    query: z.string().trim().min(1).max(200).optional().describe("What the photos show. Example: desk"),
    orientation: z.enum(["landscape", "portrait", "square"]).optional().describe("Only photos of this shape."),
    count: z.int().min(1).max(30).default(1).describe("How many photos."),
  }),
  output: z.object({ images: z.array(Image) }),
  run: async ({ query, orientation, count }, api) => {
    const photos = await api.get("/photos/random", {
      query: { query, orientation: toOrientation(orientation), count },
      returns: z.array(Photo),
    });
    return { images: photos.map(toImage) };
  },
});
