import { z } from "zod";
import { defineOperation, perCall } from "../kit/index.ts";
import { Money, toMoney, VendorMoney } from "./money.ts";

const Answer = z.object({
  refund: z.object({
    id: z.string(),
    status: z.string().nullish(),
    amount_money: VendorMoney.nullish(),
    payment_id: z.string().nullish(),
  }),
});

// https://developer.squareup.com/reference/square/enums/Currency has more; these are what Square sellers settle in.
const currencies = ["USD", "CAD", "GBP", "EUR", "AUD", "JPY"] as const;

export const refundPayment = defineOperation({
  name: "refund_payment",
  title: "Refund a payment",
  description:
    "Gives a customer back all or a part of a Square payment. This moves money and cannot be taken back. Returns the refund, which is often pending at first.",
  docs: "https://developer.squareup.com/reference/square/refunds-api/refund-payment",
  effect: "write",
  isIdempotent: true,
  price: perCall(1),
  input: z.strictObject({
    payment_id: z.string().min(1).max(192).describe("Id from list_payments. Example: R2B3Z8WMVt3EAmzYWLZvz7Y69EbZY"),
    amount: z.int().min(1).max(99_999_999).describe("In the currency's smallest unit. Example: 1500 for $15.00"),
    currency: z.enum(currencies).describe("The payment's currency. Example: USD"),
    reason: z.string().max(192).optional().describe("Why. Example: Order cancelled"),
  }),
  output: z.object({
    id: z.string(),
    status: z.string().nullable(),
    amount: Money.nullable(),
    payment_id: z.string().nullable(),
  }),
  run: async ({ payment_id, amount, currency, reason }, api) => {
    const { refund } = await api.post("/v2/refunds", {
      json: { idempotency_key: api.idempotencyKey, payment_id, amount_money: { amount, currency }, reason },
      returns: Answer,
    });
    return {
      id: refund.id,
      status: refund.status ?? null,
      amount: toMoney(refund.amount_money),
      payment_id: refund.payment_id ?? null,
    };
  },
});
