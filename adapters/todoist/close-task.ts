import { z } from "zod";
import { defineOperation, free, returns } from "../kit/index.ts";
import { TaskId } from "./task.ts";

export const closeTask = defineOperation({
  name: "close_task",
  title: "Complete a task",
  description: "Marks a Todoist task as done, its subtasks with it; a repeating task moves on to its next date.",
  docs: "https://developer.todoist.com/api/v1/",
  effect: "write",
  price: free,
  input: z.strictObject({ task_id: TaskId }),
  output: z.object({ task_id: z.string(), completed: z.literal(true) }),
  run: async ({ task_id }, api) => {
    await api.post("/tasks/{task}/close", { params: { task: task_id }, returns: returns.nothing });
    return { task_id, completed: true as const };
  },
});
