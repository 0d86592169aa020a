import { z } from "zod";
import { defineOperation, free } from "../kit/index.ts";
import { coinId, currency, docsUrl } from "./inputs.ts";

const byCurrency = z.record(z.string(), z.number().nullish()).nullish();

const Answer = z.object({
  id: z.string(),
  symbol: z.string(),
  name: z.string(),
  categories: z.array(z.string().nullable()).nullish(),
  description: z.record(z.string(), z.string().nullish()).nullish(),
  links: z.object({ homepage: z.array(z.string()).nullish() }).nullish(),
  genesis_date: z.string().nullish(),
  market_cap_rank: z.number().nullish(),
  market_data: z
    .object({
      current_price: byCurrency,
      market_cap: byCurrency,
      total_volume: byCurrency,
      ath: byCurrency,
      price_change_percentage_24h: z.number().nullish(),
      price_change_percentage_30d: z.number().nullish(),
      price_change_percentage_1y: z.number().nullish(),
      circulating_supply: z.number().nullish(),
      max_supply: z.number().nullish(),
    })
    .nullish(),
});

export const getCoin = defineOperation({
  name: "get_coin",
  title: "Details of a coin",
  description:
    "Returns what a cryptocurrency is: description, categories, website, age, rank, supply, price, all-time high and changes over a day, a month and a year.",
  docs: `${docsUrl}/coins-id`,
  effect: "read",
  price: free,
  input: z.strictObject({ id: coinId, currency }),
  output: z.object({
    id: z.string(),
    symbol: z.string(),
    name: z.string(),
    description: z.string().nullable(),
    categories: z.array(z.string()),
    website: z.string().nullable(),
    started_on: z.string().nullable(),
    rank: z.number().nullable(),
    price: z.number().nullable(),
    market_cap: z.number().nullable(),
    volume_24h: z.number().nullable(),
    all_time_high: z.number().nullable(),
    change_percent_24h: z.number().nullable(),
    change_percent_30d: z.number().nullable(),
    change_percent_1y: z.number().nullable(),
    circulating_supply: z.number().nullable(),
    max_supply: z.number().nullable(),
  }),
  run: async ({ id, currency }, api) => {
    const coin = await api.get("/coins/{id}", {
      params: { id },
      query: { localization: false, tickers: false, community_data: false, developer_data: false, sparkline: false },
      returns: Answer,
    });
    const market = coin.market_data;
    return {
      id: coin.id,
      symbol: coin.symbol,
      name: coin.name,
      description: coin.description?.en || null,
      categories: (coin.categories ?? []).filter((category) => category !== null),
      website: coin.links?.homepage?.[0] || null,
      started_on: coin.genesis_date ?? null,
      rank: coin.market_cap_rank ?? null,
      price: market?.current_price?.[currency] ?? null,
      market_cap: market?.market_cap?.[currency] ?? null,
      volume_24h: market?.total_volume?.[currency] ?? null,
      all_time_high: market?.ath?.[currency] ?? null,
      change_percent_24h: market?.price_change_percentage_24h ?? null,
      change_percent_30d: market?.price_change_percentage_30d ?? null,
      change_percent_1y: market?.price_change_percentage_1y ?? null,
      circulating_supply: market?.circulating_supply ?? null,
      max_supply: market?.max_supply ?? null,
    };
  },
});
