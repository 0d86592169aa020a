import { z } from "zod";
import { defineOperation, free } from "../kit/index.ts";
import { currencyCode, RateRow } from "./rate-row.ts";

export const history = defineOperation({
  name: "history",
  title: "Rates over time",
  description:
    "Returns how the rates between a currency and up to five others moved between two dates, by day, week or month. Use week or month for long spans.",
  docs: "https://frankfurter.dev",
  effect: "read",
  price: free,
  input: z.strictObject({
    base: currencyCode.default("EUR").describe("ISO 4217 code of the currency to start from. Example: EUR"),
    quotes: z.array(currencyCode).min(1).max(5).describe('Currencies to convert into. Example: ["USD"]'),
    from: z.iso.date().describe("First day. Example: 2025-01-01"),
    to: z.iso.date().optional().describe("Last day; today when absent. Example: 2025-12-31"),
    every: z.enum(["day", "week", "month"]).default("day").describe("One rate a day, week or month."),
  }),
  output: z.object({ rates: z.array(RateRow) }),
  run: async ({ base, quotes, from, to, every }, api) => ({
    rates: await api.get("/rates", {
      query: { base, quotes: quotes.join(","), from, to, group: every === "day" ? undefined : every },
      returns: z.array(RateRow),
    }),
  }),
});
