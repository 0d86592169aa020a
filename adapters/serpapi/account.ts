import { z } from "zod";
import { defineOperation, free } from "../kit/index.ts";

const Answer = z.object({
  plan_name: z.string().nullish(),
  searches_per_month: z.int().nullish(),
  total_searches_left: z.int().nullish(),
  this_hour_searches: z.int().nullish(),
});

export const account = defineOperation({
  name: "account",
  title: "See the plan's searches",
  description: "Returns the account's plan, how many searches it has a month and how many are left.",
  docs: "https://serpapi.com/account-api",
  effect: "read",
  price: free,
  input: z.strictObject({}),
  output: z.object({
    plan: z.string().nullable(),
    searches_per_month: z.int().nullable(),
    searches_left: z.int().nullable(),
    searches_this_hour: z.int().nullable(),
  }),
  run: async (_, api) => {
    const answer = await api.get("/account.json", { returns: Answer });
    return {
      plan: answer.plan_name ?? null,
      searches_per_month: answer.searches_per_month ?? null,
      searches_left: answer.total_searches_left ?? null,
      searches_this_hour: answer.this_hour_searches ?? null,
    };
  },
});
