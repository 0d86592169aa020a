import { z } from "zod";

export const Key = z
  .string()
  .regex(/^[A-Za-z][A-Za-z0-9_]{1,50}-\d{1,10}$/)
  .describe("The issue's key. Example: SHOP-42");

const Named = z.object({ name: z.string().nullish() }).nullish();
const Person = z.object({ displayName: z.string().nullish() }).nullish();

export const fieldsRead = ["summary", "status", "issuetype", "priority", "assignee", "labels", "updated"];

export const Fields = z.object({
  summary: z.string().nullish(),
  status: Named,
  issuetype: Named,
  priority: Named,
  assignee: Person,
  labels: z.array(z.string()).nullish(),
  updated: z.string().nullish(),
});

export const Issue = z.object({ key: z.string(), self: z.string(), fields: Fields });

export const IssueOutput = z.object({
  id: z.string().describe("The issue's key."),
  title: z.string(),
  url: z.string(),
  state: z.string().describe("The name of its status, such as In Progress."),
  type: z.string().nullable(),
  priority: z.string().nullable(),
  assignee: z.string().nullable(),
  labels: z.array(z.string()),
  updated_at: z.string().nullable(),
});

/** The page that people see: `self` is the API's address of the same issue. */
export const pageOf = (key: string, self: string) => new URL(`/browse/${key}`, self).href;

export const toIssue = ({ key, self, fields }: z.output<typeof Issue>): z.input<typeof IssueOutput> => ({
  id: key,
  title: fields.summary ?? "",
  url: pageOf(key, self),
  state: fields.status?.name ?? "",
  type: fields.issuetype?.name ?? null,
  priority: fields.priority?.name ?? null,
  assignee: fields.assignee?.displayName ?? null,
  labels: fields.labels ?? [],
  updated_at: fields.updated ?? null,
});
