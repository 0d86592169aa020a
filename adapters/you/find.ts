import { z } from "zod";
import { type Api, perCall } from "../kit/index.ts";

export const searchHost = "https://ydc-index.io";

export const searchPrice = perCall(5, "$5 per 1,000 calls; you.com/platform, 2026-10");

const Page = z.object({
  url: z.string().nullish(),
  title: z.string().nullish(),
  description: z.string().nullish(),
  snippets: z.array(z.string()).nullish(),
  page_age: z.string().nullish(),
});

const Answer = z.object({
  results: z.object({ web: z.array(Page).nullish(), news: z.array(Page).nullish() }).nullish(),
});

/** One search finds web pages and news alike; either part may be missing. */
export async function find(query: string, limit: number, freshness: string | undefined, api: Api) {
  const { results } = await api.get("/v1/search", {
    baseUrl: searchHost,
    query: { query, count: limit, freshness },
    returns: Answer,
  });
  return { web: results?.web ?? [], news: results?.news ?? [] };
}
