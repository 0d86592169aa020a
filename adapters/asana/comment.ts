import { z } from "zod";
import { defineOperation, free } from "../kit/index.ts";
import { TaskId } from "./task.ts";

export const comment = defineOperation({
  name: "comment",
  title: "Comment on a task",
  description: "Adds a comment to an Asana task; its followers are told.",
  docs: "https://developers.asana.com/reference/createstoryfortask",
  effect: "write",
  price: free,
  input: z.strictObject({
    task_id: TaskId,
    text: z.string().min(1).max(15_000).describe("Plain text. Example: The figures are in now."),
  }),
  output: z.object({ comment_id: z.string() }),
  run: async ({ task_id, text }, api) => {
    const { data } = await api.post("/tasks/{task}/stories", {
      params: { task: task_id },
      json: { data: { text } },
      returns: z.object({ data: z.object({ gid: z.string() }) }),
    });
    return { comment_id: data.gid };
  },
});
