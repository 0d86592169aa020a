import { z } from "zod";
import { defineOperation, perCall } from "../kit/index.ts";
import { Money, toMoney, VendorMoney } from "./money.ts";

const Answer = z.object({
  payments: z
    .array(
      z.object({
        id: z.string(),
        created_at: z.string().nullish(),
        status: z.string().nullish(),
        source_type: z.string().nullish(),
        amount_money: VendorMoney.nullish(),
        refunded_money: VendorMoney.nullish(),
        location_id: z.string().nullish(),
        order_id: z.string().nullish(),
        customer_id: z.string().nullish(),
        buyer_email_address: z.string().nullish(),
        note: z.string().nullish(),
        receipt_url: z.string().nullish(),
      }),
    )
    .nullish(),
  cursor: z.string().nullish(),
});

const instant = z.iso.datetime({ offset: true }).optional();

export const listPayments = defineOperation({
  name: "list_payments",
  title: "List payments",
  description:
    "Lists the account's payments, newest first, of one location or all, between two times: amount, state, refunds, buyer and receipt. Pass next_cursor as cursor for more.",
  docs: "https://developer.squareup.com/reference/square/payments-api/list-payments",
  effect: "read",
  price: perCall("0.1"),
  input: z.strictObject({
    from: instant.describe("Made at or after this time. Example: 2026-01-01T00:00:00Z"),
    to: instant.describe("Made before this time."),
    location_id: z.string().min(1).max(50).optional().describe("Only this location's. Example: L88917AVBK2S5"),
    limit: z.int().min(1).max(100).default(20).describe("How many payments at most."),
    cursor: z.string().min(1).max(2_000).optional().describe("next_cursor of the page before."),
  }),
  output: z.object({
    payments: z.array(
      z.object({
        id: z.string(),
        created_at: z.string().nullable(),
        status: z.string().nullable(),
        source: z.string().nullable().describe("Such as CARD, CASH or WALLET."),
        amount: Money.nullable(),
        refunded: Money.nullable(),
        location_id: z.string().nullable(),
        order_id: z.string().nullable(),
        customer_id: z.string().nullable(),
        buyer_email: z.string().nullable(),
        note: z.string().nullable(),
        receipt_url: z.string().nullable(),
      }),
    ),
    next_cursor: z.string().nullable(),
  }),
  run: async ({ from, to, location_id, limit, cursor }, api) => {
    const { payments, cursor: next } = await api.get("/v2/payments", {
      query: { begin_time: from, end_time: to, sort_order: "DESC", location_id, limit, cursor },
      returns: Answer,
    });
    return {
      payments: (payments ?? []).map((payment) => ({
        id: payment.id,
        created_at: payment.created_at ?? null,
        status: payment.status ?? null,
        source: payment.source_type ?? null,
        amount: toMoney(payment.amount_money),
        refunded: toMoney(payment.refunded_money),
        location_id: payment.location_id ?? null,
        order_id: payment.order_id ?? null,
        customer_id: payment.customer_id ?? null,
        buyer_email: payment.buyer_email_address ?? null,
        note: payment.note ?? null,
        receipt_url: payment.receipt_url ?? null,
      })),
      next_cursor: next ?? null,
    };
  },
});
