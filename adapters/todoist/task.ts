import { z } from "zod";

export const TaskId = z
  .string()
  .regex(/^\w{1,40}$/)
  .describe("The task's id, from list_tasks or find_tasks. Example: 6X7rM8997g3RQmvh");

export const ProjectId = z
  .string()
  .regex(/^\w{1,40}$/)
  .describe("The project's id, from list_projects. Example: 6Jf8VQXxpwv56VQ7");

export const Limit = z.int().min(1).max(200).default(50).describe("How many at most.");

export const Cursor = z.string().min(1).max(2_000).optional().describe("`next_cursor` of the page before.");

export const taskFields = {
  labels: z.array(z.string().min(1).max(60)).max(50).optional().describe('Names of labels. Example: ["office"]'),
  priority: z.int().min(1).max(4).optional().describe("4 is the most urgent, 1 is normal."),
  due: z
    .string()
    .min(1)
    .max(150)
    .optional()
    .describe("When, in words or as a date. Example: every monday at 9:00, tomorrow, 2026-02-01"),
};

export const VendorTask = z.object({
  id: z.string(),
  content: z.string(),
  description: z.string().nullish(),
  project_id: z.string().nullish(),
  labels: z.array(z.string()).nullish(),
  priority: z.int().nullish(),
  due: z
    .object({ date: z.string().nullish(), string: z.string().nullish(), is_recurring: z.boolean().nullish() })
    .nullish(),
  checked: z.boolean().nullish(),
});

export const Task = z.object({
  id: z.string(),
  title: z.string(),
  notes: z.string(),
  project_id: z.string().nullable(),
  labels: z.array(z.string()),
  priority: z.int().describe("4 is the most urgent, 1 is normal."),
  due: z.string().nullable().describe("A date, or a time where one is set."),
  repeats: z.string().nullable().describe("How it repeats, such as `every monday`."),
  is_completed: z.boolean(),
  url: z.string(),
});

export const urlOf = (id: string) => `https://app.todoist.com/app/task/${id}`;

export const toTask = (task: z.output<typeof VendorTask>) => ({
  id: task.id,
  title: task.content,
  notes: task.description ?? "",
  project_id: task.project_id ?? null,
  labels: task.labels ?? [],
  priority: task.priority ?? 1,
  due: task.due?.date ?? null,
  repeats: task.due?.is_recurring ? (task.due.string ?? null) : null,
  is_completed: task.checked ?? false,
  url: urlOf(task.id),
});

export const VendorTasks = z.object({ results: z.array(VendorTask), next_cursor: z.string().nullish() });

export const Tasks = z.object({ tasks: z.array(Task), next_cursor: z.string().nullable() });

export const toTasks = ({ results, next_cursor }: z.output<typeof VendorTasks>) => ({
  tasks: results.map(toTask),
  next_cursor: next_cursor ?? null,
});
