import { z } from "zod";
import { defineOperation, free } from "../kit/index.ts";
import { Deployment, DeploymentOutput, toDeployment } from "./deployment.ts";
import { DeploymentId, TeamId } from "./inputs.ts";

export const getDeployment = defineOperation({
  name: "get_deployment",
  title: "Get a deployment",
  description:
    "Returns one Vercel deployment by id or host name: state, address, aliases, commit and error. Use it to see whether a deployment has finished.",
  docs: "https://vercel.com/docs/rest-api/reference/endpoints/deployments/get-a-deployment-by-id-or-url",
  effect: "read",
  price: free,
  input: z.strictObject({ deployment: DeploymentId, team_id: TeamId }),
  output: DeploymentOutput.extend({ aliases: z.array(z.string()) }),
  run: async ({ deployment: id, team_id }, api) => {
    const deployment = await api.get("/v13/deployments/{id}", {
      params: { id },
      query: { teamId: team_id },
      returns: Deployment.extend({ alias: z.array(z.string()).nullish() }),
    });
    return { ...toDeployment(deployment), aliases: deployment.alias ?? [] };
  },
});
