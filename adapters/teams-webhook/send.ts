import { z } from "zod";
import { defineOperation, free } from "../kit/index.ts";
import { cardBase, postCard } from "./card.ts";

export const send = defineOperation({
  name: "send",
  title: "Post into the webhook's channel",
  description:
    "Posts a message with an optional headline and link button into the webhook's Teams channel or chat. Use it for notices and alerts; Teams returns no id.",
  docs: "https://learn.microsoft.com/microsoftteams/platform/webhooks-and-connectors/how-to/connectors-using",
  effect: "write",
  price: free,
  input: z.strictObject({
    text: z.string().min(1).max(4_000).describe("The message, in simple Markdown. Example: **Deploy** done"),
    title: z.string().min(1).max(200).optional().describe("A headline. Example: Release 1.4"),
    link: z
      .url({ protocol: /^https$/ })
      .max(2_000)
      .optional()
      .describe("Where a button below the message leads. Example: https://example.com/releases/1.4"),
    link_text: z.string().min(1).max(80).default("Open").describe("What stands on the button."),
  }),
  output: z.object({ is_accepted: z.boolean() }),
  run: ({ text, title, link, link_text }, api) =>
    postCard(
      {
        ...cardBase,
        body: [
          ...(title ? [{ type: "TextBlock", text: title, weight: "Bolder", size: "Medium", wrap: true }] : []),
          { type: "TextBlock", text, wrap: true },
        ],
        ...(link && { actions: [{ type: "Action.OpenUrl", title: link_text, url: link }] }),
      },
      api,
    ),
});
