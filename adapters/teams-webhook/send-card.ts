import { z } from "zod";
import { defineOperation, free } from "../kit/index.ts";
import { cardBase, postCard } from "./card.ts";

const Element = z.looseObject({ type: z.string().min(1).max(60) });

export const sendCard = defineOperation({
  name: "send_card",
  title: "Post an Adaptive Card",
  description:
    "Posts an Adaptive Card of your own making into the webhook's Teams channel or chat. Use it for tables, facts, pictures and several buttons; use send for plain text.",
  docs: "https://learn.microsoft.com/microsoftteams/platform/webhooks-and-connectors/how-to/connectors-using",
  effect: "write",
  price: free,
  input: z.strictObject({
    body: z
      .array(Element)
      .min(1)
      .max(100)
      .describe('The card\'s elements. Example: [{"type": "FactSet", "facts": [{"title": "Build", "value": "1.4"}]}]'),
    actions: z
      .array(Element)
      .max(10)
      .optional()
      .describe('Buttons. Example: [{"type": "Action.OpenUrl", "title": "Open", "url": "https://example.com"}]'),
  }),
  output: z.object({ is_accepted: z.boolean() }),
  run: ({ body, actions }, api) => postCard({ ...cardBase, body, ...(actions && { actions }) }, api),
});
