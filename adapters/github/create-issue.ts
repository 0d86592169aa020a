import { implementCapability, issueCreate, perCall } from "../kit/index.ts";
import { Issue, toIssue } from "./issue.ts";
import { splitRepository } from "./repository.ts";

export const createIssue = implementCapability(issueCreate, {
  name: "create_issue",
  title: "Create an issue",
  description:
    "Opens an issue in a GitHub repository (project is owner/repository) and returns its number and address. Needs a token that may write issues there.",
  docs: "https://docs.github.com/en/rest/issues/issues#create-an-issue",
  effect: "write",
  price: perCall(1),
  run: async ({ project, title, body, labels }, api) => {
    const issue = await api.post("/repos/{owner}/{repo}/issues", {
      params: splitRepository(project),
      json: { title, body, labels },
      returns: Issue,
    });
    return { issue: toIssue(issue) };
  },
});
