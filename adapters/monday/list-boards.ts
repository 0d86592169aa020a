import { z } from "zod";
import { defineOperation, free } from "../kit/index.ts";

const list = `query ListBoards($limit: Int, $page: Int) {
  boards(limit: $limit, page: $page, order_by: used_at) { id name url description items_count }
}`;

const Board = z.object({
  id: z.string(),
  name: z.string(),
  url: z.string().nullish(),
  description: z.string().nullish(),
  items_count: z.int().nullish(),
});

export const listBoards = defineOperation({
  name: "list_boards",
  title: "List boards",
  description: "Lists the active monday.com boards that the person may see, the last used first, with their ids.",
  docs: "https://developer.monday.com/api-reference/reference/boards",
  effect: "read",
  price: free,
  input: z.strictObject({
    limit: z.int().min(1).max(100).default(25).describe("How many boards a page."),
    page: z.int().min(1).max(1_000).default(1).describe("Which page."),
  }),
  output: z.object({
    boards: z.array(
      z.object({
        id: z.string(),
        name: z.string(),
        url: z.string().nullable(),
        description: z.string().nullable(),
        items: z.int().nullable(),
      }),
    ),
  }),
  run: async ({ limit, page }, api) => {
    const answer = await api.graphql(list, { limit, page }, z.object({ boards: z.array(Board.nullable()).nullish() }));
    return {
      boards: (answer.boards ?? []).flatMap((board) =>
        board
          ? [
              {
                id: board.id,
                name: board.name,
                url: board.url ?? null,
                description: board.description ?? null,
                items: board.items_count ?? null,
              },
            ]
          : [],
      ),
    };
  },
});
