import { z } from "zod";
import { implementCapability, linkShorten, perCall, UpstreamFailure } from "../kit/index.ts";

const Answer = z.object({ id: z.string().nullish(), link: z.string() });

export const shorten = implementCapability(linkShorten, {
  name: "shorten",
  title: "Shorten a link",
  description:
    "Makes a short bit.ly link and counts who follows it. The same address always gets the same short link. Bitly chooses the ending.",
  docs: "https://dev.bitly.com/api-reference/#createBitlink",
  effect: "write",
  price: perCall("0.1"),
  run: async ({ url, slug }, api) => {
    if (slug)
      throw new UpstreamFailure({ kind: "rejected", message: "Bitly chooses the ending of the short link itself." });
    const { id, link } = await api.post("/shorten", { json: { long_url: url }, returns: Answer });
    return { short_url: link, id: id ?? null };
  },
});
