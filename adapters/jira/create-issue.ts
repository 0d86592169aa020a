import { z } from "zod";
import { free, implementCapability, issueCreate } from "../kit/index.ts";
import { toDocument } from "./document.ts";
import { pageOf } from "./issue.ts";

export const createIssue = implementCapability(issueCreate, {
  name: "create_issue",
  title: "Create an issue",
  description:
    "Files a task in a Jira project (project is the project's key, such as SHOP) and returns its key and address. Labels must not contain spaces. Needs a project that has the issue type Task.",
  docs: "https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-issues/#api-rest-api-3-issue-post",
  effect: "write",
  price: free,
  run: async ({ project, title, body, labels }, api) => {
    const { key, self } = await api.post("/issue", {
      json: {
        fields: {
          project: { key: project },
          issuetype: { name: "Task" },
          summary: title,
          ...(body && { description: toDocument(body) }),
          ...(labels && { labels }),
        },
      },
      returns: z.object({ key: z.string(), self: z.string() }),
    });
    // Jira does not say in which status the project's workflow begins.
    return { issue: { id: key, title, url: pageOf(key, self), state: "new" } };
  },
});
