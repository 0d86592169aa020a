import { z } from "zod";

export const TaskId = z
  .string()
  .regex(/^[A-Za-z0-9]{3,20}$/)
  .describe("The task's id, from list_tasks or its address. Example: 86c9w2nke");

export const ListId = z
  .string()
  .regex(/^\d{1,20}$/)
  .describe("The list's id: the digits after /li/ in its address. Example: 901523451693");

export const status = z
  .string()
  .min(1)
  .max(100)
  .optional()
  .describe("A status that the list has. Example: in progress");

export const priority = z.int().min(1).max(4).optional().describe("1 urgent, 2 high, 3 normal, 4 low.");

export const VendorTask = z.object({
  id: z.string(),
  name: z.string().nullish(),
  text_content: z.string().nullish(),
  description: z.string().nullish(),
  status: z.object({ status: z.string().nullish() }).nullish(),
  priority: z.object({ priority: z.string().nullish() }).nullish(),
  due_date: z.string().nullish(),
  assignees: z.array(z.object({ username: z.string().nullish(), email: z.string().nullish() })).nullish(),
  tags: z.array(z.object({ name: z.string().nullish() })).nullish(),
  list: z.object({ id: z.string().nullish(), name: z.string().nullish() }).nullish(),
  parent: z.string().nullish(),
  url: z.string().nullish(),
});

export const Task = z.object({
  id: z.string(),
  title: z.string(),
  description: z.string(),
  status: z.string().nullable(),
  priority: z.string().nullable(),
  due_at: z.string().nullable(),
  assignees: z.array(z.string()),
  tags: z.array(z.string()),
  list_id: z.string().nullable(),
  parent_id: z.string().nullable(),
  url: z.string().nullable(),
});

export const toTask = (task: z.output<typeof VendorTask>) => ({
  id: task.id,
  title: task.name ?? "",
  description: task.text_content ?? task.description ?? "",
  status: task.status?.status ?? null,
  priority: task.priority?.priority ?? null,
  due_at: task.due_date ? new Date(Number(task.due_date)).toISOString() : null,
  assignees: (task.assignees ?? []).flatMap(({ username, email }) => username ?? email ?? []),
  tags: (task.tags ?? []).flatMap(({ name }) => name ?? []),
  list_id: task.list?.id ?? null,
  parent_id: task.parent ?? null,
  url: task.url ?? null,
});

/** ClickUp keeps a time in milliseconds: noon in London is the same date nearly everywhere. */
export const dueOn = (date: string): number => Date.parse(`${date}T12:00:00.000Z`);
