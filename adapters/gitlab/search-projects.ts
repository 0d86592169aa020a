import { z } from "zod";
import { defineOperation, free } from "../kit/index.ts";

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
