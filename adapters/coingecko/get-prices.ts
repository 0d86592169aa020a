import { z } from "zod";
import { defineOperation, free } from "../kit/index.ts";
import { coinId, currency, docsUrl } from "./inputs.ts";

const Answer = z.record(z.string(), z.record(z.string(), z.number().nullish()));

export const getPrices = defineOperation({
  name: "get_prices",
  title: "Prices of coins",
  description:
    "Returns the current price of up to 50 cryptocurrencies with market value, volume and change of the last 24 hours. Find ids with search.",
  docs: `${docsUrl}/simple-price`,
  effect: "read",
  price: free,
  input: z.strictObject({
    ids: z.array(coinId).min(1).max(50).describe('CoinGecko\'s ids of the coins. Example: ["bitcoin", "ethereum"]'),
    currency,
  }),
  output: z.object({
    prices: z.array(
      z.object({
        id: z.string(),
        price: z.number().nullable(),
        market_cap: z.number().nullable(),
        volume_24h: z.number().nullable(),
        change_percent_24h: z.number().nullable(),
        at: z.string().nullable(),
      }),
    ),
  }),
  run: async ({ ids, currency }, api) => {
    const coins = await api.get("/simple/price", {
      query: {
        vs_currencies: currency,
        ids: ids.join(","),
        include_market_cap: true,
        include_24hr_vol: true,
        include_24hr_change: true,
        include_last_updated_at: true,
      },
      returns: Answer,
    });
    return {
      prices: Object.entries(coins).map(([id, coin]) => ({
        id,
        price: coin[currency] ?? null,
        market_cap: coin[`${currency}_market_cap`] ?? null,
        volume_24h: coin[`${currency}_24h_vol`] ?? null,
        change_percent_24h: coin[`${currency}_24h_change`] ?? null,
        at: coin.last_updated_at ? new Date(coin.last_updated_at * 1000).toISOString() : null,
      })),
    };
  },
});
