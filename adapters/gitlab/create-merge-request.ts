import { z } from "zod";
import { defineOperation, free } from "../kit/index.ts";
import { joinLabels, Labels, Project } from "./issue.ts";

const MergeRequest = z.object({ iid: z.int(), title: z.string(), state: z.string(), web_url: z.string() });

export const createMergeRequest = defineOperation({
  name: "create_merge_request",
  title: "Open a merge request",
  description:
    "Opens a merge request in a GitLab project from one branch into another and returns its number and address.",
  docs: "https://docs.gitlab.com/api/merge_requests/#create-mr",
  effect: "write",
  price: free,
  input: z.strictObject({
    project: Project,
    source_branch: z.string().min(1).max(250).describe("The branch with the changes. Example: fix/currency"),
    target_branch: z.string().min(1).max(250).default("main").describe("Where they shall go. Example: main"),
    title: z.string().min(1).max(255).describe("A title that begins with Draft: makes it a draft."),
    description: z.string().max(60_000).optional().describe("Details, as Markdown."),
    labels: Labels.describe("Names of labels."),
    remove_source_branch: z.boolean().default(false).describe("Whether the source branch goes when it is merged."),
    squash: z.boolean().default(false).describe("Whether its commits become one."),
  }),
  output: z.object({ id: z.string(), title: z.string(), state: z.string(), url: z.string() }),
  run: async ({ project, labels, ...request }, api) => {
    const { iid, title, state, web_url } = await api.post("/projects/{project}/merge_requests", {
      params: { project },
      json: { ...request, labels: joinLabels(labels) },
      returns: MergeRequest,
    });
    return { id: String(iid), title, state, url: web_url };
  },
});
