import { z } from "zod";
import { defineOperation, free } from "../kit/index.ts";
import { Task, TaskId, toTask, VendorTask } from "./task.ts";

export const getTask = defineOperation({
  name: "get_task",
  title: "Get a task",
  description: "Returns a ClickUp task with its description, status, priority, due date, assignees and address.",
  docs: "https://developer.clickup.com/reference/gettask",
  effect: "read",
  price: free,
  input: z.strictObject({ task_id: TaskId }),
  output: z.object({ task: Task }),
  run: async ({ task_id }, api) => ({
    task: toTask(await api.get("/task/{task}", { params: { task: task_id }, returns: VendorTask })),
  }),
});
