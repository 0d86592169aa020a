import { z } from "zod";
import { defineOperation, perCall } from "../kit/index.ts";
import { Order, toOrder, VendorOrder } from "./order.ts";
import { Id, jsonApiType, resource } from "./resource.ts";

export const refundOrder = defineOperation({
  name: "refund_order",
  title: "Refund an order",
  description:
    "Gives a customer back a part or all of an order's total. This moves money and cannot be taken back. Returns the order as it is then.",
  docs: "https://docs.lemonsqueezy.com/api/orders/issue-refund",
  effect: "write",
  price: perCall(1),
  input: z.strictObject({
    order_id: Id.describe("Id from list_orders, not its number. Example: 2718281"),
    amount: z
      .int()
      .min(1)
      .max(99_999_999)
      .describe("In the currency's hundredths, at most the order's total. Example: 1500 for $15.00"),
  }),
  output: z.object({ order: Order }),
  run: async ({ order_id, amount }, api) => {
    const { data } = await api.post("/orders/{id}/refund", {
      params: { id: order_id },
      headers: jsonApiType,
      json: { data: { type: "orders", id: order_id, attributes: { amount } } },
      returns: z.object({ data: resource(VendorOrder) }),
    });
    return { order: toOrder(data) };
  },
});
