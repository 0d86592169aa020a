import { z } from "zod";
import { defineOperation, free } from "../kit/index.ts";
import { Cursor, Limit } from "./task.ts";

const Answer = z.object({
  results: z.array(z.object({ id: z.string(), name: z.string().nullish(), parent_id: z.string().nullish() })),
  next_cursor: z.string().nullish(),
});

export const listProjects = defineOperation({
  name: "list_projects",
  title: "List projects",
  description: "Lists the projects of a Todoist account with the ids that tasks are created in.",
  docs: "https://developer.todoist.com/api/v1/",
  effect: "read",
  price: free,
  input: z.strictObject({ limit: Limit, cursor: Cursor }),
  output: z.object({
    projects: z.array(z.object({ id: z.string(), name: z.string(), parent_id: z.string().nullable() })),
    next_cursor: z.string().nullable(),
  }),
  run: async ({ limit, cursor }, api) => {
    const { results, next_cursor } = await api.get("/projects", { query: { limit, cursor }, returns: Answer });
    const projects = results.map(({ id, name, parent_id }) => ({ id, name: name ?? "", parent_id: parent_id ?? null }));
    return { projects, next_cursor: next_cursor ?? null };
  },
});
