import { z } from "zod";
import { defineOperation, free, UpstreamFailure } from "../kit/index.ts";
import { BoardId, ColumnValues, Item, ItemId, itemFields, toItem, VendorItem } from "./item.ts";

const change = `mutation UpdateItem($board: ID!, $item: ID, $values: JSON!) {
  change_multiple_column_values(board_id: $board, item_id: $item, column_values: $values) { ${itemFields} }
}`;

export const updateItem = defineOperation({
  name: "update_item",
  title: "Update an item",
  description:
    "Sets column values of a monday.com item, its name included (column id `name`). Columns that are not given stay. get_board names the columns.",
  docs: "https://developer.monday.com/api-reference/reference/columns",
  effect: "write",
  price: free,
  input: z.strictObject({ board_id: BoardId, item_id: ItemId, column_values: ColumnValues }),
  output: z.object({ item: Item }),
  run: async ({ board_id, item_id, column_values }, api) => {
    const { change_multiple_column_values: item } = await api.graphql(
      change,
      { board: board_id, item: item_id, values: JSON.stringify(column_values) },
      z.object({ change_multiple_column_values: VendorItem.nullish() }),
    );
    if (!item) throw new UpstreamFailure({ kind: "rejected", message: "monday.com did not change the item." });
    return { item: toItem(item) };
  },
});
