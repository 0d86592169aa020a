import { z } from "zod";
import { defineOperation, free } from "../kit/index.ts";
import { docsUrl } from "./inputs.ts";

const Answer = z.object({
  coins: z.array(
    z.object({ id: z.string(), name: z.string(), symbol: z.string(), market_cap_rank: z.int().nullish() }),
  ),
  categories: z.array(z.object({ id: z.union([z.string(), z.number()]), name: z.string() })).nullish(),
});

export const search = defineOperation({
  name: "search",
  title: "Find a coin",
  description:
    "Finds cryptocurrencies and categories by name or symbol, largest first, and returns the ids that the other operations need.",
  docs: `${docsUrl}/search-data`,
  effect: "read",
  price: free,
  input: z.strictObject({
    query: z.string().trim().min(1).max(100).describe("Name or symbol. Example: solana"),
    limit: z.int().min(1).max(50).default(10).describe("How many coins and categories at most."),
  }),
  output: z.object({
    coins: z.array(z.object({ id: z.string(), name: z.string(), symbol: z.string(), rank: z.int().nullable() })),
    categories: z.array(z.object({ id: z.string(), name: z.string() })),
  }),
  run: async ({ query, limit }, api) => {
    const { coins, categories } = await api.get("/search", { query: { query }, returns: Answer });
    return {
      coins: coins.slice(0, limit).map((coin) => ({
        id: coin.id,
        name: coin.name,
        symbol: coin.symbol,
        rank: coin.market_cap_rank ?? null,
      })),
      categories: (categories ?? []).slice(0, limit).map(({ id, name }) => ({ id: String(id), name })),
    };
  },
});
