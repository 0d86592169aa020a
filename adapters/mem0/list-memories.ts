import { z } from "zod";
import { defineOperation, memorySearch, perCall } from "../kit/index.ts";
import { Memory, memoryFields, toMemory } from "./memory.ts";

const Answer = z.object({ count: z.int(), next: z.string().nullish(), results: z.array(Memory) });

export const listMemories = defineOperation({
  name: "list_memories",
  title: "List a user's memories",
  description:
    "Lists all that Mem0 remembers of a user, page by page, with categories and times. Use it to show or check the memory as a whole; search finds what bears on a question.",
  docs: "https://docs.mem0.ai/api-reference/memory/get-memories",
  effect: "read",
  price: perCall("0.1"),
  input: memorySearch.input.pick({ user_id: true }).extend({
    limit: z.int().min(1).max(200).default(50).describe("How many memories a page."),
    page: z.int().min(1).max(10_000).default(1).describe("The page, from 1."),
  }),
  output: z.object({ memories: z.array(z.object(memoryFields)), total: z.int(), has_more: z.boolean() }),
  run: async ({ user_id, limit, page }, api) => {
    const { count, next, results } = await api.post("/v3/memories/", {
      query: { page, page_size: limit },
      json: { filters: { user_id } },
      returns: Answer,
    });
    return { memories: results.map(toMemory), total: count, has_more: next != null };
  },
});
