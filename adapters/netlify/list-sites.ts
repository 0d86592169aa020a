import { z } from "zod";
import { defineOperation, free } from "../kit/index.ts";
import { page } from "./deploy.ts";
import { Site, SiteOutput, toSite } from "./site.ts";

export const listSites = defineOperation({
  name: "list_sites",
  title: "List sites",
  description:
    "Lists or searches the sites of a Netlify account: id, address, domain, repository, branch and what is published now.",
  docs: "https://open-api.netlify.com/#tag/site/operation/listSites",
  effect: "read",
  price: free,
  input: z.strictObject({
    name: z.string().min(1).max(100).optional().describe("Only sites with this in their name. Example: shop"),
    filter: z.enum(["all", "owner", "guest"]).default("all").describe("Whose sites: all, your own, or of others."),
    limit: z.int().min(1).max(100).default(20).describe("How many sites a page."),
    page,
  }),
  output: z.object({ sites: z.array(SiteOutput) }),
  run: async ({ limit, ...query }, api) => {
    const sites = await api.get("/sites", { query: { ...query, per_page: limit }, returns: z.array(Site) });
    return { sites: sites.map(toSite) };
  },
});
