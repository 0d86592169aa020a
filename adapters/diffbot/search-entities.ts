import { z } from "zod";
import { defineOperation, perUnit } from "../kit/index.ts";

const Answer = z.object({ hits: z.int().nullish(), data: z.array(z.record(z.string(), z.unknown())).nullish() });

export const searchEntities = defineOperation({
  name: "search_entities",
  title: "Search companies, people and more",
  description:
    "Searches Diffbot's Knowledge Graph with a DQL query for organizations, people, products, articles or places, and returns all that is known of each. Use it for lists of companies or facts on one.",
  docs: "https://docs.diffbot.com/reference/search-dql",
  effect: "read",
  price: perUnit("entity", 25, ({ limit }: { limit: number }) => limit),
  input: z.strictObject({
    query: z
      .string()
      .trim()
      .min(1)
      .max(2_000)
      .describe('A DQL query. Example: type:Organization industries:"Robotics" location.country.name:"Germany"'),
    limit: z.int().min(1).max(50).default(5).describe("How many entities at most; each is charged."),
    offset: z.int().min(0).max(9_900).default(0).describe("How many entities to skip."),
  }),
  output: z.object({
    total: z.int().nullable(),
    entities: z.array(z.record(z.string(), z.unknown())).describe("Entities as the graph describes them."),
  }),
  run: async ({ query, limit, offset }, api) => {
    const { hits, data } = await api.get("/kg/dql_endpoint", {
      baseUrl: "https://kg.diffbot.com",
      query: { type: "query", query, size: limit, from: offset },
      returns: Answer,
    });
    api.used(data?.length ?? 0);
    return { total: hits ?? null, entities: data ?? [] };
  },
});
