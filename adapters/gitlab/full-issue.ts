import { z } from "zod";
import { Issue, toIssue } from "./issue.ts";

export const Person = z.object({ username: z.string() });

export const FullIssue = Issue.extend({
  description: z.string().nullish(),
  labels: z.array(z.string()).nullish(),
  author: Person.nullish(),
  assignees: z.array(Person).nullish(),
  due_date: z.string().nullish(),
  created_at: z.string().nullish(),
  updated_at: z.string().nullish(),
  closed_at: z.string().nullish(),
});

export const IssueOutput = z.object({
  id: z.string(),
  title: z.string(),
  url: z.string(),
  state: z.string().describe("opened or closed"),
  description: z.string().nullable(),
  labels: z.array(z.string()),
  author: z.string().nullable(),
  assignees: z.array(z.string()),
  due_date: z.string().nullable(),
  created_at: z.string().nullable(),
  updated_at: z.string().nullable(),
  closed_at: z.string().nullable(),
});

export const toFullIssue = (issue: z.output<typeof FullIssue>): z.input<typeof IssueOutput> => ({
  ...toIssue(issue),
  description: issue.description ?? null,
  labels: issue.labels ?? [],
  author: issue.author?.username ?? null,
  assignees: (issue.assignees ?? []).map(({ username }) => username),
  due_date: issue.due_date ?? null,
  created_at: issue.created_at ?? null,
  updated_at: issue.updated_at ?? null,
  closed_at: issue.closed_at ?? null,
});

export const issueNumber = z.int().min(1).max(2_147_483_647).describe("The issue's number in its project. Example: 42");
