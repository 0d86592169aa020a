import { z } from "zod";
import { defineOperation, perCall } from "../kit/index.ts";
import { docsUrl, figure } from "./figures.ts";

const Answer = z.object({
  bestMatches: z.array(
    z.object({
      "1. symbol": z.string(),
      "2. name": z.string(),
      "3. type": z.string().nullish(),
      "4. region": z.string().nullish(),
      "8. currency": z.string().nullish(),
      "9. matchScore": figure,
    }),
  ),
});

export const searchSymbols = defineOperation({
  name: "search_symbols",
  title: "Find a ticker symbol",
  description:
    "Finds stocks and funds of exchanges worldwide by company name or part of the symbol, best match first. Use it before the operations that need a symbol.",
  docs: `${docsUrl}#symbolsearch`,
  effect: "read",
  price: perCall(1),
  input: z.strictObject({
    query: z.string().trim().min(1).max(100).describe("Company name or part of a symbol. Example: AstraZeneca"),
  }),
  output: z.object({
    matches: z.array(
      z.object({
        symbol: z.string(),
        name: z.string(),
        type: z.string().nullable().describe("Such as Equity or ETF."),
        region: z.string().nullable(),
        currency: z.string().nullable(),
        score: z.number().nullable().describe("1 is an exact match."),
      }),
    ),
  }),
  run: async ({ query }, api) => {
    const { bestMatches } = await api.get("/query", {
      query: { function: "SYMBOL_SEARCH", keywords: query, datatype: "json" },
      returns: Answer,
    });
    return {
      matches: bestMatches.map((match) => ({
        symbol: match["1. symbol"],
        name: match["2. name"],
        type: match["3. type"] ?? null,
        region: match["4. region"] ?? null,
        currency: match["8. currency"] ?? null,
        score: match["9. matchScore"],
      })),
    };
  },
});
