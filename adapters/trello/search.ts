import { z } from "zod";
import { defineOperation, free } from "../kit/index.ts";
import { BoardId, Card, cardFields, toCard, VendorCard } from "./card.ts";

export const search = defineOperation({
  name: "search",
  title: "Search cards",
  description:
    "Finds Trello cards of all the person's boards, or of one, by words and Trello's operators such as due:week, label:urgent or @me.",
  docs: "https://developer.atlassian.com/cloud/trello/rest/api-group-search/#api-search-get",
  effect: "read",
  price: free,
  input: z.strictObject({
    query: z.string().trim().min(1).max(500).describe("Example: offer due:week"),
    board_id: BoardId.optional(),
    limit: z.int().min(1).max(100).default(20).describe("How many cards at most."),
  }),
  output: z.object({ cards: z.array(Card) }),
  run: async ({ query, board_id, limit }, api) => {
    const { cards } = await api.get("/search", {
      query: {
        query,
        idBoards: board_id,
        modelTypes: "cards",
        card_fields: cardFields,
        cards_limit: limit,
        partial: true,
      },
      returns: z.object({ cards: z.array(VendorCard).nullish() }),
    });
    return { cards: (cards ?? []).map(toCard) };
  },
});
