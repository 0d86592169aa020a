import { implementCapability, linkShorten, perCall } from "../kit/index.ts";
import { VendorLink } from "./link.ts";

export const shorten = implementCapability(linkShorten, {
  name: "shorten",
  title: "Shorten a link",
  description:
    "Makes a short link on the workspace's own domain, with the ending you want if it is free, and counts who follows it. Returns the short address and the link's id.",
  docs: "https://dub.co/docs/api-reference/endpoint/create-a-link",
  effect: "write",
  price: perCall("0.1"),
  run: async ({ url, slug }, api) => {
    const link = await api.post("/links", { json: { url, key: slug }, returns: VendorLink });
    return { short_url: link.shortLink, id: link.id };
  },
});
