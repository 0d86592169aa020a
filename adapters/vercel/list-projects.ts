import { z } from "zod";
import { defineOperation, free } from "../kit/index.ts";
import { isoTime, TeamId, Timestamp } from "./inputs.ts";

const Project = z.object({
  id: z.string(),
  name: z.string(),
  framework: z.string().nullish(),
  createdAt: z.number().nullish(),
  updatedAt: z.number().nullish(),
  link: z.object({ type: z.string().nullish(), org: z.string().nullish(), repo: z.string().nullish() }).nullish(),
});

export const listProjects = defineOperation({
  name: "list_projects",
  title: "List projects",
  description:
    "Lists or searches the Vercel projects of an account or team with id, name, framework and linked repository. Pass next_cursor as cursor for more.",
  docs: "https://vercel.com/docs/rest-api/reference/endpoints/projects/retrieve-a-list-of-projects",
  effect: "read",
  price: free,
  input: z.strictObject({
    search: z.string().min(1).max(100).optional().describe("Words in the name. Example: shop"),
    team_id: TeamId,
    limit: z.int().min(1).max(100).default(20).describe("How many projects at most."),
    cursor: Timestamp.optional().describe("next_cursor of the page before."),
  }),
  output: z.object({
    projects: z.array(
      z.object({
        id: z.string(),
        name: z.string(),
        framework: z.string().nullable(),
        repository: z.string().nullable().describe("owner/name"),
        created_at: z.string().nullable(),
        updated_at: z.string().nullable(),
      }),
    ),
    next_cursor: z.number().nullable(),
  }),
  run: async ({ search, team_id, limit, cursor }, api) => {
    const { projects, pagination } = await api.get("/v10/projects", {
      query: { search, teamId: team_id, limit, from: cursor },
      returns: z.object({ projects: z.array(Project), pagination: z.object({ next: z.number().nullish() }) }),
    });
    return {
      projects: projects.map(({ id, name, framework, link, createdAt, updatedAt }) => ({
        id,
        name,
        framework: framework ?? null,
        repository: link?.org && link.repo ? `${link.org}/${link.repo}` : null,
        created_at: isoTime(createdAt),
        updated_at: isoTime(updatedAt),
      })),
      next_cursor: pagination.next ?? null,
    };
  },
});
