import { z } from "zod";
import { defineOperation, free } from "../kit/index.ts";
import { Answer, docsUrl, Gif, rating, toGif } from "./gif.ts";

// With nothing to choose from, it is an empty list in place of a GIF.
const Random = z.object({ data: z.union([Answer, z.array(z.unknown()).transform(() => null)]) });

export const random = defineOperation({
  name: "random",
  title: "Random GIF",
  description: "Returns one animated GIF at random, for a word if wanted: another one each time. Null when none fits.",
  docs: `${docsUrl}#random`,
  effect: "read",
  price: free,
  input: z.strictObject({
    tag: z.string().trim().min(1).max(50).optional().describe("What it is about. Example: applause"),
    rating,
  }),
  output: z.object({ gif: Gif.nullable() }),
  run: async ({ tag, rating }, api) => {
    const { data } = await api.get("/gifs/random", { query: { tag, rating }, returns: Random });
    return { gif: data && toGif(data) };
  },
});
