import { z } from "zod";
import { defineOperation, free, returns } from "../kit/index.ts";
import { Cursor, Issue, IssueOutput, period, toIssue } from "./issue.ts";
import { nextCursor } from "./next-cursor.ts";

export const listIssues = defineOperation({
  name: "list_issues",
  title: "List errors",
  description:
    "Lists or searches the grouped errors (issues) of a Sentry organization: title, where in the code, how often, how many users, when last seen. Filter by words, project and time. Pass next_cursor as cursor for more.",
  docs: "https://docs.sentry.io/api/events/list-an-organizations-issues/",
  effect: "read",
  price: free,
  input: z.strictObject({
    query: z
      .string()
      .max(1_000)
      .default("is:unresolved")
      .describe("Words and filters of Sentry's search. Example: is:unresolved level:error TypeError"),
    project: z
      .string()
      .min(1)
      .max(100)
      .optional()
      .describe("Only this project's: its slug or number. Example: web-shop"),
    environment: z.string().min(1).max(100).optional().describe("Only this environment's. Example: production"),
    period,
    sort: z
      .enum(["date", "new", "freq", "user", "trends"])
      .default("date")
      .describe("date: last seen; new: first seen; freq: most events; user: most people; trends: rising."),
    limit: z.int().min(1).max(100).default(20).describe("How many issues at most."),
    cursor: Cursor,
  }),
  output: z.object({ issues: z.array(IssueOutput), next_cursor: z.string().nullable() }),
  run: async ({ period: statsPeriod, ...query }, api) => {
    const { value, headers } = await api.get("/issues/", {
      query: { ...query, statsPeriod },
      returns: returns.withHeaders(z.array(Issue)),
    });
    return { issues: value.map(toIssue), next_cursor: nextCursor(headers) };
  },
});
