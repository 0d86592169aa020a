import { z } from "zod";
import { defineOperation, free } from "../kit/index.ts";
import { Task, TaskId, taskFields, toTask, VendorTask } from "./task.ts";

export const updateTask = defineOperation({
  name: "update_task",
  title: "Update a task",
  description:
    "Changes a Todoist task: title, notes, labels, priority or due date, also a repeating one. What is not given stays. To complete it use close_task.",
  docs: "https://developer.todoist.com/api/v1/",
  effect: "write",
  price: free,
  input: z.strictObject({
    task_id: TaskId,
    title: z.string().min(1).max(500).optional().describe("A new title."),
    notes: z.string().max(15_000).optional().describe("New notes, in place of the old ones."),
    ...taskFields,
  }),
  output: z.object({ task: Task }),
  run: async ({ task_id, title, notes, labels, priority, due }, api) => {
    const task = await api.post("/tasks/{task}", {
      params: { task: task_id },
      json: { content: title, description: notes, labels, priority, due_string: due },
      returns: VendorTask,
    });
    return { task: toTask(task) };
  },
});
