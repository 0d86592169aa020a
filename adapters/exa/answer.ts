import { z } from "zod";
import { defineOperation, perCall } from "../kit/index.ts";
import { CostDollars } from "./results.ts";

const Answer = z.object({
  // An object only where an output schema was asked for, which we never do.
  answer: z.string(),
  citations: z
    .array(z.object({ url: z.string(), title: z.string().nullish(), publishedDate: z.string().nullish() }))
    .nullish(),
  costDollars: CostDollars,
});

export const answer = defineOperation({
  name: "answer",
  title: "Answer a question from the web",
  description:
    "Searches the web and writes a short answer with the sources it rests on. Use it for a direct question about facts; use search when you want to read the pages yourself.",
  docs: "https://exa.ai/docs/reference/answer",
  effect: "read",
  price: perCall(5, "$5 per 1,000 answers; exa.ai/docs, 2026-08"),
  timeoutMs: 60_000,
  input: z.strictObject({
    query: z.string().trim().min(1).max(1_000).describe("The question. Example: Who maintains the MCP specification?"),
  }),
  output: z.object({
    answer: z.string(),
    sources: z.array(z.object({ title: z.string(), url: z.string(), published_at: z.string().nullable() })),
  }),
  run: async ({ query }, api) => {
    const { answer, citations, costDollars } = await api.post("/answer", { json: { query }, returns: Answer });
    if (costDollars?.total) api.vendorCost(costDollars.total);
    return {
      answer,
      sources: (citations ?? []).map(({ title, url, publishedDate }) => ({
        title: title ?? "",
        url,
        published_at: publishedDate ?? null,
      })),
    };
  },
});
