import { z } from "zod";
import { defineOperation, free } from "../kit/index.ts";
import { Card, CardId, dueOn, ListId, toCard, VendorCard } from "./card.ts";

export const updateCard = defineOperation({
  name: "update_card",
  title: "Update a card",
  description:
    "Changes a Trello card: title, description, due date, the list it is in (to move it), or whether it is archived. What is not given stays.",
  docs: "https://developer.atlassian.com/cloud/trello/rest/api-group-cards/#api-cards-id-put",
  effect: "write",
  price: free,
  input: z.strictObject({
    card_id: CardId,
    title: z.string().min(1).max(500).optional().describe("A new title."),
    description: z.string().max(15_000).optional().describe("A new description, in place of the old one. Markdown."),
    due_date: z.iso.date().nullable().optional().describe("A new due date, null for none. Example: 2026-02-01"),
    is_due_complete: z.boolean().optional().describe("True when it is done."),
    list_id: ListId.optional(),
    is_archived: z.boolean().optional().describe("True archives the card, false takes it back."),
  }),
  output: z.object({ card: Card }),
  run: async ({ card_id, title, description, due_date, is_due_complete, list_id, is_archived }, api) => {
    const card = await api.put("/cards/{card}", {
      params: { card: card_id },
      json: {
        name: title,
        desc: description,
        due: due_date && dueOn(due_date),
        dueComplete: is_due_complete,
        idList: list_id,
        closed: is_archived,
      },
      returns: VendorCard,
    });
    return { card: toCard(card) };
  },
});
