import { z } from "zod";
import { defineOperation, free } from "../kit/index.ts";
import { coinId, currency, docsUrl } from "./inputs.ts";

const series = z.array(z.tuple([z.number(), z.number().nullable()]));
const Answer = z.object({ prices: series, market_caps: series, total_volumes: series });

export const getChart = defineOperation({
  name: "get_chart",
  title: "A coin's history",
  description:
    "Returns a cryptocurrency's price, market value and volume over the last up to 365 days, one point a day, the last one being now.",
  docs: `${docsUrl}/coins-id-market-chart`,
  effect: "read",
  price: free,
  input: z.strictObject({
    id: coinId,
    currency,
    days: z.int().min(1).max(365).default(30).describe("How many days back."),
  }),
  output: z.object({
    points: z.array(
      z.object({
        at: z.string(),
        price: z.number().nullable(),
        market_cap: z.number().nullable(),
        volume: z.number().nullable(),
      }),
    ),
  }),
  run: async ({ id, currency, days }, api) => {
    const { prices, market_caps, total_volumes } = await api.get("/coins/{id}/market_chart", {
      params: { id },
      query: { vs_currency: currency, days: String(days), interval: "daily" },
      returns: Answer,
    });
    return {
      points: prices.map(([at, price], index) => ({
        at: new Date(at).toISOString(),
        price,
        market_cap: market_caps[index]?.[1] ?? null,
        volume: total_volumes[index]?.[1] ?? null,
      })),
    };
  },
});
