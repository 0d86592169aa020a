import { z } from "zod";
import { defineOperation, free, UpstreamFailure } from "../kit/index.ts";
import { ItemId } from "./item.ts";

const create = `mutation CreateUpdate($item: ID, $body: String!) {
  create_update(item_id: $item, body: $body) { id }
}`;

export const createUpdate = defineOperation({
  name: "create_update",
  title: "Post an update",
  description: "Posts an update (a comment) on a monday.com item; its subscribers are told.",
  docs: "https://developer.monday.com/api-reference/reference/updates",
  effect: "write",
  price: free,
  input: z.strictObject({
    item_id: ItemId,
    text: z.string().min(1).max(10_000).describe("Plain text or HTML. Example: The figures are in now."),
  }),
  output: z.object({ update_id: z.string() }),
  run: async ({ item_id, text }, api) => {
    const { create_update: update } = await api.graphql(
      create,
      { item: item_id, body: text },
      z.object({ create_update: z.object({ id: z.string() }).nullish() }),
    );
    if (!update) throw new UpstreamFailure({ kind: "rejected", message: "monday.com did not post the update." });
    return { update_id: update.id };
  },
});
