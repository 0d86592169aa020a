import { z } from "zod";
import { defineOperation, free } from "../kit/index.ts";
import { Deployment, DeploymentOutput, toDeployment } from "./deployment.ts";
import { TeamId } from "./inputs.ts";

export const createDeployment = defineOperation({
  name: "create_deployment",
  title: "Deploy",
  description:
    "Starts a Vercel deployment of a GitHub repository's branch, of files given here, or of an earlier deployment again, and returns at once; ask get_deployment until the state is READY or ERROR.",
  docs: "https://vercel.com/docs/rest-api/reference/endpoints/deployments/create-a-new-deployment",
  effect: "write",
  price: free,
  input: z
    .strictObject({
      name: z
        .string()
        .regex(/^[a-z0-9][a-z0-9._-]{0,99}$/)
        .describe("The project's name; a new name makes a new project. Example: web-shop"),
      repository: z
        .string()
        .regex(/^[\w.-]{1,39}\/[\w.-]{1,100}$/)
        .optional()
        .describe("GitHub repository to deploy, with ref. Example: acme/web-shop"),
      ref: z.string().min(1).max(250).default("main").describe("Branch of the repository. Example: main"),
      files: z
        .array(
          z.strictObject({
            path: z.string().min(1).max(500).describe("Example: index.html"),
            content: z.string().max(1_000_000).describe("The file's text."),
          }),
        )
        .min(1)
        .max(100)
        .optional()
        .describe('Files to deploy. Example: [{"path": "index.html", "content": "<h1>Hello</h1>"}]'),
      deployment_id: z
        .string()
        .regex(/^dpl_\w{1,60}$/)
        .optional()
        .describe("Earlier deployment to deploy again."),
      target: z.enum(["production", "preview"]).default("preview").describe("production replaces what visitors see."),
      team_id: TeamId,
    })
    .refine(({ repository, files, deployment_id }) => [repository, files, deployment_id].filter(Boolean).length === 1, {
      message: "give one of repository, files and deployment_id",
    }),
  output: DeploymentOutput,
  run: async ({ name, repository, ref, files, deployment_id, target, team_id }, api) => {
    const [org, repo] = repository?.split("/") ?? [];
    const deployment = await api.post("/v13/deployments", {
      query: { teamId: team_id, skipAutoDetectionConfirmation: 1 },
      json: {
        name,
        project: name,
        deploymentId: deployment_id,
        files: files?.map(({ path, content }) => ({ file: path, data: content, encoding: "utf-8" })),
        gitSource: org && repo && { type: "github", org, repo, ref },
        target: target === "production" ? target : undefined,
      },
      returns: Deployment,
    });
    return toDeployment(deployment);
  },
});
