import { z } from "zod";
import { type Api, UpstreamFailure } from "../kit/index.ts";

const Answer = z.object({
  results: z.array(
    z.object({
      url: z.string(),
      title: z.string().nullish(),
      content: z.string().nullish(),
      engine: z.string().nullish(),
      score: z.number().nullish(),
      publishedDate: z.string().nullish(),
    }),
  ),
});

export type Range = "day" | "week" | "month" | "year";

type Wanted = { q: string; categories?: string; language?: string; pageno?: number; time_range?: Range };

export async function ask(wanted: { [Name in keyof Wanted]: Wanted[Name] | undefined } & { q: string }, api: Api) {
  if (wanted.time_range === "week") {
    throw new UpstreamFailure({
      kind: "rejected",
      message: "SearXNG knows the last day, month or year, not the week.",
    });
  }
  const { results } = await api.get("/search", { query: { ...wanted, format: "json" }, returns: Answer });
  return results;
}
