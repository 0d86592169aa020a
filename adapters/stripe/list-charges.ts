import { z } from "zod";
import { defineOperation, perCall } from "../kit/index.ts";

const Answer = z.object({
  has_more: z.boolean(),
  data: z.array(
    z.object({
      id: z.string(),
      amount: z.int(),
      amount_refunded: z.int(),
      currency: z.string(),
      status: z.string(),
      description: z.string().nullish(),
      customer: z.string().nullish(),
      billing_details: z.object({ email: z.string().nullish(), name: z.string().nullish() }).nullish(),
      failure_message: z.string().nullish(),
      receipt_url: z.string().nullish(),
      created: z.int(),
    }),
  ),
});

export const listCharges = defineOperation({
  name: "list_charges",
  title: "List charges",
  description:
    "Lists the charges of the Stripe account, newest first, optionally of one customer: amount, status, payer, refunds and receipt. Pass next_cursor as cursor for more.",
  docs: "https://docs.stripe.com/api/charges/list",
  effect: "read",
  price: perCall("0.1"),
  input: z.strictObject({
    customer: z.string().max(255).optional().describe("Only this customer's. Example: cus_QXg1o8vcGmoR32"),
    limit: z.int().min(1).max(100).default(10).describe("How many charges at most."),
    cursor: z.string().max(255).optional().describe("next_cursor of the page before."),
  }),
  output: z.object({
    charges: z.array(
      z.object({
        id: z.string(),
        amount: z.int().describe("In the currency's smallest unit."),
        amount_refunded: z.int(),
        currency: z.string(),
        status: z.string(),
        description: z.string().nullable(),
        customer: z.string().nullable(),
        payer: z.string().nullable().describe("Name or e-mail that was given for the payment."),
        failure: z.string().nullable(),
        receipt_url: z.string().nullable(),
        created_at: z.string(),
      }),
    ),
    next_cursor: z.string().nullable(),
  }),
  run: async ({ customer, limit, cursor }, api) => {
    const { data, has_more } = await api.get("/v1/charges", {
      query: { customer, limit, starting_after: cursor },
      returns: Answer,
    });
    return {
      charges: data.map((charge) => ({
        id: charge.id,
        amount: charge.amount,
        amount_refunded: charge.amount_refunded,
        currency: charge.currency,
        status: charge.status,
        description: charge.description ?? null,
        customer: charge.customer ?? null,
        payer: charge.billing_details?.name ?? charge.billing_details?.email ?? null,
        failure: charge.failure_message ?? null,
        receipt_url: charge.receipt_url ?? null,
        created_at: new Date(charge.created * 1000).toISOString(),
      })),
      next_cursor: has_more ? (data.at(-1)?.id ?? null) : null,
    };
  },
});
