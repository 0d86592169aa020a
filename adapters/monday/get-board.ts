import { z } from "zod";
import { defineOperation, free, UpstreamFailure } from "../kit/index.ts";
import { BoardId } from "./item.ts";

const get = `query GetBoard($ids: [ID!]) {
  boards(ids: $ids) { id name url groups { id title } columns { id title type } }
}`;

const Board = z.object({
  id: z.string(),
  name: z.string(),
  url: z.string().nullish(),
  groups: z.array(z.object({ id: z.string(), title: z.string() }).nullable()).nullish(),
  columns: z.array(z.object({ id: z.string(), title: z.string(), type: z.string() }).nullable()).nullish(),
});

export const getBoard = defineOperation({
  name: "get_board",
  title: "Get a board",
  description:
    "Returns a monday.com board's groups and columns with their ids and types. Use it before creating or changing items.",
  docs: "https://developer.monday.com/api-reference/reference/boards",
  effect: "read",
  price: free,
  input: z.strictObject({ board_id: BoardId }),
  output: z.object({
    id: z.string(),
    name: z.string(),
    url: z.string().nullable(),
    groups: z.array(z.object({ id: z.string(), title: z.string() })),
    columns: z.array(z.object({ id: z.string(), title: z.string(), type: z.string() })),
  }),
  run: async ({ board_id }, api) => {
    const answer = await api.graphql(
      get,
      { ids: [board_id] },
      z.object({ boards: z.array(Board.nullable()).nullish() }),
    );
    const board = answer.boards?.[0];
    if (!board) throw new UpstreamFailure({ kind: "not_found", message: `There is no board ${board_id} to be seen.` });
    return {
      id: board.id,
      name: board.name,
      url: board.url ?? null,
      groups: (board.groups ?? []).flatMap((group) => group ?? []),
      columns: (board.columns ?? []).flatMap((column) => column ?? []),
    };
  },
});
