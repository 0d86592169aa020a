import { z } from "zod";
import { defineOperation, free } from "../kit/index.ts";
import { Assignee, ProjectId, Task, Tasks, taskFields, toTask, WorkspaceId } from "./task.ts";

export const searchTasks = defineOperation({
  name: "search_tasks",
  title: "Search tasks",
  description:
    "Finds tasks of an Asana workspace by words, assignee, project, due date and state, the last changed first. Asana allows it on paid plans only; without one use list_tasks.",
  docs: "https://developers.asana.com/reference/searchtasksforworkspace",
  effect: "read",
  price: free,
  input: z.strictObject({
    workspace_id: WorkspaceId,
    text: z.string().trim().min(1).max(200).optional().describe("Words in the title or notes. Example: offer Ada"),
    assignee: Assignee.optional(),
    project_id: ProjectId.optional(),
    due_before: z.iso.date().optional().describe("Due before this date. Example: 2026-02-01"),
    is_completed: z.boolean().optional().describe("Only done or only open tasks. Absent: both."),
  }),
  output: z.object({ tasks: z.array(Task) }),
  run: async ({ workspace_id, text, assignee, project_id, due_before, is_completed }, api) => {
    const { data } = await api.get("/workspaces/{workspace}/tasks/search", {
      params: { workspace: workspace_id },
      query: {
        text,
        "assignee.any": assignee,
        "projects.any": project_id,
        "due_on.before": due_before,
        completed: is_completed,
        sort_by: "modified_at",
        opt_fields: taskFields,
      },
      returns: Tasks,
    });
    return { tasks: data.map(toTask) };
  },
});
