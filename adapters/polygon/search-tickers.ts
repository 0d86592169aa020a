import { z } from "zod";
import { defineOperation, perCall } from "../kit/index.ts";
import { docsUrl } from "./aggregates.ts";

const Answer = z.object({
  results: z
    .array(
      z.object({
        ticker: z.string(),
        name: z.string(),
        market: z.string(),
        type: z.string().nullish(),
        primary_exchange: z.string().nullish(),
        currency_name: z.string().nullish(),
        active: z.boolean().nullish(),
      }),
    )
    .nullish(),
});

export const searchTickers = defineOperation({
  name: "search_tickers",
  title: "Find a ticker",
  description:
    "Finds tickers of US stocks, indices, currencies and crypto by words in their name or symbol. Use it before the operations that need a ticker.",
  docs: `${docsUrl}/tickers/all-tickers`,
  effect: "read",
  price: perCall(1),
  input: z.strictObject({
    query: z.string().trim().min(1).max(100).describe("Words in the name or ticker. Example: apple"),
    market: z.enum(["stocks", "crypto", "fx", "otc", "indices"]).optional().describe("Only this market."),
    active: z.boolean().default(true).describe("Tickers that still trade; false for those that no longer do."),
    limit: z.int().min(1).max(100).default(10).describe("How many tickers at most."),
  }),
  output: z.object({
    tickers: z.array(
      z.object({
        ticker: z.string(),
        name: z.string(),
        market: z.string(),
        type: z.string().nullable().describe("Such as CS for common stock."),
        exchange: z.string().nullable(),
        currency: z.string().nullable(),
        active: z.boolean().nullable(),
      }),
    ),
  }),
  run: async ({ query, market, active, limit }, api) => {
    const { results } = await api.get("/v3/reference/tickers", {
      query: { search: query, market, active, limit },
      returns: Answer,
    });
    return {
      tickers: (results ?? []).map((found) => ({
        ticker: found.ticker,
        name: found.name,
        market: found.market,
        type: found.type ?? null,
        exchange: found.primary_exchange ?? null,
        currency: found.currency_name ?? null,
        active: found.active ?? null,
      })),
    };
  },
});
