import { z } from "zod";
import { type Api, defineOperation, free, implementCapability, issueSearch, UpstreamFailure } from "../kit/index.ts";
import { fieldsRead, Issue, IssueOutput, toIssue } from "./issue.ts";

const docs =
  "https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-issue-search/#api-rest-api-3-search-jql-post";

const Answer = z.object({ issues: z.array(Issue).nullish(), nextPageToken: z.string().nullish() });

export const searchIssues = implementCapability(issueSearch, {
  name: "search_issues",
  title: "Search issues",
  description:
    "Finds Jira issues by words in any of their texts, last changed first, in one project (project is its key, such as SHOP) or in all. To filter by status, person or date, use query_issues.",
  docs,
  effect: "read",
  price: free,
  run: async ({ query, project, limit }, api) => {
    const where = [`text ~ ${quote(searchWords(query))}`, ...(project ? [`project = ${quote(project)}`] : [])];
    const { issues } = await find({ jql: `${where.join(" AND ")} ORDER BY updated DESC`, limit }, api);
    return { issues };
  },
});

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
  run: find,
});

async function find({ jql, limit, cursor }: { jql: string; limit: number; cursor?: string | undefined }, api: Api) {
  const { issues, nextPageToken } = await api.post("/search/jql", {
    json: { jql, maxResults: limit, fields: fieldsRead, nextPageToken: cursor },
    returns: Answer,
  });
  return { issues: (issues ?? []).map(toIssue), next_cursor: nextPageToken ?? null };
}

const quote = (text: string) => `"${text.replace(/["\\]/g, "\\$&")}"`;

// What has a meaning of its own inside a text search.
// https://support.atlassian.com/jira-software-cloud/docs/search-syntax-for-text-fields
function searchWords(query: string): string {
  const words = query.replace(/[-+&|!(){}[\]^~*?\\:"/\s]+/g, " ").trim();
  if (words) return words;
  throw new UpstreamFailure({ kind: "rejected", message: "Jira searches for words; the query has none." });
}
