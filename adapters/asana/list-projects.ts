import { z } from "zod";
import { defineOperation, free } from "../kit/index.ts";
import { Cursor, Limit, WorkspaceId } from "./task.ts";

const Answer = z.object({
  data: z.array(z.object({ gid: z.string(), name: z.string().nullish(), permalink_url: z.string().nullish() })),
  next_page: z.object({ offset: z.string().nullish() }).nullish(),
});

export const listProjects = defineOperation({
  name: "list_projects",
  title: "List projects",
  description:
    "Lists the projects of an Asana workspace that are not archived, with the ids that tasks are created in.",
  docs: "https://developers.asana.com/reference/getprojectsforworkspace",
  effect: "read",
  price: free,
  input: z.strictObject({ workspace_id: WorkspaceId, limit: Limit, cursor: Cursor }),
  output: z.object({
    projects: z.array(z.object({ id: z.string(), name: z.string(), url: z.string().nullable() })),
    next_cursor: z.string().nullable(),
  }),
  run: async ({ workspace_id, limit, cursor }, api) => {
    const { data, next_page } = await api.get("/workspaces/{workspace}/projects", {
      params: { workspace: workspace_id },
      query: { archived: false, limit, offset: cursor, opt_fields: "name,permalink_url" },
      returns: Answer,
    });
    const projects = data.map(({ gid, name, permalink_url }) => ({
      id: gid,
      name: name ?? "",
      url: permalink_url ?? null,
    }));
    return { projects, next_cursor: next_page?.offset ?? null };
  },
});
