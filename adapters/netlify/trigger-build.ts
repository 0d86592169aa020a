import { z } from "zod";
import { defineOperation, free } from "../kit/index.ts";
import { SiteId } from "./deploy.ts";

const Build = z.object({
  id: z.string(),
  deploy_id: z.string().nullish(),
  sha: z.string().nullish(),
  error: z.string().nullish(),
});

export const triggerBuild = defineOperation({
  name: "trigger_build",
  title: "Start a build",
  description:
    "Builds and deploys a Netlify site anew from its repository and returns at once with the deploy's id; ask get_deploy until the state is ready or error.",
  docs: "https://open-api.netlify.com/#tag/build/operation/createSiteBuild",
  effect: "write",
  price: free,
  input: z.strictObject({
    site: SiteId,
    branch: z
      .string()
      .min(1)
      .max(250)
      .optional()
      .describe("Branch to build; production's when absent. Example: feature/banner"),
    clear_cache: z.boolean().default(false).describe("Whether to build without what earlier builds kept."),
    title: z.string().min(1).max(200).optional().describe("What to call the deploy. Example: New prices"),
  }),
  output: z.object({
    build_id: z.string(),
    deploy_id: z.string().nullable(),
    commit: z.string().nullable(),
    error: z.string().nullable(),
  }),
  run: async ({ site, ...query }, api) => {
    const build = await api.post("/sites/{site}/builds", { params: { site }, query, returns: Build });
    return {
      build_id: build.id,
      deploy_id: build.deploy_id ?? null,
      commit: build.sha ?? null,
      error: build.error || null,
    };
  },
});
