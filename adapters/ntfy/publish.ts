import { z } from "zod";
import { defineOperation, free } from "../kit/index.ts";
import { Message, topic } from "./message.ts";

const priorities = { min: 1, low: 2, default: 3, high: 4, urgent: 5 } as const;

export const publish = defineOperation({
  name: "publish",
  title: "Send a push notification",
  description:
    "Sends a push notification to everybody who follows a topic on ntfy.sh. Use it to tell a person that something is done or wrong. Whoever knows a topic's name can read it: choose one that cannot be guessed.",
  docs: "https://docs.ntfy.sh/publish/",
  effect: "write",
  price: free,
  input: z.strictObject({
    topic: topic.describe("The topic. Example: backups_x7Qz9kd2"),
    message: z.string().min(1).max(4_000).describe("The notification's text."),
    title: z.string().min(1).max(250).optional().describe("A headline. Example: Backup failed"),
    priority: z.enum(["min", "low", "default", "high", "urgent"]).default("default").describe("How loud it is."),
    tags: z
      .array(z.string().regex(/^[\w+-]{1,40}$/))
      .max(5)
      .optional()
      .describe('Tags; names of emojis become emojis. Example: ["warning", "db1"]'),
    click: z
      .url({ protocol: /^https?$/ })
      .max(2_000)
      .optional()
      .describe("What opens when the notification is tapped. Example: https://example.com/status"),
    is_markdown: z.boolean().default(false).describe("Whether the text is Markdown."),
  }),
  output: z.object({ message_id: z.string(), topic: z.string(), expires_at: z.string().nullable() }),
  run: async ({ topic, message, title, priority, tags, click, is_markdown }, api) => {
    const published = await api.post("/", {
      json: { topic, message, title, priority: priorities[priority], tags, click, markdown: is_markdown },
      returns: Message,
    });
    return {
      message_id: published.id,
      topic: published.topic,
      expires_at: published.expires ? new Date(published.expires * 1_000).toISOString() : null,
    };
  },
});
