import { z } from "zod";
import { defineOperation, free } from "../kit/index.ts";
import { Answer, docsUrl, Series, toSeries } from "./series.ts";

export const search = defineOperation({
  name: "search",
  title: "Find a series",
  description:
    "Finds economic series by words in title, units and notes, best match first, with id, units, frequency and the dates that each covers.",
  docs: `${docsUrl}/series_search.html`,
  effect: "read",
  price: free,
  input: z.strictObject({
    query: z.string().trim().min(1).max(200).describe("Words to look for. Example: unemployment rate California"),
    order: z.enum(["search_rank", "popularity", "last_updated"]).default("search_rank").describe("What comes first."),
    limit: z.int().min(1).max(100).default(20).describe("How many series at most."),
    offset: z.int().min(0).max(5_000).default(0).describe("How many series to skip."),
  }),
  output: z.object({ total: z.int().nullable(), series: z.array(Series) }),
  run: async ({ query, order, limit, offset }, api) => {
    const { count, seriess } = await api.get("/series/search", {
      query: { search_text: query, file_type: "json", order_by: order, sort_order: "desc", limit, offset },
      returns: Answer,
    });
    return { total: count ?? null, series: seriess.map(toSeries) };
  },
});
