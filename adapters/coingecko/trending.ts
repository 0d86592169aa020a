import { z } from "zod";
import { defineOperation, free } from "../kit/index.ts";
import { docsUrl } from "./inputs.ts";

const Answer = z.object({
  coins: z.array(
    z.object({
      item: z.object({
        id: z.string(),
        name: z.string(),
        symbol: z.string(),
        market_cap_rank: z.int().nullish(),
        data: z
          .object({
            price: z.number().nullish(),
            price_change_percentage_24h: z.record(z.string(), z.number().nullish()).nullish(),
          })
          .nullish(),
      }),
    }),
  ),
});

export const trending = defineOperation({
  name: "trending",
  title: "Trending coins",
  description: "Lists the cryptocurrencies that people searched for most on CoinGecko in the last 24 hours.",
  docs: `${docsUrl}/trending-search`,
  effect: "read",
  price: free,
  input: z.strictObject({}),
  output: z.object({
    coins: z.array(
      z.object({
        id: z.string(),
        name: z.string(),
        symbol: z.string(),
        rank: z.int().nullable(),
        price_usd: z.number().nullable(),
        change_percent_24h: z.number().nullable(),
      }),
    ),
  }),
  run: async (_, api) => {
    const { coins } = await api.get("/search/trending", { returns: Answer });
    return {
      coins: coins.map(({ item }) => ({
        id: item.id,
        name: item.name,
        symbol: item.symbol,
        rank: item.market_cap_rank ?? null,
        price_usd: item.data?.price ?? null,
        change_percent_24h: item.data?.price_change_percentage_24h?.usd ?? null,
      })),
    };
  },
});
