import { z } from "zod";
import { implementCapability, memorySearch, perCall } from "../kit/index.ts";

const Answer = z.object({
  edges: z
    .array(
      z.object({
        uuid: z.string(),
        fact: z.string(),
        score: z.number().nullish(),
        created_at: z.string().nullish(),
      }),
    )
    .nullish(),
});

export const search = implementCapability(memorySearch, {
  name: "search",
  title: "Recall facts from Zep",
  description:
    "Finds the facts in a user's knowledge graph that bear on a question, best first. Use it before answering, to know what the user told earlier; get_context gives a text ready for a prompt.",
  docs: "https://help.getzep.com/searching-the-graph",
  effect: "read",
  price: perCall("0.1"),
  run: async ({ user_id, query, limit }, api) => {
    const { edges } = await api.post("/graph/search", {
      json: { user_id, query, limit, scope: "edges" },
      returns: Answer,
    });
    return {
      memories: (edges ?? []).map(({ uuid, fact, score, created_at }) => ({
        id: uuid,
        text: fact,
        score: score ?? null,
        created_at: created_at ?? null,
      })),
    };
  },
});
