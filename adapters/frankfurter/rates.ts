import { z } from "zod";
import { defineOperation, free } from "../kit/index.ts";
import { currencyCode, quotes, RateRow } from "./rate-row.ts";

export const rates = defineOperation({
  name: "rates",
  title: "Rates of one day",
  description:
    "Returns what one unit of a currency was worth in several or all other currencies, today or on a past date. Use it for tables and for conversions at a historical rate.",
  docs: "https://frankfurter.dev",
  effect: "read",
  price: free,
  input: z.strictObject({
    base: currencyCode.default("EUR").describe("ISO 4217 code of the currency to start from. Example: EUR"),
    quotes: quotes.optional().describe('Currencies to convert into; all when absent. Example: ["USD", "JPY"]'),
    date: z.iso.date().optional().describe("A past day; the latest rates when absent. Example: 2024-12-31"),
  }),
  output: z.object({ rates: z.array(RateRow) }),
  run: async (input, api) => ({
    rates: await api.get("/rates", {
      query: { base: input.base, quotes: input.quotes?.join(","), date: input.date },
      returns: z.array(RateRow),
    }),
  }),
});
