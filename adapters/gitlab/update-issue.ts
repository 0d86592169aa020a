import { z } from "zod";
import { defineOperation, free } from "../kit/index.ts";
import { FullIssue, IssueOutput, issueNumber, toFullIssue } from "./full-issue.ts";
import { joinLabels, Labels, Project } from "./issue.ts";

export const updateIssue = defineOperation({
  name: "update_issue",
  title: "Change an issue",
  description:
    "Closes or reopens a GitLab issue, or changes its title, description, labels or due date; what is left out stays as it is. Returns the issue.",
  docs: "https://docs.gitlab.com/api/issues/#edit-an-issue",
  effect: "write",
  price: free,
  input: z
    .strictObject({
      project: Project,
      issue: issueNumber,
      state: z.enum(["close", "reopen"]).optional().describe("Whether to close or reopen it."),
      title: z.string().min(1).max(255).optional().describe("The new title."),
      description: z.string().max(60_000).optional().describe("The new description, as Markdown."),
      add_labels: Labels.describe("Labels to add."),
      remove_labels: Labels.describe("Labels to take away."),
      due_date: z.iso.date().optional().describe("Example: 2026-03-31"),
    })
    .refine((input) => Object.keys(input).length > 2, "give at least one thing to change"),
  output: IssueOutput,
  run: async ({ project, issue, state, add_labels, remove_labels, ...changes }, api) => {
    const changed = await api.put("/projects/{project}/issues/{issue}", {
      params: { project, issue },
      json: {
        ...changes,
        state_event: state,
        add_labels: joinLabels(add_labels),
        remove_labels: joinLabels(remove_labels),
      },
      returns: FullIssue,
    });
    return toFullIssue(changed);
  },
});
