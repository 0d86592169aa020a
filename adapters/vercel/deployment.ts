import { z } from "zod";
import { isoTime } from "./inputs.ts";

export const Deployment = z.object({
  id: z.string().nullish(),
  uid: z.string().nullish(),
  name: z.string(),
  url: z.string().nullish(),
  projectId: z.string().nullish(),
  readyState: z.string(),
  target: z.string().nullish(),
  inspectorUrl: z.string().nullish(),
  createdAt: z.number(),
  ready: z.number().nullish(),
  errorMessage: z.string().nullish(),
  meta: z.record(z.string(), z.string()).nullish(),
  creator: z.object({ username: z.string().nullish() }).nullish(),
});

export const DeploymentOutput = z.object({
  id: z.string(),
  name: z.string().describe("The project's name."),
  project_id: z.string().nullable(),
  url: z.string().nullable().describe("Where it is served."),
  state: z.string().describe("QUEUED, INITIALIZING, BUILDING, READY, ERROR or CANCELED"),
  target: z.string().nullable().describe("production, staging, or null for a preview."),
  error: z.string().nullable(),
  branch: z.string().nullable(),
  commit: z.string().nullable(),
  commit_message: z.string().nullable(),
  creator: z.string().nullable(),
  inspector_url: z.string().nullable().describe("Its page in the Vercel dashboard."),
  created_at: z.string().nullable(),
  ready_at: z.string().nullable(),
});

/** Lists call the id `uid`, and the commit stands in `meta` under the git host's name. */
export function toDeployment(deployment: z.output<typeof Deployment>): z.input<typeof DeploymentOutput> {
  const meta = deployment.meta ?? {};
  const ofCommit = (what: string) =>
    ["github", "gitlab", "bitbucket"].map((host) => meta[`${host}Commit${what}`]).find((value) => value) ?? null;
  return {
    id: deployment.id ?? deployment.uid ?? "",
    name: deployment.name,
    project_id: deployment.projectId ?? null,
    url: deployment.url ? `https://${deployment.url}` : null,
    state: deployment.readyState,
    target: deployment.target ?? null,
    error: deployment.errorMessage ?? null,
    branch: ofCommit("Ref"),
    commit: ofCommit("Sha"),
    commit_message: ofCommit("Message"),
    creator: deployment.creator?.username ?? null,
    inspector_url: deployment.inspectorUrl ?? null,
    created_at: isoTime(deployment.createdAt),
    ready_at: isoTime(deployment.ready),
  };
}
