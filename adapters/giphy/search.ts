import { z } from "zod";
import { defineOperation, free } from "../kit/index.ts";
import { Answers, docsUrl, Gif, rating, toGif } from "./gif.ts";

export const search = defineOperation({
  name: "search",
  title: "Find GIFs",
  description:
    "Finds animated GIFs by words or a feeling, best first, with the addresses of GIF, MP4 and a small preview.",
  docs: `${docsUrl}#search`,
  effect: "read",
  price: free,
  input: z.strictObject({
    query: z.string().trim().min(1).max(50).describe("Words or a feeling. Example: happy dance"),
    limit: z.int().min(1).max(50).default(10).describe("How many GIFs at most."),
    offset: z.int().min(0).max(4_999).default(0).describe("How many GIFs to skip."),
    rating,
    language: z
      .string()
      .regex(/^[a-z]{2}$/)
      .default("en")
      .describe("Language of the words, ISO 639-1. Example: de"),
  }),
  output: z.object({ gifs: z.array(Gif) }),
  run: async ({ query, limit, offset, rating, language }, api) => {
    const { data } = await api.get("/gifs/search", {
      query: { q: query, limit, offset, rating, lang: language },
      returns: Answers,
    });
    return { gifs: data.map(toGif) };
  },
});
