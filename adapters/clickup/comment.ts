import { z } from "zod";
import { defineOperation, free } from "../kit/index.ts";
import { TaskId } from "./task.ts";

export const comment = defineOperation({
  name: "comment",
  title: "Comment on a task",
  description: "Adds a comment to a ClickUp task; everybody who watches it is told only if notify_all is true.",
  docs: "https://developer.clickup.com/reference/createtaskcomment",
  effect: "write",
  price: free,
  input: z.strictObject({
    task_id: TaskId,
    text: z.string().min(1).max(15_000).describe("Plain text. Example: The figures are in now."),
    notify_all: z.boolean().default(false).describe("Tell its creator too."),
  }),
  output: z.object({ comment_id: z.string() }),
  run: async ({ task_id, text, notify_all }, api) => {
    const { id } = await api.post("/task/{task}/comment", {
      params: { task: task_id },
      json: { comment_text: text, notify_all },
      returns: z.object({ id: z.union([z.string(), z.number()]) }),
    });
    return { comment_id: String(id) };
  },
});
