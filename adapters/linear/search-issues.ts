import { z } from "zod";
import { implementCapability, issueSearch, perCall } from "../kit/index.ts";

const search = `query SearchIssues($term: String!, $first: Int, $filter: IssueFilter) {
  searchIssues(term: $term, first: $first, filter: $filter) { nodes { identifier title url state { name } } }
}`;

const Answer = z.object({
  searchIssues: z.object({
    nodes: z.array(
      z.object({
        identifier: z.string(),
        title: z.string(),
        url: z.string(),
        state: z.object({ name: z.string() }),
      }),
    ),
  }),
});

export const searchIssues = implementCapability(issueSearch, {
  name: "search_issues",
  title: "Search issues",
  description:
    "Finds Linear issues by words and meaning, best match first, in one team (project is the team's key, such as ENG) or in the whole workspace.",
  docs: "https://linear.app/developers/graphql",
  effect: "read",
  price: perCall("0.1"),
  run: async ({ query, project, limit }, api) => {
    const filter = project ? { team: { key: { eqIgnoreCase: project } } } : undefined;
    const answer = await api.graphql(search, { term: query, first: limit, filter }, Answer);
    return {
      issues: answer.searchIssues.nodes.map(({ identifier, title, url, state }) => ({
        id: identifier,
        title,
        url,
        state: state.name,
      })),
    };
  },
});
