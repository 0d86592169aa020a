import { z } from "zod";
import { defineOperation, free } from "../kit/index.ts";
import { Cursor, Limit, Tasks, toTasks, VendorTasks } from "./task.ts";

export const findTasks = defineOperation({
  name: "find_tasks",
  title: "Find open tasks",
  description:
    "Finds open Todoist tasks by Todoist's filter language: due dates, priorities, labels, projects and words. Use it for what is due today or overdue.",
  docs: "https://www.todoist.com/help/articles/introduction-to-filters-V98wIH",
  effect: "read",
  price: free,
  input: z.strictObject({
    filter: z
      .string()
      .trim()
      .min(1)
      .max(1_000)
      .describe("In English. Example: (today | overdue) & p1, #Work & search: offer, no date"),
    limit: Limit,
    cursor: Cursor,
  }),
  output: Tasks,
  run: async ({ filter, limit, cursor }, api) =>
    toTasks(
      await api.get("/tasks/filter", { query: { query: filter, lang: "en", limit, cursor }, returns: VendorTasks }),
    ),
});
