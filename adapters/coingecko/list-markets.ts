import { z } from "zod";
import { defineOperation, free } from "../kit/index.ts";
import { coinId, currency, docsUrl } from "./inputs.ts";

const reading = z.number().nullish();

const Answer = z.array(
  z.object({
    id: z.string(),
    symbol: z.string(),
    name: z.string(),
    current_price: reading,
    market_cap: reading,
    market_cap_rank: reading,
    total_volume: reading,
    high_24h: reading,
    low_24h: reading,
    price_change_percentage_24h: reading,
  }),
);

export const listMarkets = defineOperation({
  name: "list_markets",
  title: "Coins by market value",
  description:
    "Lists cryptocurrencies with price, market value, rank, volume and the day's range, largest first by default. Name a category or ids to narrow it.",
  docs: `${docsUrl}/coins-markets`,
  effect: "read",
  price: free,
  input: z.strictObject({
    currency,
    ids: z.array(coinId).max(50).optional().describe('Only these coins. Example: ["solana", "cardano"]'),
    category: z
      .string()
      .regex(/^[a-z0-9-]{2,80}$/)
      .optional()
      .describe("Only this category, by CoinGecko's id. Example: layer-1"),
    order: z
      .enum(["market_cap_desc", "market_cap_asc", "volume_desc", "volume_asc"])
      .default("market_cap_desc")
      .describe("What comes first."),
    limit: z.int().min(1).max(250).default(20).describe("How many coins at most."),
    page: z.int().min(1).max(200).default(1).describe("Which page of that many coins."),
  }),
  output: z.object({
    coins: z.array(
      z.object({
        id: z.string(),
        symbol: z.string(),
        name: z.string(),
        price: z.number().nullable(),
        market_cap: z.number().nullable(),
        rank: z.number().nullable(),
        volume_24h: z.number().nullable(),
        high_24h: z.number().nullable(),
        low_24h: z.number().nullable(),
        change_percent_24h: z.number().nullable(),
      }),
    ),
  }),
  run: async ({ currency, ids, category, order, limit, page }, api) => {
    const coins = await api.get("/coins/markets", {
      query: { vs_currency: currency, ids: ids?.join(",") || undefined, category, order, per_page: limit, page },
      returns: Answer,
    });
    return {
      coins: coins.map((coin) => ({
        id: coin.id,
        symbol: coin.symbol,
        name: coin.name,
        price: coin.current_price ?? null,
        market_cap: coin.market_cap ?? null,
        rank: coin.market_cap_rank ?? null,
        volume_24h: coin.total_volume ?? null,
        high_24h: coin.high_24h ?? null,
        low_24h: coin.low_24h ?? null,
        change_percent_24h: coin.price_change_percentage_24h ?? null,
      })),
    };
  },
});
