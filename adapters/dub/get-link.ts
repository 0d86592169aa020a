import { z } from "zod";
import { defineOperation, perCall } from "../kit/index.ts";
import { Link, toLink, VendorLink } from "./link.ts";

export const getLink = defineOperation({
  name: "get_link",
  title: "Look up a short link",
  description: "Tells where one of the workspace's short links leads and how often it was followed.",
  docs: "https://dub.co/docs/api-reference/endpoint/retrieve-a-link",
  effect: "read",
  price: perCall("0.1"),
  input: z.strictObject({
    domain: z.string().min(3).max(190).describe("What stands before the slash. Example: dub.sh"),
    slug: z.string().min(1).max(190).describe("What stands behind it. Example: autumn-sale"),
  }),
  output: z.object({ link: Link }),
  run: async ({ domain, slug }, api) => {
    const link = await api.get("/links/info", { query: { domain, key: slug }, returns: VendorLink });
    return { link: toLink(link) };
  },
});
