import { z } from "zod";
import { defineOperation, free } from "../kit/index.ts";

const Answer = z.object({
  data: z.object({
    total: z.int(),
    items: z.array(
      z.object({
        name: z.string(),
        username: z.string(),
        title: z.string(),
        description: z.string().nullish(),
        actorReviewRating: z.number().nullish(),
        stats: z.object({ totalUsers30Days: z.int().nullish() }).nullish(),
        currentPricingInfo: z
          .object({
            pricingModel: z.string(),
            unitName: z.string().nullish(),
            pricePerUnitUsd: z.number().nullish(),
          })
          .nullish(),
      }),
    ),
  }),
});

export const searchActors = defineOperation({
  name: "search_actors",
  title: "Find a scraper",
  description:
    "Searches the Apify Store for ready-made scrapers (Actors) by what they do, and returns their names, ratings and prices. Use it before run_actor; an Actor's page describes its input.",
  docs: "https://docs.apify.com/api/v2/store-get",
  effect: "read",
  price: free,
  input: z.strictObject({
    query: z.string().trim().min(1).max(200).describe("What it should scrape. Example: google maps reviews"),
    limit: z.int().min(1).max(50).default(10).describe("How many Actors at most."),
    offset: z.int().min(0).max(10_000).default(0).describe("How many Actors to skip."),
  }),
  output: z.object({
    total: z.int(),
    actors: z.array(
      z.object({
        actor: z.string().describe("What run_actor takes."),
        title: z.string(),
        description: z.string().nullable(),
        rating: z.number().nullable(),
        users_30_days: z.int().nullable(),
        pricing: z.string().nullable().describe("How Apify charges for it, such as PAY_PER_EVENT."),
        unit: z.string().nullable(),
        price_per_unit_usd: z.number().nullable(),
      }),
    ),
  }),
  run: async ({ query, limit, offset }, api) => {
    const { data } = await api.get("/v2/store", { query: { search: query, limit, offset }, returns: Answer });
    return {
      total: data.total,
      actors: data.items.map((item) => ({
        actor: `${item.username}/${item.name}`,
        title: item.title,
        description: item.description ?? null,
        rating: item.actorReviewRating ?? null,
        users_30_days: item.stats?.totalUsers30Days ?? null,
        pricing: item.currentPricingInfo?.pricingModel ?? null,
        unit: item.currentPricingInfo?.unitName ?? null,
        price_per_unit_usd: item.currentPricingInfo?.pricePerUnitUsd ?? null,
      })),
    };
  },
});
