import { z } from "zod";
import { defineOperation, free } from "../kit/index.ts";
import { Cursor, Limit, ProjectId, Tasks, toTasks, VendorTasks } from "./task.ts";

export const listTasks = defineOperation({
  name: "list_tasks",
  title: "List open tasks",
  description: "Returns the open tasks of a Todoist account, or only those of a project or with a label.",
  docs: "https://developer.todoist.com/api/v1/",
  effect: "read",
  price: free,
  input: z.strictObject({
    project_id: ProjectId.optional(),
    label: z.string().min(1).max(60).optional().describe("Only tasks with this label. Example: office"),
    limit: Limit,
    cursor: Cursor,
  }),
  output: Tasks,
  run: async ({ project_id, label, limit, cursor }, api) =>
    toTasks(await api.get("/tasks", { query: { project_id, label, limit, cursor }, returns: VendorTasks })),
});
