import { free, implementCapability, issueCreate } from "../kit/index.ts";
import { Issue, joinLabels, toIssue } from "./issue.ts";

export const createIssue = implementCapability(issueCreate, {
  name: "create_issue",
  title: "Create an issue",
  description:
    "Opens an issue in a GitLab project (project is its path, such as acme/web-shop, or its number) and returns its number and address.",
  docs: "https://docs.gitlab.com/api/issues/#new-issue",
  effect: "write",
  price: free,
  run: async ({ project, title, body, labels }, api) => {
    const issue = await api.post("/projects/{project}/issues", {
      params: { project },
      json: { title, description: body, labels: joinLabels(labels) },
      returns: Issue,
    });
    return { issue: toIssue(issue) };
  },
});
