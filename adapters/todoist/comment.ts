import { z } from "zod";
import { defineOperation, free } from "../kit/index.ts";
import { TaskId } from "./task.ts";

export const comment = defineOperation({
  name: "comment",
  title: "Comment on a task",
  description: "Adds a comment to a Todoist task. Markdown is shown as such.",
  docs: "https://developer.todoist.com/api/v1/",
  effect: "write",
  price: free,
  input: z.strictObject({
    task_id: TaskId,
    text: z.string().min(1).max(15_000).describe("Example: Called, they answer on *Monday*."),
  }),
  output: z.object({ comment_id: z.string() }),
  run: async ({ task_id, text }, api) => {
    const { id } = await api.post("/comments", {
      json: { task_id, content: text },
      returns: z.object({ id: z.string() }),
    });
    return { comment_id: id };
  },
});
