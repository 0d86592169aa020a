import { z } from "zod";
import { defineOperation, free } from "../kit/index.ts";
import { Cursor, Limit, ProjectId, Task, Tasks, taskFields, toTask } from "./task.ts";

export const listTasks = defineOperation({
  name: "list_tasks",
  title: "List a project's tasks",
  description:
    "Returns the tasks of an Asana project in its order, those that are done only on request. For words or people use search_tasks.",
  docs: "https://developers.asana.com/reference/gettasksforproject",
  effect: "read",
  price: free,
  input: z.strictObject({
    project_id: ProjectId,
    with_completed: z.boolean().default(false).describe("Also tasks that are done."),
    limit: Limit,
    cursor: Cursor,
  }),
  output: z.object({ tasks: z.array(Task), next_cursor: z.string().nullable() }),
  run: async ({ project_id, with_completed, limit, cursor }, api) => {
    const { data, next_page } = await api.get("/projects/{project}/tasks", {
      params: { project: project_id },
      query: {
        completed_since: with_completed ? undefined : "now",
        limit,
        offset: cursor,
        opt_fields: taskFields,
      },
      returns: Tasks,
    });
    return { tasks: data.map(toTask), next_cursor: next_page?.offset ?? null };
  },
});
