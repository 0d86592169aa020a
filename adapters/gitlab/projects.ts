import { z } from "zod";
import { defineOperation, free, UpstreamFailure } from "../kit/index.ts";
import { joinLabels, Labels, Project } from "./issue.ts";

const text = z.string().nullable().default(null);

/** GitLab's own names, as far as they matter. */
const Found = z.object({
  id: z.int(),
  path_with_namespace: z.string().describe("What the other operations call the project."),
  description: text,
  default_branch: text,
  web_url: z.string(),
  visibility: text,
  star_count: z.int().nullable().default(null),
  last_activity_at: text,
});

export const searchProjects = defineOperation({
  name: "search_projects",
  title: "Search projects",
  description:
    "Finds GitLab projects by words in name and path, last active first: path, description, default branch and address. Only those that the token's user is a member of, unless told.",
  docs: "https://docs.gitlab.com/api/projects/#list-all-projects",
  effect: "read",
  price: free,
  input: z.strictObject({
    query: z.string().trim().min(1).max(200).optional().describe("Words to look for. Example: web shop"),
    membership: z.boolean().default(true).describe("Whether to look only where the token's user is a member."),
    limit: z.int().min(1).max(100).default(20).describe("How many projects a page."),
    page: z.int().min(1).max(1_000).default(1).describe("Which page, from 1."),
  }),
  output: z.object({ projects: z.array(Found) }),
  run: async ({ query, membership, limit, page }, api) => ({
    projects: await api.get("/projects", {
      query: { search: query, membership, order_by: "last_activity_at", per_page: limit, page },
      returns: z.array(Found),
    }),
  }),
});

const File = z.object({
  file_path: z.string(),
  size: z.int(),
  content: z.string(),
  last_commit_id: z.string().nullish(),
});

const sizeMax = 1_000_000;

export const getFile = defineOperation({
  name: "get_file",
  title: "Read a file",
  description: "Reads a text file (up to 1 MB) of a GitLab project at a branch, tag or commit.",
  docs: "https://docs.gitlab.com/api/repository_files/#get-file-from-repository",
  effect: "read",
  price: free,
  input: z.strictObject({
    project: Project,
    path: z.string().min(1).max(1_000).describe("File inside the repository. Example: docs/guide.md"),
    ref: z.string().min(1).max(250).default("HEAD").describe("Branch, tag or commit; HEAD is the default branch."),
  }),
  output: z.object({
    path: z.string(),
    text: z.string(),
    size_bytes: z.int(),
    last_commit: z.string().nullable(),
  }),
  run: async ({ project, path, ref }, api) => {
    const file = await api.get("/projects/{project}/repository/files/{path}", {
      params: { project, path: path.replace(/^\/+/, "") || path },
      query: { ref },
      returns: File,
    });
    if (file.size > sizeMax) throw new UpstreamFailure({ kind: "rejected", message: "The file is larger than 1 MB." });
    return {
      path: file.file_path,
      text: toText(Buffer.from(file.content, "base64")),
      size_bytes: file.size,
      last_commit: file.last_commit_id ?? null,
    };
  },
});

function toText(bytes: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch (cause) {
    throw new UpstreamFailure({ kind: "rejected", message: "The file is not text." }, { cause });
  }
}

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
