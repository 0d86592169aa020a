import { z } from "zod";
import { implementCapability, issueSearch, perCall } from "../kit/index.ts";
import { Issue, toIssue } from "./issue.ts";
import { splitRepository } from "./repository.ts";

const Answer = z.object({ items: z.array(Issue) });

export const searchIssues = implementCapability(issueSearch, {
  name: "search_issues",
  title: "Search issues",
  description:
    "Finds issues on GitHub by words, best match first, in one repository (project is owner/repository) or everywhere. Qualifiers such as is:open or label:bug may stand in the query.",
  docs: "https://docs.github.com/en/rest/search/search#search-issues-and-pull-requests",
  effect: "read",
  price: perCall("0.1"),
  run: async ({ query, project, limit }, api) => {
    const { items } = await api.get("/search/issues", {
      query: { q: searchTerms(query, project), per_page: limit },
      returns: Answer,
    });
    return { issues: items.map(toIssue) };
  },
});

// The endpoint also finds pull requests unless told not to.
function searchTerms(query: string, project: string | undefined): string {
  if (!project) return `${query} is:issue`;
  const { owner, repo } = splitRepository(project);
  return `${query} is:issue repo:${owner}/${repo}`;
}
