import { z } from "zod";
import { defineOperation, free } from "../kit/index.ts";

const Answer = z.object({
  data: z.object({
    label: z.string(),
    usage: z.number(),
    usage_daily: z.number().nullish(),
    usage_monthly: z.number().nullish(),
    limit: z.number().nullish(),
    limit_remaining: z.number().nullish(),
    is_free_tier: z.boolean(),
    expires_at: z.string().nullish(),
  }),
});

export const getKey = defineOperation({
  name: "get_key",
  title: "Read the key's spending",
  description:
    "Returns what the OpenRouter key has spent in all, today and this month, and what is left of its limit. Use it before expensive work.",
  docs: "https://openrouter.ai/docs/api/api-reference/api-keys/get-current-key",
  effect: "read",
  price: free,
  input: z.strictObject({}),
  output: z.object({
    label: z.string(),
    spent_usd: z.number(),
    spent_today_usd: z.number().nullable(),
    spent_this_month_usd: z.number().nullable(),
    limit_usd: z.number().nullable().describe("Null: no limit."),
    left_usd: z.number().nullable(),
    is_free_tier: z.boolean(),
    expires_at: z.string().nullable(),
  }),
  run: async (_, api) => {
    const { data } = await api.get("/key", { returns: Answer });
    return {
      label: data.label,
      spent_usd: data.usage,
      spent_today_usd: data.usage_daily ?? null,
      spent_this_month_usd: data.usage_monthly ?? null,
      limit_usd: data.limit ?? null,
      left_usd: data.limit_remaining ?? null,
      is_free_tier: data.is_free_tier,
      expires_at: data.expires_at ?? null,
    };
  },
});
