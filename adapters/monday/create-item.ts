import { z } from "zod";
import { defineOperation, free, UpstreamFailure } from "../kit/index.ts";
import { BoardId, ColumnValues, Item, itemFields, toItem, VendorItem } from "./item.ts";

const create = `mutation CreateItem($board: ID!, $name: String!, $group: String, $values: JSON) {
  create_item(board_id: $board, item_name: $name, group_id: $group, column_values: $values) { ${itemFields} }
}`;

export const createItem = defineOperation({
  name: "create_item",
  title: "Create an item",
  description:
    "Adds an item to a monday.com board, if wanted to a group and with column values, and returns its id and address. get_board names groups and columns.",
  docs: "https://developer.monday.com/api-reference/reference/items",
  effect: "write",
  price: free,
  input: z.strictObject({
    board_id: BoardId,
    name: z.string().min(1).max(255).describe("The item's title. Example: Send the offer to Ada"),
    group_id: z.string().min(1).max(100).optional().describe("From get_board. Absent: the first group."),
    column_values: ColumnValues.optional(),
  }),
  output: z.object({ item: Item }),
  run: async ({ board_id, name, group_id, column_values }, api) => {
    const { create_item: item } = await api.graphql(
      create,
      // The API takes this object as a text of JSON.
      { board: board_id, name, group: group_id, values: column_values && JSON.stringify(column_values) },
      z.object({ create_item: VendorItem.nullish() }),
    );
    if (!item) throw new UpstreamFailure({ kind: "rejected", message: "monday.com did not create the item." });
    return { item: toItem(item) };
  },
});
