import { z } from "zod";
import { defineOperation, perCall } from "../kit/index.ts";
import { ShortUrl, toBitlink } from "./bitlink.ts";

const Answer = z.object({ link: z.string().nullish(), long_url: z.string(), created_at: z.string().nullish() });

export const expand = defineOperation({
  name: "expand",
  title: "See where a link leads",
  description: "Tells where a bit.ly link leads, whoever made it, without following it. Use it to check a link first.",
  docs: "https://dev.bitly.com/api-reference/#expandBitlink",
  effect: "read",
  price: perCall("0.1"),
  input: z.strictObject({ short_url: ShortUrl }),
  output: z.object({ url: z.string(), created_at: z.string().nullable() }),
  run: async ({ short_url }, api) => {
    const { long_url, created_at } = await api.post("/expand", {
      json: { bitlink_id: toBitlink(short_url) },
      returns: Answer,
    });
    return { url: long_url, created_at: created_at ?? null };
  },
});
