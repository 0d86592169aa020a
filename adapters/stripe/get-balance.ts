import { z } from "zod";
import { defineOperation, perCall } from "../kit/index.ts";

const Amounts = z.array(z.object({ amount: z.int(), currency: z.string() }));

const Answer = z.object({ livemode: z.boolean(), available: Amounts, pending: Amounts });

export const getBalance = defineOperation({
  name: "get_balance",
  title: "Get the balance",
  description:
    "Returns what the Stripe account holds in each currency: available to pay out now, and still pending. Amounts are in the currency's smallest unit.",
  docs: "https://docs.stripe.com/api/balance/balance_retrieve",
  effect: "read",
  price: perCall("0.1"),
  input: z.strictObject({}),
  output: z.object({ is_live: z.boolean(), available: Amounts, pending: Amounts }),
  run: async (_, api) => {
    const { livemode, available, pending } = await api.get("/v1/balance", { returns: Answer });
    return { is_live: livemode, available, pending };
  },
});
