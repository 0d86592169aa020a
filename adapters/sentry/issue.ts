import { z } from "zod";

export const IssueId = z
  .string()
  .regex(/^\d{1,20}$/)
  .describe("The issue's number, from list_issues. Example: 4503599627370496");

export const Cursor = z.string().max(200).optional().describe("next_cursor of the page before.");

export const period = z
  .string()
  .regex(/^\d{1,3}[mhdw]$/)
  .optional()
  .describe("Only what was seen in this last time. Example: 24h, 14d");

export const Issue = z.object({
  id: z.string(),
  shortId: z.string().nullish(),
  title: z.string(),
  culprit: z.string().nullish(),
  permalink: z.string().nullish(),
  level: z.string().nullish(),
  status: z.string(),
  substatus: z.string().nullish(),
  priority: z.string().nullish(),
  project: z.object({ slug: z.string() }).nullish(),
  assignedTo: z.object({ name: z.string().nullish() }).nullish(),
  isUnhandled: z.boolean().nullish(),
  count: z.string().nullish(),
  userCount: z.int().nullish(),
  firstSeen: z.string().nullish(),
  lastSeen: z.string().nullish(),
});

export const IssueOutput = z.object({
  id: z.string(),
  short_id: z.string().nullable().describe("What people call it, such as SHOP-1A."),
  title: z.string(),
  culprit: z.string().nullable().describe("Where in the code."),
  url: z.string().nullable(),
  level: z.string().nullable(),
  status: z.string(),
  substatus: z.string().nullable(),
  priority: z.string().nullable(),
  project: z.string().nullable(),
  assignee: z.string().nullable(),
  is_unhandled: z.boolean().nullable(),
  events: z.number().nullable().describe("How often it happened."),
  users: z.int().nullable().describe("How many people it hit."),
  first_seen_at: z.string().nullable(),
  last_seen_at: z.string().nullable(),
});

export const toIssue = (issue: z.output<typeof Issue>): z.input<typeof IssueOutput> => ({
  id: issue.id,
  short_id: issue.shortId ?? null,
  title: issue.title,
  culprit: issue.culprit ?? null,
  url: issue.permalink ?? null,
  level: issue.level ?? null,
  status: issue.status,
  substatus: issue.substatus ?? null,
  priority: issue.priority ?? null,
  project: issue.project?.slug ?? null,
  assignee: issue.assignedTo?.name ?? null,
  is_unhandled: issue.isUnhandled ?? null,
  events: issue.count ? Number(issue.count) : null,
  users: issue.userCount ?? null,
  first_seen_at: issue.firstSeen ?? null,
  last_seen_at: issue.lastSeen ?? null,
});
