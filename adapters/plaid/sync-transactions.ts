import { z } from "zod";
import { defineOperation, perCall } from "../kit/index.ts";

const VendorTransaction = z.object({
  transaction_id: z.string(),
  account_id: z.string(),
  amount: z.number(),
  iso_currency_code: z.string().nullish(),
  unofficial_currency_code: z.string().nullish(),
  date: z.string(),
  name: z.string().nullish(),
  merchant_name: z.string().nullish(),
  pending: z.boolean(),
  payment_channel: z.string().nullish(),
  personal_finance_category: z.object({ primary: z.string(), detailed: z.string() }).nullish(),
});

const Answer = z.object({
  added: z.array(VendorTransaction),
  modified: z.array(VendorTransaction),
  removed: z.array(z.object({ transaction_id: z.string() })),
  next_cursor: z.string(),
  has_more: z.boolean(),
});

const Transaction = z.object({
  id: z.string(),
  account_id: z.string(),
  amount: z.number().describe("Money that left the account; negative for money that came."),
  currency: z.string().nullable(),
  date: z.string(),
  name: z.string().nullable(),
  merchant: z.string().nullable(),
  category: z.string().nullable().describe("Such as FOOD_AND_DRINK_COFFEE."),
  channel: z.string().nullable().describe("online, in store or other."),
  is_pending: z.boolean(),
});

export const syncTransactions = defineOperation({
  name: "sync_transactions",
  title: "Get transactions",
  description:
    "Returns the connected accounts' transactions, or what changed since a cursor: added, modified and removed. Keep next_cursor to ask for later changes; call again while has_more.",
  docs: "https://plaid.com/docs/api/products/transactions/#transactionssync",
  effect: "read",
  price: perCall("0.1"),
  timeoutMs: 60_000,
  input: z.strictObject({
    cursor: z.string().min(1).max(1_000).optional().describe("next_cursor of the call before; all when absent."),
    account_id: z.string().min(1).max(100).optional().describe("Only this account's."),
    limit: z.int().min(1).max(500).default(100).describe("How many changes at most."),
  }),
  output: z.object({
    added: z.array(Transaction),
    modified: z.array(Transaction),
    removed_ids: z.array(z.string()),
    next_cursor: z.string().describe("Empty while Plaid still fetches the first transactions."),
    has_more: z.boolean(),
  }),
  run: async ({ cursor, account_id, limit }, api) => {
    const answer = await api.post("/transactions/sync", {
      json: { cursor, count: limit, ...(account_id && { options: { account_id } }) },
      returns: Answer,
    });
    return {
      added: answer.added.map(toTransaction),
      modified: answer.modified.map(toTransaction),
      removed_ids: answer.removed.map(({ transaction_id }) => transaction_id),
      next_cursor: answer.next_cursor,
      has_more: answer.has_more,
    };
  },
});

const toTransaction = (transaction: z.output<typeof VendorTransaction>): z.input<typeof Transaction> => ({
  id: transaction.transaction_id,
  account_id: transaction.account_id,
  amount: transaction.amount,
  currency: transaction.iso_currency_code ?? transaction.unofficial_currency_code ?? null,
  date: transaction.date,
  name: transaction.name ?? null,
  merchant: transaction.merchant_name ?? null,
  category: transaction.personal_finance_category?.detailed ?? null,
  channel: transaction.payment_channel ?? null,
  is_pending: transaction.pending,
});
