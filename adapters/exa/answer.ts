import { z } from "zod";
import { implementCapability, perCall, webAnswer } from "../kit/index.ts";
import { CostDollars } from "./results.ts";

const Answer = z.object({
  // An object only where an output schema was asked for, which we never do.
  answer: z.string(),
  citations: z
    .array(z.object({ url: z.string(), title: z.string().nullish(), publishedDate: z.string().nullish() }))
    .nullish(),
  costDollars: CostDollars,
});

export const answer = implementCapability(webAnswer, {
  name: "answer",
  title: "Answer a question from the web",
  description:
    "Searches the web and writes a short answer with the sources it rests on. Use it for a direct question about facts; use search when you want to read the pages yourself.",
  docs: "https://exa.ai/docs/reference/answer",
  effect: "read",
  price: perCall(5, "$5 per 1,000 answers; exa.ai/docs, 2026-08"),
  timeoutMs: 60_000,
  run: async ({ query }, api) => {
    const { answer, citations, costDollars } = await api.post("/answer", { json: { query }, returns: Answer });
    if (costDollars?.total) api.vendorCost(costDollars.total);
    return {
      answer,
      sources: (citations ?? []).map(({ title, url, publishedDate }) => ({
        title: title ?? null,
        url,
        published_at: publishedDate ?? null,
      })),
    };
  },
});
