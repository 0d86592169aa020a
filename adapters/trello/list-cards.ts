import { z } from "zod";
import { defineOperation, free } from "../kit/index.ts";
import { BoardId, Card, cardFields, ListId, toCard, VendorCard } from "./card.ts";

export const listCards = defineOperation({
  name: "list_cards",
  title: "List a board's cards",
  description:
    "Returns the open cards of a Trello board, or of one of its lists, with descriptions, dates and labels. For words use search.",
  docs: "https://developer.atlassian.com/cloud/trello/rest/api-group-boards/#api-boards-id-cards-get",
  effect: "read",
  price: free,
  input: z.strictObject({
    board_id: BoardId,
    list_id: ListId.optional(),
    limit: z.int().min(1).max(1_000).default(100).describe("How many of the board's cards to look at, at most."),
  }),
  output: z.object({ cards: z.array(Card) }),
  run: async ({ board_id, list_id, limit }, api) => {
    const cards = await api.get("/boards/{board}/cards", {
      params: { board: board_id },
      query: { filter: "open", fields: cardFields, limit },
      returns: z.array(VendorCard),
    });
    return { cards: cards.filter(({ idList }) => !list_id || idList === list_id).map(toCard) };
  },
});
