import { z } from "zod";
import { defineOperation, free } from "../kit/index.ts";

const Answer = z.object({ creditBalance: z.number(), tier: z.object({ maxMonthlyCreditSpend: z.number() }) });

export const getBalance = defineOperation({
  name: "get_balance",
  title: "Read Runway's balance",
  description:
    "Returns how many Runway credits the organization has left and how many it may buy a month. Use it before expensive work; a credit is a cent.",
  docs: "https://docs.dev.runwayml.com/api/#tag/Organization",
  effect: "read",
  price: free,
  input: z.strictObject({}),
  output: z.object({ credits: z.number(), credits_per_month_max: z.number() }),
  run: async (_, api) => {
    const { creditBalance, tier } = await api.get("/v1/organization", { returns: Answer });
    return { credits: creditBalance, credits_per_month_max: tier.maxMonthlyCreditSpend };
  },
});
