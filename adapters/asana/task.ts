import { z } from "zod";

export const Gid = z.string().regex(/^\d{1,20}$/);

export const TaskId = Gid.describe("The task's id, from list_tasks or its address. Example: 1205678901234567");

export const WorkspaceId = Gid.describe("The workspace's id, from list_workspaces. Example: 1201234567890123");

export const ProjectId = Gid.describe("The project's id, from list_projects. Example: 1203456789012345");

export const Assignee = z
  .union([z.literal("me"), z.email().max(254), Gid])
  .describe("`me`, an e-mail address or a user's id.");

export const Limit = z.int().min(1).max(100).default(20).describe("How many at most.");

export const Cursor = z.string().min(1).max(2_000).optional().describe("`next_cursor` of the page before.");

/** What Asana is asked for: it gives ids and names alone otherwise. */
export const taskFields = "name,notes,completed,due_on,due_at,assignee.name,projects.name,permalink_url,modified_at";

const Named = z.object({ gid: z.string().nullish(), name: z.string().nullish() });

export const VendorTask = z.object({
  gid: z.string(),
  name: z.string().nullish(),
  notes: z.string().nullish(),
  completed: z.boolean().nullish(),
  due_on: z.string().nullish(),
  due_at: z.string().nullish(),
  assignee: Named.nullish(),
  projects: z.array(Named).nullish(),
  permalink_url: z.string().nullish(),
  modified_at: z.string().nullish(),
});

export const Task = z.object({
  id: z.string(),
  title: z.string(),
  notes: z.string(),
  is_completed: z.boolean(),
  due: z.string().nullable().describe("A date, or a time where one is set."),
  assignee: z.string().nullable(),
  projects: z.array(z.object({ id: z.string(), name: z.string() })),
  url: z.string().nullable(),
  modified_at: z.string().nullable(),
});

export const toTask = (task: z.output<typeof VendorTask>) => ({
  id: task.gid,
  title: task.name ?? "",
  notes: task.notes ?? "",
  is_completed: task.completed ?? false,
  due: task.due_at ?? task.due_on ?? null,
  assignee: task.assignee?.name ?? null,
  projects: (task.projects ?? []).map(({ gid, name }) => ({ id: gid ?? "", name: name ?? "" })),
  url: task.permalink_url ?? null,
  modified_at: task.modified_at ?? null,
});

export const OneTask = z.object({ data: VendorTask });

export const Tasks = z.object({
  data: z.array(VendorTask),
  next_page: z.object({ offset: z.string().nullish() }).nullish(),
});
