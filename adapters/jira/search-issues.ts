import { free, implementCapability, issueSearch, UpstreamFailure } from "../kit/index.ts";
import { docs, findIssues } from "./find-issues.ts";

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
    const { issues } = await findIssues({ jql: `${where.join(" AND ")} ORDER BY updated DESC`, limit }, api);
    return { issues };
  },
});

const quote = (text: string) => `"${text.replace(/["\\]/g, "\\$&")}"`;

// What has a meaning of its own inside a text search.
// https://support.atlassian.com/jira-software-cloud/docs/search-syntax-for-text-fields
function searchWords(query: string): string {
  const words = query.replace(/[-+&|!(){}[\]^~*?\\:"/\s]+/g, " ").trim();
  if (words) return words;
  throw new UpstreamFailure({ kind: "rejected", message: "Jira searches for words; the query has none." });
}
