import { z } from "zod";
import { defineOperation, free, returns } from "../kit/index.ts";

const Block = z.looseObject({ type: z.string().min(1).max(40) });

export const send = defineOperation({
  name: "send",
  title: "Post into the webhook's channel",
  description:
    "Posts a message into the webhook's Slack channel, as text in Slack's markup and, if wanted, as Block Kit blocks. Use it for notices and alerts; Slack returns no id.",
  docs: "https://docs.slack.dev/messaging/sending-messages-using-incoming-webhooks",
  effect: "write",
  price: free,
  input: z.strictObject({
    text: z.string().min(1).max(4_000).describe("The message, also shown in notifications. Example: *Deploy* done"),
    blocks: z
      .array(Block)
      .max(50)
      .optional()
      .describe('Block Kit blocks to show in place of text. Example: [{"type": "divider"}]'),
    unfurl_links: z.boolean().default(false).describe("Whether to show previews of linked pages."),
  }),
  output: z.object({ is_posted: z.boolean() }),
  run: async ({ text, blocks, unfurl_links }, api) => {
    const answer = await api.post("", { json: { text, blocks, unfurl_links }, returns: returns.text() });
    return { is_posted: answer.trim() === "ok" };
  },
});
