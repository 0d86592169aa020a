import { z } from "zod";
import { defineOperation, free } from "../kit/index.ts";
import { FullIssue, IssueOutput, issueNumber, toFullIssue } from "./full-issue.ts";
import { Project } from "./issue.ts";

export const getIssue = defineOperation({
  name: "get_issue",
  title: "Get an issue",
  description: "Returns one GitLab issue: title, description, state, labels, people and dates.",
  docs: "https://docs.gitlab.com/api/issues/#single-project-issue",
  effect: "read",
  price: free,
  input: z.strictObject({ project: Project, issue: issueNumber }),
  output: IssueOutput,
  run: async ({ project, issue }, api) =>
    toFullIssue(
      await api.get("/projects/{project}/issues/{issue}", { params: { project, issue }, returns: FullIssue }),
    ),
});
