import { z } from "zod";
import { defineOperation, free } from "../kit/index.ts";
import { dueOn, priority, status, Task, TaskId, toTask, VendorTask } from "./task.ts";

export const updateTask = defineOperation({
  name: "update_task",
  title: "Update a task",
  description:
    "Changes a ClickUp task: title, description, status, priority, due date, or whether it is archived. What is not given stays.",
  docs: "https://developer.clickup.com/reference/updatetask",
  effect: "write",
  price: free,
  input: z.strictObject({
    task_id: TaskId,
    title: z.string().min(1).max(500).optional().describe("A new title."),
    description: z.string().min(1).max(15_000).optional().describe("A new description, in place of the old one."),
    status,
    priority,
    due_date: z.iso.date().optional().describe("A new due date. Example: 2026-02-01"),
    is_archived: z.boolean().optional().describe("True archives the task, false takes it back."),
  }),
  output: z.object({ task: Task }),
  run: async ({ task_id, title, description, status, priority, due_date, is_archived }, api) => {
    const task = await api.put("/task/{task}", {
      params: { task: task_id },
      json: {
        name: title,
        description,
        status,
        priority,
        ...(due_date && { due_date: dueOn(due_date), due_date_time: false }),
        archived: is_archived,
      },
      returns: VendorTask,
    });
    return { task: toTask(task) };
  },
});
