import { z } from "zod";
import { defineOperation, free } from "../kit/index.ts";
import { Assignee, OneTask, Task, TaskId, taskFields, toTask } from "./task.ts";

export const updateTask = defineOperation({
  name: "update_task",
  title: "Update a task",
  description:
    "Changes an Asana task: title, notes, due date, assignee, or whether it is done. What is not given stays.",
  docs: "https://developers.asana.com/reference/updatetask",
  effect: "write",
  price: free,
  input: z.strictObject({
    task_id: TaskId,
    title: z.string().min(1).max(500).optional().describe("A new title."),
    notes: z.string().max(15_000).optional().describe("New notes, in place of the old ones."),
    due_date: z.iso.date().nullable().optional().describe("A new due date, null for none. Example: 2026-02-01"),
    assignee: Assignee.nullable().optional().describe("`me`, an e-mail address or a user's id; null for nobody."),
    is_completed: z.boolean().optional().describe("True when it is done."),
  }),
  output: z.object({ task: Task }),
  run: async ({ task_id, title, notes, due_date, assignee, is_completed }, api) => {
    const { data } = await api.put("/tasks/{task}", {
      params: { task: task_id },
      query: { opt_fields: taskFields },
      json: { data: { name: title, notes, due_on: due_date, assignee, completed: is_completed } },
      returns: OneTask,
    });
    return { task: toTask(data) };
  },
});
