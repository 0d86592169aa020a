import { z } from "zod";
import { defineOperation, perCall } from "../kit/index.ts";
import { Order, toOrder, VendorOrder } from "./order.ts";
import { Id, resource } from "./resource.ts";

export const getOrder = defineOperation({
  name: "get_order",
  title: "Look up an order",
  description: "Shows one order by its id: buyer, product, total, refunds, state and receipt.",
  docs: "https://docs.lemonsqueezy.com/api/orders/retrieve-order",
  effect: "read",
  price: perCall("0.1"),
  input: z.strictObject({ order_id: Id.describe("Id from list_orders, not its number. Example: 2718281") }),
  output: z.object({ order: Order }),
  run: async ({ order_id }, api) => {
    const { data } = await api.get("/orders/{id}", {
      params: { id: order_id },
      returns: z.object({ data: resource(VendorOrder) }),
    });
    return { order: toOrder(data) };
  },
});
