import { z } from "zod";
import { auth, defineTool, type Failure, failureFromStatus, type UpstreamAnswer } from "../kit/index.ts";
import { createDeployment } from "./create-deployment.ts";
import { getBuildLogs } from "./get-build-logs.ts";
import { getDeployment } from "./get-deployment.ts";
import { listDeployments } from "./list-deployments.ts";
import { listProjects } from "./list-projects.ts";

export const vercel = defineTool({
  slug: "vercel",
  title: "Vercel",
  description: "Hosting for web applications. See projects, deployments and build logs, and deploy.",
  category: "developer-tools",
  homepage: "https://vercel.com",
  kind: "rest",
  baseUrl: "https://api.vercel.com",
  auth: auth.bearer({
    getItAt: "https://vercel.com/account/settings/tokens",
    fields: [
      {
        name: "api_key",
        label: "Access token",
        help: "From your account's settings under Tokens; give it the scope of the team that you want to work with.",
        example: "vcp_0000000000000000",
      },
    ],
  }),
  failure: vercelFailure,
  credentialTest: { operation: "list_projects", input: { limit: 1 } },
  operations: [listProjects, listDeployments, getDeployment, getBuildLogs, createDeployment],
});

const Body = z.object({
  error: z.object({
    code: z.string().nullish(),
    limit: z.object({ reset: z.number().nullish() }).nullish(),
  }),
});

// https://vercel.com/docs/rest-api/errors: the end of a limit stands in the body, in seconds since 1970.
function vercelFailure(answer: UpstreamAnswer): Failure | undefined {
  const failure = failureFromStatus(answer);
  const body = Body.safeParse(answer.json());
  if (!failure || !body.success) return undefined;
  const { code, limit } = body.data.error;
  const wait = limit?.reset ? Math.max(0, Math.ceil(limit.reset - Date.now() / 1000)) : undefined;
  return { ...failure, code: code ?? undefined, retryAfterS: failure.retryAfterS ?? wait };
}
