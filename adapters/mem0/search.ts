import { z } from "zod";
import { implementCapability, memorySearch, perCall } from "../kit/index.ts";
import { Memory } from "./memory.ts";

const Answer = z.object({ results: z.array(Memory.extend({ score: z.number().nullish() })) });

export const search = implementCapability(memorySearch, {
  name: "search",
  title: "Recall memories from Mem0",
  description:
    "Finds the facts in a user's memory that bear on a question, best first, with a score from 0 to 1. Use it before answering, to know what the user told earlier.",
  docs: "https://docs.mem0.ai/api-reference/memory/search-memories",
  effect: "read",
  price: perCall("0.1"),
  run: async ({ user_id, query, limit }, api) => {
    const { results } = await api.post("/v3/memories/search/", {
      json: { query, filters: { user_id }, top_k: limit },
      returns: Answer,
    });
    return {
      memories: results.map(({ id, memory, score, created_at }) => ({
        id,
        text: memory,
        score: score ?? null,
        created_at: created_at ?? null,
      })),
    };
  },
});
