import { z } from "zod";
import { defineOperation, perCall } from "../kit/index.ts";

const Answer = z.object({
  id: z.string(),
  amount: z.int(),
  currency: z.string(),
  status: z.string().nullish(),
  charge: z.string().nullish(),
  payment_intent: z.string().nullish(),
});

const chargePrefix = /^(ch|py)_/;

export const createRefund = defineOperation({
  name: "create_refund",
  title: "Refund a payment",
  description:
    "Gives a customer their money back: all that is left of a charge or payment, or a part of it. This moves money and cannot be taken back.",
  docs: "https://docs.stripe.com/api/refunds/create",
  effect: "write",
  isIdempotent: true,
  price: perCall(1),
  input: z.strictObject({
    payment: z
      .string()
      .regex(/^(ch|py|pi)_\w{1,250}$/)
      .describe("The charge or payment intent. Example: ch_1PgafuB7WZ01zgkWXYmPNZs8"),
    amount: z
      .int()
      .min(1)
      .max(99_999_999)
      .optional()
      .describe("In the currency's smallest unit; everything when absent. Example: 1500 for $15.00"),
    reason: z
      .enum(["duplicate", "fraudulent", "requested_by_customer"])
      .optional()
      .describe("Why; fraudulent also blocks the card."),
  }),
  output: z.object({
    id: z.string(),
    amount: z.int(),
    currency: z.string(),
    status: z.string().nullable(),
    charge: z.string().nullable(),
    payment_intent: z.string().nullable(),
  }),
  run: async ({ payment, amount, reason }, api) => {
    const refund = await api.post("/v1/refunds", {
      nestedForm: {
        ...(chargePrefix.test(payment) ? { charge: payment } : { payment_intent: payment }),
        amount,
        reason,
      },
      headers: { "Idempotency-Key": api.idempotencyKey },
      returns: Answer,
    });
    return {
      ...refund,
      status: refund.status ?? null,
      charge: refund.charge ?? null,
      payment_intent: refund.payment_intent ?? null,
    };
  },
});
