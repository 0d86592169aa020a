import { z } from "zod";
import type { Api } from "../kit/index.ts";

export const Completion = z.object({
  choices: z
    .array(
      z.object({
        message: z.object({
          content: z.union([z.string(), z.array(z.looseObject({ text: z.string().nullish() }))]).nullish(),
        }),
      }),
    )
    .min(1),
  citations: z.array(z.string()).nullish(),
  search_results: z.array(z.object({ title: z.string(), url: z.string(), date: z.string().nullish() })).nullish(),
  usage: z.object({ cost: z.object({ total_cost: z.number() }).nullish() }).nullish(),
});
type Completion = z.output<typeof Completion>;

export function toAnswer({ choices, citations, search_results }: Completion) {
  const content = choices[0]?.message.content ?? "";
  const found = (search_results ?? []).map(({ title, url, date }) => ({ title, url, published_at: date ?? null }));
  const cited = (citations ?? []).map((url) => ({ title: null, url, published_at: null }));
  return {
    answer: typeof content === "string" ? content : content.map(({ text }) => text ?? "").join(""),
    sources: found.length > 0 ? found : cited,
  };
}

/** What it cost in US dollars, as far as the vendor says. */
export function reportCost({ usage }: Completion, api: Api): number | undefined {
  const usd = usage?.cost?.total_cost;
  if (usd !== undefined) api.vendorCost(usd);
  return usd;
}
