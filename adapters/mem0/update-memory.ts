import { z } from "zod";
import { defineOperation, perCall } from "../kit/index.ts";
import { Memory, memoryFields, memoryId, toMemory } from "./memory.ts";

export const updateMemory = defineOperation({
  name: "update_memory",
  title: "Correct a memory",
  description:
    "Replaces the text of one memory by its id, and returns it as it is now. Use it when a fact was wrong or has changed.",
  docs: "https://docs.mem0.ai/api-reference/memory/update-memory",
  effect: "write",
  price: perCall("0.1"),
  input: z.strictObject({
    id: memoryId,
    text: z.string().trim().min(1).max(10_000).describe("What it should say. Example: Is allergic to peanuts only"),
  }),
  output: z.object(memoryFields),
  run: async ({ id, text }, api) =>
    toMemory(await api.put("/v1/memories/{id}/", { params: { id }, json: { text }, returns: Memory })),
});
