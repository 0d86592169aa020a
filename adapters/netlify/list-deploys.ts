import { z } from "zod";
import { defineOperation, free } from "../kit/index.ts";
import { Deploy, page, SiteId } from "./deploy.ts";

export const listDeploys = defineOperation({
  name: "list_deploys",
  title: "List deploys",
  description:
    "Lists the deploys of a Netlify site, newest first, by branch or state: address, state, commit and error message.",
  docs: "https://open-api.netlify.com/#tag/deploy/operation/listSiteDeploys",
  effect: "read",
  price: free,
  input: z.strictObject({
    site: SiteId,
    branch: z.string().min(1).max(250).optional().describe("Only this branch's. Example: main"),
    state: z
      .enum(["new", "enqueued", "building", "uploading", "processing", "ready", "error"])
      .optional()
      .describe("Only those in this state."),
    production: z.boolean().optional().describe("Only those of production, or only others."),
    limit: z.int().min(1).max(100).default(20).describe("How many deploys a page."),
    page,
  }),
  output: z.object({ deploys: z.array(Deploy) }),
  run: async ({ site, limit, ...query }, api) => ({
    deploys: await api.get("/sites/{site}/deploys", {
      params: { site },
      query: { ...query, per_page: limit },
      returns: z.array(Deploy),
    }),
  }),
});
