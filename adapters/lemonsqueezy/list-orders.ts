import { z } from "zod";
import { defineOperation, perCall } from "../kit/index.ts";
import { Order, toOrder, VendorOrder } from "./order.ts";
import { Id, nextCursor, pageOf, pageQuery, paging } from "./resource.ts";

export const listOrders = defineOperation({
  name: "list_orders",
  title: "List orders",
  description:
    "Lists orders, newest first, of one store or customer or all: buyer, product, total, refunds, state and receipt. Pass next_cursor as cursor for more.",
  docs: "https://docs.lemonsqueezy.com/api/orders/list-all-orders",
  effect: "read",
  price: perCall("0.1"),
  input: z.strictObject({
    store_id: Id.optional().describe("Only this store's. Example: 11"),
    email: z.email().max(254).optional().describe("Only orders with this e-mail address. Example: ada@example.com"),
    ...paging,
  }),
  output: z.object({ orders: z.array(Order), next_cursor: z.string().nullable() }),
  run: async ({ store_id, email, ...page }, api) => {
    const { data, meta } = await api.get("/orders", {
      query: { "filter[store_id]": store_id, "filter[user_email]": email, ...pageQuery(page) },
      returns: pageOf(VendorOrder),
    });
    return { orders: data.map(toOrder), next_cursor: nextCursor(meta) };
  },
});
