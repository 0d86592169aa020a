import { z } from "zod";
import { defineOperation, perCall } from "../kit/index.ts";

const list = `query ListTeams($first: Int) {
  teams(first: $first) { nodes { id key name description } }
}`;

const Answer = z.object({
  teams: z.object({
    nodes: z.array(z.object({ id: z.string(), key: z.string(), name: z.string(), description: z.string().nullish() })),
  }),
});

export const listTeams = defineOperation({
  name: "list_teams",
  title: "List teams",
  description:
    "Lists the Linear teams that the key can see, with the team keys that creating and searching issues take.",
  docs: "https://linear.app/developers/graphql",
  effect: "read",
  price: perCall("0.1"),
  input: z.strictObject({ limit: z.int().min(1).max(100).default(50).describe("How many teams at most.") }),
  output: z.object({
    teams: z.array(
      z.object({
        id: z.string(),
        key: z.string().describe("The prefix of the team's issues, such as ENG."),
        name: z.string(),
        description: z.string().nullable(),
      }),
    ),
  }),
  run: async ({ limit }, api) => {
    const { teams } = await api.graphql(list, { first: limit }, Answer);
    return { teams: teams.nodes.map((team) => ({ ...team, description: team.description ?? null })) };
  },
});
