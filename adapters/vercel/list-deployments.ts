import { z } from "zod";
import { defineOperation, free } from "../kit/index.ts";
import { Deployment, DeploymentOutput, toDeployment } from "./deployment.ts";
import { TeamId, Timestamp } from "./inputs.ts";

export const listDeployments = defineOperation({
  name: "list_deployments",
  title: "List deployments",
  description:
    "Lists Vercel deployments, newest first, by project, branch, commit, target or state: address, state, commit and error. Pass next_cursor as cursor for more.",
  docs: "https://vercel.com/docs/rest-api/reference/endpoints/deployments/list-deployments",
  effect: "read",
  price: free,
  input: z.strictObject({
    project: z.string().min(1).max(100).optional().describe("Only this project's: its id or name. Example: web-shop"),
    state: z
      .enum(["BUILDING", "ERROR", "INITIALIZING", "QUEUED", "READY", "CANCELED"])
      .optional()
      .describe("Only those in this state."),
    target: z.enum(["production", "preview"]).optional().describe("Only those of this environment."),
    branch: z.string().min(1).max(250).optional().describe("Only those of this git branch. Example: main"),
    sha: z
      .string()
      .regex(/^[0-9a-f]{7,40}$/)
      .optional()
      .describe("Only those of this commit."),
    team_id: TeamId,
    limit: z.int().min(1).max(100).default(20).describe("How many deployments at most."),
    cursor: Timestamp.optional().describe("next_cursor of the page before."),
  }),
  output: z.object({ deployments: z.array(DeploymentOutput), next_cursor: z.number().nullable() }),
  run: async ({ project, team_id, cursor, ...query }, api) => {
    const { deployments, pagination } = await api.get("/v7/deployments", {
      query: { ...query, projectId: project, teamId: team_id, until: cursor },
      returns: z.object({
        deployments: z.array(Deployment),
        pagination: z.object({ next: z.number().nullish() }),
      }),
    });
    return { deployments: deployments.map(toDeployment), next_cursor: pagination.next ?? null };
  },
});
