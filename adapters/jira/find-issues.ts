import { z } from "zod";
import type { Api } from "../kit/index.ts";
import { fieldsRead, Issue, toIssue } from "./issue.ts";

export const docs =
  "https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-issue-search/#api-rest-api-3-search-jql-post";

const Answer = z.object({ issues: z.array(Issue).nullish(), nextPageToken: z.string().nullish() });

export async function findIssues(
  { jql, limit, cursor }: { jql: string; limit: number; cursor?: string | undefined },
  api: Api,
) {
  const { issues, nextPageToken } = await api.post("/search/jql", {
    json: { jql, maxResults: limit, fields: fieldsRead, nextPageToken: cursor },
    returns: Answer,
  });
  return { issues: (issues ?? []).map(toIssue), next_cursor: nextPageToken ?? null };
}
