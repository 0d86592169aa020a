import { z } from "zod";
import { defineOperation, free } from "../kit/index.ts";
import { CardId } from "./card.ts";

export const comment = defineOperation({
  name: "comment",
  title: "Comment on a card",
  description: "Adds a comment to a Trello card; those who watch it are told.",
  docs: "https://developer.atlassian.com/cloud/trello/rest/api-group-cards/#api-cards-id-actions-comments-post",
  effect: "write",
  price: free,
  input: z.strictObject({
    card_id: CardId,
    text: z.string().min(1).max(15_000).describe("Markdown. Example: Called, they answer on **Monday**."),
  }),
  output: z.object({ comment_id: z.string() }),
  run: async ({ card_id, text }, api) => {
    const { id } = await api.post("/cards/{card}/actions/comments", {
      params: { card: card_id },
      json: { text },
      returns: z.object({ id: z.string() }),
    });
    return { comment_id: id };
  },
});
