import { z } from "zod";
import { defineOperation, free } from "../kit/index.ts";
import { IssueId } from "./issue.ts";

const Answer = z.object({
  eventID: z.string(),
  title: z.string(),
  dateCreated: z.string().nullish(),
  release: z.object({ version: z.string().nullish() }).nullish(),
  formatted: z.object({ content: z.string() }),
});

export const getEvent = defineOperation({
  name: "get_event",
  title: "Read an error's stack trace",
  description:
    "Returns one occurrence of a Sentry issue as Markdown: exception, stack trace, request, breadcrumbs and tags. Use it to find the cause of an error.",
  docs: "https://docs.sentry.io/api/events/retrieve-an-issue-event/",
  effect: "read",
  price: free,
  input: z.strictObject({
    issue_id: IssueId,
    event: z
      .string()
      .regex(/^(latest|oldest|recommended|[0-9a-f]{32})$/)
      .default("recommended")
      .describe("latest, oldest, recommended (the most telling one) or an event's id from list_events."),
  }),
  output: z.object({
    id: z.string(),
    title: z.string(),
    created_at: z.string().nullable(),
    release: z.string().nullable(),
    content: z.string().describe("The event as Markdown."),
  }),
  run: async ({ issue_id, event }, api) => {
    const answer = await api.get("/issues/{id}/events/{event}/", {
      params: { id: issue_id, event },
      query: { llmFormat: "markdown" },
      returns: Answer,
    });
    return {
      id: answer.eventID,
      title: answer.title,
      created_at: answer.dateCreated ?? null,
      release: answer.release?.version ?? null,
      content: answer.formatted.content,
    };
  },
});
