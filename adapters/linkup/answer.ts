import { z } from "zod";
import { implementCapability, perCall, webAnswer } from "../kit/index.ts";

const Answer = z.object({
  answer: z.string(),
  sources: z.array(z.object({ name: z.string().nullish(), url: z.string() })).nullish(),
});

export const answer = implementCapability(webAnswer, {
  name: "answer",
  title: "Answer a question from the web",
  description:
    "Searches the web and writes a short answer in natural language with the sources it rests on. Use it for a direct question; use search when you want to read the passages yourself.",
  docs: "https://docs.linkup.so/pages/documentation/api-reference/endpoint/post-search",
  effect: "read",
  price: perCall(5),
  timeoutMs: 60_000,
  run: async ({ query }, api) => {
    const { answer, sources } = await api.post("/search", {
      json: { q: query, depth: "standard", outputType: "sourcedAnswer" },
      returns: Answer,
    });
    return {
      answer,
      sources: (sources ?? []).map(({ name, url }) => ({ title: name ?? null, url, published_at: null })),
    };
  },
});
