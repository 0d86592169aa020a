import { implementCapability, memoryAdd, perCall, returns } from "../kit/index.ts";

export const add = implementCapability(memoryAdd, {
  name: "add",
  title: "Remember a conversation with Mem0",
  description:
    "Gives messages to a user's memory; Mem0 picks the facts out of them within moments and merges them with what it knows. Use it after a conversation that told something lasting.",
  docs: "https://docs.mem0.ai/api-reference/memory/add-memories",
  effect: "write",
  price: perCall(1),
  run: async ({ user_id, messages }, api) => {
    await api.post("/v3/memories/add/", { json: { user_id, messages }, returns: returns.nothing });
    // What comes of them has no ids yet.
    return { state: "queued" as const, ids: [] };
  },
});
