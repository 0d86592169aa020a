import { z } from "zod";
import { auth, defineTool, type Failure, failureFromStatus, type UpstreamAnswer } from "../kit/index.ts";
import { addComment } from "./add-comment.ts";
import { createIssue } from "./create-issue.ts";
import { getIssue } from "./get-issue.ts";
import { queryIssues } from "./query-issues.ts";
import { searchIssues } from "./search-issues.ts";
import { transitionIssue } from "./transition-issue.ts";
import { updateIssue } from "./update-issue.ts";

export const jira = defineTool({
  slug: "jira",
  title: "Jira",
  description: "Atlassian's issue tracker in the cloud. Find, read, file, edit and comment on issues and move them on.",
  category: "developer-tools",
  homepage: "https://www.atlassian.com/software/jira",
  kind: "rest",
  baseUrl: "https://{site}.atlassian.net/rest/api/3",
  auth: auth.basic({
    getItAt: "https://id.atlassian.com/manage-profile/security/api-tokens",
    fields: [
      {
        name: "site",
        label: "Site",
        help: "The first part of your Jira address: acme-corp for acme-corp.atlassian.net.",
        example: "acme-corp",
        isSecret: false,
      },
      {
        name: "email",
        label: "E-mail",
        help: "The address with which you sign in at Atlassian.",
        example: "ada@example.com",
        isSecret: false,
      },
      {
        name: "api_token",
        label: "API token",
        help: "From your Atlassian account under Security, API tokens. It may do what you may do.",
        example: "ATATT3xFfGF0sample",
      },
    ],
    user: "email",
    password: "api_token",
  }),
  failure: fieldFailure,
  credentialTest: { operation: "query_issues", input: { jql: "created >= -1d", limit: 1 } },
  operations: [searchIssues, queryIssues, getIssue, createIssue, updateIssue, addComment, transitionIssue],
});

const Body = z.object({ errorMessages: z.array(z.string()).default([]), errors: z.record(z.string(), z.string()) });

/** What is wrong with single fields stands under their names. */
function fieldFailure(answer: UpstreamAnswer): Failure | undefined {
  const failure = failureFromStatus(answer);
  const body = Body.safeParse(answer.json());
  if (!failure || !body.success) return undefined;
  const { errorMessages, errors } = body.data;
  const sentences = [...errorMessages, ...Object.entries(errors).map(([field, sentence]) => `${field}: ${sentence}`)];
  return sentences.length > 0 ? { ...failure, message: sentences.join(" ") } : failure;
}
