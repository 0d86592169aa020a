import { z } from "zod";
import { defineOperation, free } from "../kit/index.ts";
import { DeploymentId, isoTime, TeamId } from "./inputs.ts";

const Line = z.object({
  type: z.string(),
  created: z.number().nullish(),
  text: z.string().nullish(),
  payload: z.object({ text: z.string().nullish() }).nullish(),
});

export const getBuildLogs = defineOperation({
  name: "get_build_logs",
  title: "Read build logs",
  description:
    "Returns the last lines that a Vercel deployment's build wrote, oldest first. Use it to find out why a deployment failed.",
  docs: "https://vercel.com/docs/rest-api/reference/endpoints/deployments/get-deployment-events",
  effect: "read",
  price: free,
  input: z.strictObject({
    deployment: DeploymentId,
    team_id: TeamId,
    limit: z.int().min(1).max(1_000).default(100).describe("How many lines at most, counted from the end."),
  }),
  output: z.object({
    lines: z.array(z.object({ type: z.string(), text: z.string(), created_at: z.string().nullable() })),
  }),
  run: async ({ deployment, team_id, limit }, api) => {
    const lines = await api.get("/v3/deployments/{id}/events", {
      params: { id: deployment },
      query: { builds: 1, direction: "backward", limit, teamId: team_id },
      returns: z.array(Line),
    });
    return {
      lines: lines
        .map(({ type, created, text, payload }) => ({
          type,
          text: text ?? payload?.text ?? "",
          created_at: isoTime(created),
        }))
        .filter(({ text }) => text !== "")
        .reverse(),
    };
  },
});
