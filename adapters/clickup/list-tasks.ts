import { z } from "zod";
import { defineOperation, free } from "../kit/index.ts";
import { ListId, Task, toTask, VendorTask } from "./task.ts";

export const listTasks = defineOperation({
  name: "list_tasks",
  title: "List tasks",
  description: "Returns the open tasks of a ClickUp list, up to 100 a page, by status, due date or order of change.",
  docs: "https://developer.clickup.com/reference/gettasks",
  effect: "read",
  price: free,
  input: z.strictObject({
    list_id: ListId,
    statuses: z.array(z.string().min(1).max(100)).max(20).optional().describe('Only these. Example: ["in progress"]'),
    due_before: z.iso.date().optional().describe("Due before this date. Example: 2026-02-01"),
    order_by: z.enum(["id", "created", "updated", "due_date"]).default("created").describe("What to sort by."),
    with_subtasks: z.boolean().default(false).describe("Also tasks that are part of others."),
    page: z.int().min(0).max(10_000).default(0).describe("Which page, from 0."),
  }),
  output: z.object({ tasks: z.array(Task), next_page: z.int().nullable() }),
  run: async ({ list_id, statuses, due_before, order_by, with_subtasks, page }, api) => {
    const { tasks, last_page } = await api.get("/list/{list}/task", {
      params: { list: list_id },
      query: {
        "statuses[]": statuses,
        due_date_lt: due_before && Date.parse(due_before),
        order_by,
        subtasks: with_subtasks,
        page,
      },
      returns: z.object({ tasks: z.array(VendorTask), last_page: z.boolean().nullish() }),
    });
    return { tasks: tasks.map(toTask), next_page: (last_page ?? tasks.length === 0) ? null : page + 1 };
  },
});
