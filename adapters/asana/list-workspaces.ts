import { z } from "zod";
import { defineOperation, free } from "../kit/index.ts";
import { Cursor, Limit } from "./task.ts";
import { getWorkspaces } from "./workspaces.ts";

export const listWorkspaces = defineOperation({
  name: "list_workspaces",
  title: "List workspaces",
  description:
    "Lists the Asana workspaces and organizations of the person, with the ids that the other operations take.",
  docs: "https://developers.asana.com/reference/getworkspaces",
  effect: "read",
  price: free,
  input: z.strictObject({ limit: Limit, cursor: Cursor }),
  output: z.object({
    workspaces: z.array(z.object({ id: z.string(), name: z.string() })),
    next_cursor: z.string().nullable(),
  }),
  run: async ({ limit, cursor }, api) => {
    const { data, next_page } = await getWorkspaces(limit, cursor, api);
    const workspaces = data.map(({ gid, name }) => ({ id: gid, name: name ?? "" }));
    return { workspaces, next_cursor: next_page?.offset ?? null };
  },
});
