import { z } from "zod";
import { defineOperation, free } from "../kit/index.ts";
import { SiteId } from "./deploy.ts";
import { Site, SiteOutput, toSite } from "./site.ts";

export const getSite = defineOperation({
  name: "get_site",
  title: "Get a site",
  description:
    "Returns one Netlify site by id or domain: address, repository, build command and what is published now.",
  docs: "https://open-api.netlify.com/#tag/site/operation/getSite",
  effect: "read",
  price: free,
  input: z.strictObject({ site: SiteId }),
  output: SiteOutput,
  run: async ({ site }, api) => toSite(await api.get("/sites/{site}", { params: { site }, returns: Site })),
});
