import { z } from "zod";
import { type Api, implementCapability, issueCreate, perCall, UpstreamFailure } from "../kit/index.ts";

const lookUp = `query FindTeam($key: String!) {
  teams(filter: { key: { eqIgnoreCase: $key } }, first: 1) { nodes { id key } }
}`;

const lookUpLabels = `query FindLabels($names: [String!]) {
  issueLabels(filter: { name: { in: $names } }, first: 100) { nodes { id name team { id } } }
}`;

const create = `mutation CreateIssue($input: IssueCreateInput!) {
  issueCreate(input: $input) { success issue { identifier title url state { name } } }
}`;

const Teams = z.object({ teams: z.object({ nodes: z.array(z.object({ id: z.string() })) }) });

const Label = z.object({ id: z.string(), name: z.string(), team: z.object({ id: z.string() }).nullish() });
const Labels = z.object({ issueLabels: z.object({ nodes: z.array(Label) }) });

const Created = z.object({
  issueCreate: z.object({
    success: z.boolean(),
    issue: z
      .object({ identifier: z.string(), title: z.string(), url: z.string(), state: z.object({ name: z.string() }) })
      .nullish(),
  }),
});

export const createIssue = implementCapability(issueCreate, {
  name: "create_issue",
  title: "Create an issue",
  description:
    "Creates a Linear issue in the team whose key is given as project (such as ENG) and returns its identifier and address. Labels must exist already.",
  docs: "https://linear.app/developers/graphql",
  effect: "write",
  price: perCall(1),
  run: async ({ project, title, body, labels }, api) => {
    const { teams } = await api.graphql(lookUp, { key: project }, Teams);
    const teamId = teams.nodes[0]?.id;
    if (!teamId)
      throw new UpstreamFailure({ kind: "not_found", message: `Linear has no team with the key ${project}.` });
    const labelIds = labels?.length ? await findLabels(labels, teamId, api) : undefined;
    const { issueCreate: created } = await api.graphql(
      create,
      { input: { teamId, title, description: body, labelIds } },
      Created,
    );
    if (!created.success || !created.issue)
      throw new UpstreamFailure({ kind: "rejected", message: "Linear did not create the issue." });
    const { identifier, url, state } = created.issue;
    return { issue: { id: identifier, title: created.issue.title, url, state: state.name } };
  },
});

/** Ids of the team's own labels and of the workspace's, which belong to no team. */
async function findLabels(names: string[], teamId: string, api: Api): Promise<string[]> {
  const { issueLabels } = await api.graphql(lookUpLabels, { names }, Labels);
  const usable = issueLabels.nodes.filter(({ team }) => !team || team.id === teamId);
  return names.map((name) => {
    const label = usable.find((candidate) => candidate.name === name);
    if (label) return label.id;
    throw new UpstreamFailure({ kind: "not_found", message: `The Linear team has no label named ${name}.` });
  });
}
