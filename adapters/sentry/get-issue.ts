import { z } from "zod";
import { defineOperation, free } from "../kit/index.ts";
import { Issue, IssueId, IssueOutput, toIssue } from "./issue.ts";

export const getIssue = defineOperation({
  name: "get_issue",
  title: "Get an error",
  description:
    "Returns one Sentry issue: title, place in the code, status, assignee, number of events and users, first and last seen. For the stack trace, ask get_event.",
  docs: "https://docs.sentry.io/api/events/retrieve-an-issue/",
  effect: "read",
  price: free,
  input: z.strictObject({ issue_id: IssueId }),
  output: IssueOutput,
  run: async ({ issue_id }, api) =>
    toIssue(await api.get("/issues/{id}/", { params: { id: issue_id }, returns: Issue })),
});
