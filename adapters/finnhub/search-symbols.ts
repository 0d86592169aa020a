import { z } from "zod";
import { defineOperation, perCall } from "../kit/index.ts";
import { docsUrl } from "./company-symbol.ts";

const Answer = z.object({
  result: z.array(
    z.object({
      symbol: z.string(),
      displaySymbol: z.string().nullish(),
      description: z.string().nullish(),
      type: z.string().nullish(),
    }),
  ),
});

export const searchSymbols = defineOperation({
  name: "search_symbols",
  title: "Find a ticker symbol",
  description:
    "Finds the symbols of stocks and funds by company name, symbol, ISIN or CUSIP, best match first. Use it before the operations that need a symbol.",
  docs: `${docsUrl}/symbol-search`,
  effect: "read",
  price: perCall(1),
  input: z.strictObject({
    query: z.string().trim().min(1).max(100).describe("Name, symbol, ISIN or CUSIP. Example: apple"),
    exchange: z
      .string()
      .regex(/^[A-Z]{1,4}$/)
      .optional()
      .describe("Only this exchange, by Finnhub's code. Example: US"),
    limit: z.int().min(1).max(50).default(10).describe("How many matches at most."),
  }),
  output: z.object({
    matches: z.array(
      z.object({
        symbol: z.string(),
        display_symbol: z.string().nullable(),
        name: z.string().nullable(),
        type: z.string().nullable().describe("Such as Common Stock or ETP."),
      }),
    ),
  }),
  run: async ({ query, exchange, limit }, api) => {
    const { result } = await api.get("/search", { query: { q: query, exchange }, returns: Answer });
    return {
      matches: result.slice(0, limit).map((match) => ({
        symbol: match.symbol,
        display_symbol: match.displaySymbol ?? null,
        name: match.description ?? null,
        type: match.type || null,
      })),
    };
  },
});
