import { z } from "zod";
import { defineOperation, free } from "../kit/index.ts";
import { BoardId } from "./card.ts";

export const listLists = defineOperation({
  name: "list_lists",
  title: "List a board's lists",
  description: "Lists the columns of a Trello board from left to right, with the ids that cards are created in.",
  docs: "https://developer.atlassian.com/cloud/trello/rest/api-group-boards/#api-boards-id-lists-get",
  effect: "read",
  price: free,
  input: z.strictObject({ board_id: BoardId }),
  output: z.object({ lists: z.array(z.object({ id: z.string(), name: z.string() })) }),
  run: async ({ board_id }, api) => {
    const lists = await api.get("/boards/{board}/lists", {
      params: { board: board_id },
      query: { filter: "open", fields: "name" },
      returns: z.array(z.object({ id: z.string(), name: z.string().nullish() })),
    });
    return { lists: lists.map(({ id, name }) => ({ id, name: name ?? "" })) };
  },
});
