import { z } from "zod";
import { defineOperation, free } from "../kit/index.ts";
import { Page, toCursor } from "./page.ts";

const Answer = Page.extend({
  messages: z.array(
    z.object({
      ts: z.string(),
      text: z.string().nullish(),
      user: z.string().nullish(),
      bot_id: z.string().nullish(),
      thread_ts: z.string().nullish(),
      reply_count: z.number().nullish(),
    }),
  ),
});

export const channelHistory = defineOperation({
  name: "channel_history",
  title: "Read a channel",
  description:
    "Reads the messages of a channel, newest first, with who wrote them and when. Use it to catch up before answering; the app must be a member of the channel.",
  docs: "https://docs.slack.dev/reference/methods/conversations.history",
  effect: "read",
  price: free,
  input: z.strictObject({
    channel: z.string().min(1).max(200).describe("Channel id. Example: C0123456789"),
    since: z.iso.datetime().optional().describe("Only messages after this time. Example: 2026-01-01T00:00:00Z"),
    until: z.iso.datetime().optional().describe("Only messages before this time."),
    limit: z.int().min(1).max(100).default(20).describe("How many messages at most; Slack may give fewer."),
    cursor: z.string().max(200).optional().describe("next_cursor of the page before."),
  }),
  output: z.object({
    messages: z.array(
      z.object({
        message_id: z.string(),
        thread_id: z.string().nullable().describe("The message that began the thread, if there is one."),
        user: z.string().nullable().describe("Who wrote it: a user's or an app's id."),
        text: z.string(),
        sent_at: z.string(),
        replies: z.int(),
      }),
    ),
    next_cursor: z.string().nullable(),
  }),
  run: async ({ channel, since, until, limit, cursor }, api) => {
    const answer = await api.get("/conversations.history", {
      query: { channel, oldest: toSeconds(since), latest: toSeconds(until), limit, cursor },
      returns: Answer,
    });
    return {
      messages: answer.messages.map((message) => ({
        message_id: message.ts,
        thread_id: message.thread_ts ?? null,
        user: message.user ?? message.bot_id ?? null,
        text: message.text ?? "",
        sent_at: new Date(Number(message.ts) * 1000).toISOString(),
        replies: message.reply_count ?? 0,
      })),
      next_cursor: toCursor(answer),
    };
  },
});

const toSeconds = (time: string | undefined) => time && Date.parse(time) / 1000;
