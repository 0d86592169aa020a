import { z } from "zod";
import { defineOperation, free, returns } from "../kit/index.ts";
import { toDocument } from "./document.ts";
import { Key } from "./issue.ts";

export const updateIssue = defineOperation({
  name: "update_issue",
  title: "Edit an issue",
  description:
    "Changes title, description, labels, priority or assignee of a Jira issue; what is left out stays as it is. To move it to another status, use transition_issue.",
  docs: "https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-issues/#api-rest-api-3-issue-issueidorkey-put",
  effect: "write",
  price: free,
  input: z
    .strictObject({
      issue: Key,
      title: z.string().min(1).max(255).optional().describe("The new title."),
      description: z.string().max(30_000).optional().describe("The new description, as Markdown."),
      labels: z
        .array(z.string().regex(/^\S{1,255}$/))
        .max(20)
        .optional()
        .describe('All labels that it shall have, without spaces. Example: ["checkout", "p1"]'),
      priority: z.string().min(1).max(60).optional().describe("Name of a priority of the site. Example: High"),
      assignee: z.string().max(128).optional().describe("Account id of the person. Example: 5b10ac8d82e05b22cc7d4ef5"),
    })
    .refine((input) => Object.keys(input).length > 1, "give at least one thing to change"),
  output: z.object({ id: z.string(), updated: z.literal(true) }),
  run: async ({ issue, title, description, labels, priority, assignee }, api) => {
    await api.put("/issue/{key}", {
      params: { key: issue },
      json: {
        fields: {
          summary: title,
          description: description === undefined ? undefined : toDocument(description),
          labels,
          priority: priority && { name: priority },
          assignee: assignee && { accountId: assignee },
        },
      },
      returns: returns.nothing,
    });
    return { id: issue, updated: true as const };
  },
});
