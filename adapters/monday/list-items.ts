import { z } from "zod";
import { defineOperation, free, UpstreamFailure } from "../kit/index.ts";
import { BoardId, Item, itemFields, toItem, VendorItem } from "./item.ts";

const list = `query ListItems($ids: [ID!], $limit: Int!, $cursor: String) {
  boards(ids: $ids) { items_page(limit: $limit, cursor: $cursor) { cursor items { ${itemFields} } } }
}`;

const Page = z.object({ cursor: z.string().nullish(), items: z.array(VendorItem) });
const Answer = z.object({ boards: z.array(z.object({ items_page: Page }).nullable()).nullish() });

export const listItems = defineOperation({
  name: "list_items",
  title: "List items",
  description: "Returns the items of a monday.com board with the texts of their columns, page by page.",
  docs: "https://developer.monday.com/api-reference/reference/items-page",
  effect: "read",
  price: free,
  input: z.strictObject({
    board_id: BoardId,
    limit: z.int().min(1).max(100).default(25).describe("How many items a page."),
    cursor: z.string().min(1).max(2_000).optional().describe("`next_cursor` of the page before; good for an hour."),
  }),
  output: z.object({ items: z.array(Item), next_cursor: z.string().nullable() }),
  run: async ({ board_id, limit, cursor }, api) => {
    const { boards } = await api.graphql(list, { ids: [board_id], limit, cursor }, Answer);
    const page = boards?.[0]?.items_page;
    if (!page) throw new UpstreamFailure({ kind: "not_found", message: `There is no board ${board_id} to be seen.` });
    return { items: page.items.map(toItem), next_cursor: page.cursor ?? null };
  },
});
