import { z } from "zod";
import { free, implementCapability, issueSearch } from "../kit/index.ts";
import { Issue, toIssue } from "./issue.ts";

export const searchIssues = implementCapability(issueSearch, {
  name: "search_issues",
  title: "Search issues",
  description:
    "Finds GitLab issues by words in title and description, last changed first, in one project (project is its path or number) or in all that the token may see.",
  docs: "https://docs.gitlab.com/api/issues/#list-issues",
  effect: "read",
  price: free,
  run: async ({ query, project, limit }, api) => {
    const path = project ? "/projects/{project}/issues" : "/issues";
    const issues = await api.get(path, {
      ...(project && { params: { project } }),
      query: { search: query, scope: "all", order_by: "updated_at", sort: "desc", per_page: limit },
      returns: z.array(Issue),
    });
    return { issues: issues.map(toIssue) };
  },
});
