import { z } from "zod";
import { defineOperation, free, returns } from "../kit/index.ts";
import { Cursor } from "./issue.ts";
import { nextCursor } from "./next-cursor.ts";

const Project = z.object({
  id: z.string(),
  slug: z.string(),
  name: z.string(),
  platform: z.string().nullish(),
  dateCreated: z.string().nullish(),
});

export const listProjects = defineOperation({
  name: "list_projects",
  title: "List projects",
  description:
    "Lists the projects of a Sentry organization with slug, name and platform. Use it to find the project to look for errors in.",
  docs: "https://docs.sentry.io/api/organizations/list-an-organizations-projects/",
  effect: "read",
  price: free,
  input: z.strictObject({
    query: z.string().min(1).max(200).optional().describe("Words in the name. Example: shop"),
    limit: z.int().min(1).max(100).default(50).describe("How many projects at most."),
    cursor: Cursor,
  }),
  output: z.object({
    projects: z.array(
      z.object({
        id: z.string(),
        slug: z.string(),
        name: z.string(),
        platform: z.string().nullable(),
        created_at: z.string().nullable(),
      }),
    ),
    next_cursor: z.string().nullable(),
  }),
  run: async ({ query, limit, cursor }, api) => {
    const { value, headers } = await api.get("/projects/", {
      query: { query, per_page: limit, cursor },
      returns: returns.withHeaders(z.array(Project)),
    });
    return {
      projects: value.map(({ id, slug, name, platform, dateCreated }) => ({
        id,
        slug,
        name,
        platform: platform ?? null,
        created_at: dateCreated ?? null,
      })),
      next_cursor: nextCursor(headers),
    };
  },
});
