import { z } from "zod";
import { defineOperation, free } from "../kit/index.ts";
import { OneTask, Task, TaskId, taskFields, toTask } from "./task.ts";

export const getTask = defineOperation({
  name: "get_task",
  title: "Get a task",
  description: "Returns an Asana task with its notes, state, due date, assignee, projects and address.",
  docs: "https://developers.asana.com/reference/gettask",
  effect: "read",
  price: free,
  input: z.strictObject({ task_id: TaskId }),
  output: z.object({ task: Task }),
  run: async ({ task_id }, api) => {
    const { data } = await api.get("/tasks/{task}", {
      params: { task: task_id },
      query: { opt_fields: taskFields },
      returns: OneTask,
    });
    return { task: toTask(data) };
  },
});
