import { z } from "zod";
import { defineOperation, free } from "../kit/index.ts";
import { IssueId } from "./issue.ts";

const Answer = z.object({
  id: z.string(),
  status: z.string(),
  substatus: z.string().nullish(),
  priority: z.string().nullish(),
  assignedTo: z.object({ name: z.string().nullish() }).nullish(),
});

export const updateIssue = defineOperation({
  name: "update_issue",
  title: "Resolve, archive or assign an error",
  description:
    "Changes the status, priority or assignee of a Sentry issue: resolve it (now or in the next release), reopen it, archive it, give it to somebody.",
  docs: "https://docs.sentry.io/api/events/update-an-issue/",
  effect: "write",
  price: free,
  input: z
    .strictObject({
      issue_id: IssueId,
      status: z
        .enum(["resolved", "resolvedInNextRelease", "unresolved", "ignored"])
        .optional()
        .describe("ignored archives it."),
      assigned_to: z
        .string()
        .max(200)
        .optional()
        .describe("User name, e-mail or team of the new assignee; empty for nobody. Example: ada@example.com"),
      priority: z.enum(["low", "medium", "high"]).optional().describe("How urgent it is."),
    })
    .refine((input) => Object.keys(input).length > 1, "give at least one thing to change"),
  output: z.object({
    id: z.string(),
    status: z.string(),
    substatus: z.string().nullable(),
    priority: z.string().nullable(),
    assignee: z.string().nullable(),
  }),
  run: async ({ issue_id, status, assigned_to, priority }, api) => {
    const issue = await api.put("/issues/{id}/", {
      params: { id: issue_id },
      json: { status, assignedTo: assigned_to, priority },
      returns: Answer,
    });
    return {
      id: issue.id,
      status: issue.status,
      substatus: issue.substatus ?? null,
      priority: issue.priority ?? null,
      assignee: issue.assignedTo?.name ?? null,
    };
  },
});
