import { z } from "zod";
import { defineOperation, free } from "../kit/index.ts";
import { Answers, docsUrl, Gif, rating, toGif } from "./gif.ts";

export const trending = defineOperation({
  name: "trending",
  title: "Popular GIFs",
  description: "Lists the animated GIFs that are popular at this moment.",
  docs: `${docsUrl}#trending`,
  effect: "read",
  price: free,
  input: z.strictObject({
    limit: z.int().min(1).max(50).default(10).describe("How many GIFs at most."),
    rating,
  }),
  output: z.object({ gifs: z.array(Gif) }),
  run: async ({ limit, rating }, api) => {
    const { data } = await api.get("/gifs/trending", { query: { limit, rating }, returns: Answers });
    return { gifs: data.map(toGif) };
  },
});
