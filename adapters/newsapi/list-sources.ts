import { z } from "zod";
import { defineOperation, free } from "../kit/index.ts";
import { category, country, docsUrl } from "./article.ts";

const Answer = z.object({
  sources: z.array(
    z.object({
      id: z.string().nullish(),
      name: z.string().nullish(),
      description: z.string().nullish(),
      url: z.string().nullish(),
      category: z.string().nullish(),
      language: z.string().nullish(),
      country: z.string().nullish(),
    }),
  ),
});

export const listSources = defineOperation({
  name: "list_sources",
  title: "News sources",
  description: "Lists the publishers whose headlines NewsAPI follows, by country, language or subject.",
  docs: `${docsUrl}/sources`,
  effect: "read",
  price: free,
  input: z.strictObject({
    country,
    category,
    language: z
      .enum(["ar", "de", "en", "es", "fr", "he", "it", "nl", "pt", "ru", "se", "ud", "zh"])
      .optional()
      .describe("Only sources in this language. Example: en"),
  }),
  output: z.object({
    sources: z.array(
      z.object({
        id: z.string().nullable(),
        name: z.string().nullable(),
        description: z.string().nullable(),
        url: z.string().nullable(),
        category: z.string().nullable(),
        language: z.string().nullable(),
        country: z.string().nullable(),
      }),
    ),
  }),
  run: async (query, api) => {
    const { sources } = await api.get("/sources", { query, returns: Answer });
    return {
      sources: sources.map((source) => ({
        id: source.id ?? null,
        name: source.name ?? null,
        description: source.description ?? null,
        url: source.url ?? null,
        category: source.category ?? null,
        language: source.language ?? null,
        country: source.country ?? null,
      })),
    };
  },
});
