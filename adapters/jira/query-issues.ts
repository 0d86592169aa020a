import { z } from "zod";
import { defineOperation, free } from "../kit/index.ts";
import { docs, findIssues } from "./find-issues.ts";
import { IssueOutput } from "./issue.ts";

export const queryIssues = defineOperation({
  name: "query_issues",
  title: "Query issues with JQL",
  description:
    "Finds Jira issues by a JQL query, such as open bugs of a person or what changed this week, and returns title, status, priority, assignee and labels. Pass next_cursor as cursor for more.",
  docs,
  effect: "read",
  price: free,
  input: z.strictObject({
    jql: z
      .string()
      .trim()
      .min(1)
      .max(4_000)
      .describe('JQL with at least one condition. Example: project = SHOP AND status = "In Progress" ORDER BY created'),
    limit: z.int().min(1).max(100).default(20).describe("How many issues at most."),
    cursor: z.string().max(2_000).optional().describe("next_cursor of the page before."),
  }),
  output: z.object({ issues: z.array(IssueOutput), next_cursor: z.string().nullable() }),
  run: findIssues,
});
