import { z } from "zod";
import { defineOperation, free, returns } from "../kit/index.ts";
import { Message, topic } from "./message.ts";

export const readMessages = defineOperation({
  name: "read_messages",
  title: "Read a topic's notifications",
  description:
    "Returns the notifications of a topic that ntfy.sh still keeps, usually those of the last twelve hours, oldest first. Use it to see whether something was announced.",
  docs: "https://docs.ntfy.sh/subscribe/api/#poll-for-messages",
  effect: "read",
  price: free,
  input: z.strictObject({
    topic: topic.describe("The topic. Example: backups_x7Qz9kd2"),
    since: z
      .string()
      .regex(/^(all|\d{1,5}[smh])$/)
      .default("all")
      .describe("How far back: a time such as 30m or 2h, or all."),
  }),
  output: z.object({
    messages: z.array(
      z.object({
        message_id: z.string(),
        sent_at: z.string(),
        title: z.string().nullable(),
        message: z.string(),
        priority: z.int().nullable().describe("1 (min) to 5 (urgent); 3 where absent."),
        tags: z.array(z.string()),
      }),
    ),
  }),
  run: async ({ topic, since }, api) => {
    const events = await api.get("/{topic}/json", {
      params: { topic },
      query: { poll: 1, since },
      returns: returns.ndjson(Message),
    });
    const messages = events.filter(({ event }) => event === "message");
    return {
      messages: messages.map(({ id, time, title, message, priority, tags }) => ({
        message_id: id,
        sent_at: new Date(time * 1_000).toISOString(),
        title: title ?? null,
        message: message ?? "",
        priority: priority ?? null,
        tags: tags ?? [],
      })),
    };
  },
});
