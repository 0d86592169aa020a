import { z } from "zod";
import { free, implementCapability, linkShorten, UpstreamFailure } from "../kit/index.ts";

// https://is.gd/apishorteningreference.php: 5 to 30 letters, digits and underscores.
const ending = /^\w{5,30}$/;

export const shorten = implementCapability(linkShorten, {
  name: "shorten",
  title: "Shorten a link",
  description:
    "Makes a short is.gd link that lasts for ever and needs no account; anyone may see where it leads. The ending may be 5 to 30 letters, digits and underscores, if it is free.",
  docs: "https://is.gd/apishorteningreference.php",
  effect: "write",
  price: free,
  run: async ({ url, slug }, api) => {
    if (slug && !ending.test(slug))
      throw new UpstreamFailure({
        kind: "rejected",
        message: "At is.gd an ending has 5 to 30 letters, digits and underscores.",
      });
    const { shorturl } = await api.get("/create.php", {
      query: { format: "json", url, shorturl: slug },
      returns: z.object({ shorturl: z.string() }),
    });
    return { short_url: shorturl, id: null };
  },
});
