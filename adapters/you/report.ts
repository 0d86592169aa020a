import { z } from "zod";
import type { Api } from "../kit/index.ts";

const Answer = z.object({
  output: z.object({
    content: z.string(),
    sources: z.array(z.object({ url: z.string(), title: z.string().nullish() })),
  }),
});

export async function askResearch(question: string, effort: string, api: Api) {
  const { output } = await api.post("/v1/research", {
    json: { input: question, research_effort: effort },
    returns: Answer,
  });
  return {
    answer: output.content,
    sources: output.sources.map(({ url, title }) => ({ title: title ?? null, url, published_at: null })),
  };
}
